import { directionOf, messages } from '#languages'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import type { Page } from './page.ts'

/** The shell around every page of a site. */
export function Layout(page: Page) {
  const { language, children } = page
  const t = messages(language)
  return (
    <html lang={language} dir={directionOf(language)}>
      <Head page={page} />
      <body class={page.help ? 'help' : undefined}>
        <a class="skip" href="#main">
          {t('shell.skip')}
        </a>
        <Header page={page} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  )
}

/**
 * The finished HTML of a page.
 *
 * ```tsx
 * return c.html(renderPage({ site, language, path, alternates, title, children: <HomePage … /> }))
 * ```
 */
export function renderPage(page: Page): string {
  return `<!doctype html>${<Layout {...page} />}`
}
