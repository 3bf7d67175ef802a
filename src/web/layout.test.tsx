import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect, test } from 'vitest'
import { interfaceLanguages } from '#languages'
import { renderBareErrorPage, renderErrorPage } from './error-page.tsx'
import { renderPage } from './layout.tsx'
import type { Page, SiteFrame } from './page.ts'

const site: SiteFrame = {
  origin: 'https://network.example',
  name: 'Network',
  languages: ['en', 'fr', 'ar'],
  nav: [{ section: 'files', path: '/en/files', label: 'Policy files' }],
  footer: [{ path: '/en/privacy', label: { value: 'Vie privée', language: 'fr' } }],
}
const page: Page = {
  site,
  language: 'en',
  path: '/en/files',
  alternates: [
    { language: 'en', path: '/en/files' },
    { language: 'fr', path: '/fr/files' },
    { language: 'ar', path: '/ar/files', translated: false },
  ],
  title: 'Policy files',
  section: 'files',
  children: <h1>Policy files</h1>,
}

test('a page says its language and direction', () => {
  expect(renderPage(page)).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
  expect(renderPage({ ...page, language: 'ar' })).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/)
})

test('the language switcher keeps the page; search engines hear of real translations only', () => {
  const html = renderPage(page)
  expect(html).toMatch(/<a href="\/ar\/files" lang="ar"/)
  expect(html).toContain('<link rel="alternate" hreflang="fr" href="https://network.example/fr/files"/>')
  expect(html).toContain(
    '<link rel="alternate" hreflang="x-default" href="https://network.example/en/files"/>',
  )
  expect(html).not.toContain('hreflang="ar" href="https://network.example')
})

test('the place in the header where the page belongs is marked', () => {
  expect(renderPage(page)).toMatch(/<a href="\/en\/files" aria-current="page">/)
  expect(renderPage({ ...page, path: '/en/files/x' })).toMatch(/<a href="\/en\/files" aria-current="true">/)
  expect(renderPage({ ...page, section: 'work' })).not.toMatch(/<a href="\/en\/files" aria-current/)
})

test('a page has no style attribute, no script that runs, and asks nothing of another host', () => {
  const html = renderPage({ ...page, jsonLd: { name: '</script><script>alert(1)</script>' } })
  expect(html).not.toMatch(/ style=/)
  expect([...html.matchAll(/<script/g)]).toHaveLength(1)
  expect(html).toMatch(/<script type="application\/ld\+json">\{"name":"\\u003c\/script>/)
  expect(html).not.toMatch(
    /(?:src|action)="https?:|<link rel="(?:stylesheet|preload|icon)"[^>]+href="https?:/,
  )
})

test('only pages that help people at risk have the way out, with what it cannot do', () => {
  expect(renderPage(page)).not.toContain('class="leave"')
  const html = renderPage({ ...page, help: true, site: { ...site, leaveTo: 'https://www.weather.example/' } })
  expect(html).toMatch(/<a class="leave" href="https:\/\/www\.weather\.example\/" rel="noreferrer nofollow">/)
  expect(html).toContain('opens weather.example at once')
})

test('a network that asks search engines not to index it is obeyed on every page', () => {
  expect(renderPage(page)).not.toContain('name="robots"')
  expect(renderPage({ ...page, site: { ...site, hidden: true } })).toContain('content="noindex, nofollow"')
})

test('what the reader typed is shown as text', () => {
  expect(renderPage({ ...page, query: '"><script>x' })).toContain('value="&quot;&gt;&lt;script&gt;x"')
})

test.each(interfaceLanguages())('the shell and every error page are valid HTML in %s', async (language) => {
  const errors = ([400, 404, 410, 500, 503] as const).flatMap((status) => [
    renderErrorPage({ site, language, path: '/x', status, instead: { path: '/y', title: 'Y' } }),
    renderBareErrorPage(status, language),
  ])
  for (const html of [renderPage({ ...page, language, help: true }), ...errors]) {
    expect(await complaints(html)).toEqual([])
  }
})

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    // The renderer closes empty elements with a slash, which HTML allows.
    rules: { 'void-style': 'off' },
  }),
)

async function complaints(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`))
}
