import { directionOf, type Language, type MessageKey, messages } from '#languages'
import { assetPath } from './assets.ts'
import { renderPage } from './layout.tsx'
import { Mosaic } from './mosaic.tsx'
import { PageHead } from './navigation.tsx'
import type { SiteFrame } from './page.ts'
import { SearchForm } from './search.tsx'
import { type Said, spoken, wordsOf } from './text.tsx'

export type ErrorStatus = 400 | 404 | 410 | 500 | 503

type ErrorPageProps = {
  site: SiteFrame
  language: Language
  /** The path that was asked for. */
  path: string
  status: ErrorStatus
  /** For 410: what to read instead. */
  instead?: { path: string; title: Said } | undefined
  /** A sentence that says more, in the reader's language. */
  detail?: string | undefined
}

/** The finished HTML of an error inside the site's shell: what happened, and where to go from here. */
export function renderErrorPage({ site, language, path, status, instead, detail }: ErrorPageProps): string {
  const t = messages(language)
  const { title, text } = said(status)
  const children = (
    <article class="wide error">
      <PageHead language={language} title={t(title)} lede={t(text)} above={String(status)}>
        {detail !== undefined && <p>{detail}</p>}
        {instead !== undefined && (
          <p>
            <a class="button main" href={instead.path} {...spoken(instead.title, language)}>
              {t('error.410.instead', { title: wordsOf(instead.title) })}
            </a>
          </p>
        )}
      </PageHead>
      {status < 500 && <SearchForm language={language} action={`/${language}/library`} />}
      <p>
        <a href={`/${language}/`}>{t('error.home')}</a>
      </p>
      <Mosaic seed={String(status)} variant="strip" />
    </article>
  )
  const alternates = site.languages.map((one) => ({ language: one, path: `/${one}/` }))
  return renderPage({
    site: { ...site, hidden: true },
    language,
    path,
    alternates,
    title: t(title),
    children,
  })
}

/** The finished HTML of an error when even the network's name cannot be read. */
export function renderBareErrorPage(status: ErrorStatus, language: Language = 'en'): string {
  const t = messages(language)
  const { title, text } = said(status)
  return `<!doctype html>${(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{t(title)}</title>
        <link rel="stylesheet" href={assetPath('site.css')} />
      </head>
      <body>
        <main class="wide error">
          <h1>{t(title)}</h1>
          <p class="lede">{t(text)}</p>
          <Mosaic seed={String(status)} variant="strip" />
        </main>
      </body>
    </html>
  )}`
}

function said(status: ErrorStatus): { title: MessageKey; text: MessageKey } {
  return { title: `error.${status}.title`, text: `error.${status}.text` }
}
