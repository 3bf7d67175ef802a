import { messages } from '#languages'
import type { Page } from './page.ts'
import { spoken, wordsOf } from './text.tsx'

/** The foot of every page: what we promise a reader, whether this is a demonstration, and the quieter pages. */
export function Footer({ page: { site, language } }: { page: Page }) {
  const t = messages(language)
  return (
    <footer class="foot">
      <div class="wide">
        <div>
          <p>{t('shell.promise')}</p>
          {site.demonstration !== undefined && (
            <p {...spoken(site.demonstration, language)}>{wordsOf(site.demonstration)}</p>
          )}
        </div>
        <nav aria-label={t('shell.foot')}>
          <ul>
            {site.footer.map((link) => (
              <li>
                <a href={link.path} {...spoken(link.label, language)}>
                  {wordsOf(link.label)}
                </a>
              </li>
            ))}
          </ul>
          <ul>
            <li>
              <a href={`/${language}/feed.atom`}>{t('shell.feeds')}</a>
            </li>
            <li>
              <a href={`/${language}/files.ics`}>{t('shell.calendar')}</a>
            </li>
            <li>
              <a href="/api">{t('shell.api')}</a>
            </li>
            <li>
              <a href="/sitemap.xml">{t('shell.sitemap')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
