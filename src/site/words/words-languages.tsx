import { formatNumber, nameOf } from '#languages'
import { SectionHeading } from '#web'
import { languageName } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'
import type { LanguageCount } from './guide-language.ts'

type WordsLanguagesProps = {
  request: SiteRequest
  languages: readonly LanguageCount[]
  /** Whose words the page shows. */
  shown: string
  signed: { readonly signed: number; readonly all: number }
}

/** The guide in every other language: pages of their own where the site speaks it, else its words on this page. */
export function WordsLanguages({ request, languages, shown, signed }: WordsLanguagesProps) {
  const { language: within, t, frame } = request
  return (
    <section>
      <SectionHeading id="languages">{t('words.languages')}</SectionHeading>
      <p class="soft">{t('words.signed', signed)}</p>
      <p class="soft">{t('words.languagesHint')}</p>
      <ul class="guide-languages">
        {languages.map(({ language, count }) => (
          <li>
            <a
              href={
                frame.languages.includes(language) ? `/${language}/words` : `/${within}/words?in=${language}`
              }
              hreflang={language}
              aria-current={language === shown ? 'true' : undefined}
            >
              <bdi lang={language}>{nameOf(language, language)}</bdi>
            </a>{' '}
            <span class="soft small">
              {language !== within && `${languageName(language, within)} · `}
              {formatNumber(count, within)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
