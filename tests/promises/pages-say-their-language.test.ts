/** Promise 4, of languages: every page has the right `lang` and `dir`, and so has every passage in another language. */
import { expect, test } from 'vitest'
import { pagesIn } from '../crawl.ts'
import { tagsOf } from '../html.ts'
import { siteLanguages } from '../page-types.ts'
import { sampleAnswers, sampleSite } from '../sample-site.ts'
import { findWrongLanguages } from './languages-of-page.ts'

test('every page says its language and which way it runs', async () => {
  const pages = pagesIn(await sampleAnswers())
  const wrong = pages.flatMap(({ path, body }) =>
    findWrongLanguages(body, languageOf(path)).map((sentence) => `${path}: ${sentence}`),
  )
  expect(new Set(pages.map(({ path }) => languageOf(path)))).toEqual(new Set(siteLanguages))
  expect(wrong).toEqual([])
})

test('translations name each other, themselves included', async () => {
  const pages = pagesIn(await sampleAnswers())
  const byAddress = new Map(pages.map(({ path, body }) => [sampleSite.origin + path, alternatesOf(body)]))
  const unanswered = [...byAddress].flatMap(([address, alternates]) =>
    Object.entries(alternates).flatMap(([language, target]) => {
      const back = byAddress.get(target)
      return back !== undefined && Object.values(back).includes(address)
        ? []
        : [`${address} → ${language} ${target}`]
    }),
  )
  expect(
    [...byAddress.values()].filter((alternates) => Object.keys(alternates).length > 0).length,
  ).toBeGreaterThan(100)
  expect(unanswered).toEqual([])
})

test.each([
  ['a page without a language', '<html dir="ltr"><body></body></html>'],
  ['a page in the wrong language', '<html lang="en" dir="ltr"><body></body></html>'],
  ['a page that runs the wrong way', '<html lang="fr" dir="rtl"><body></body></html>'],
  ['a passage that does not say which way it runs', '<html lang="fr" dir="ltr"><p lang="ar">كلمة</p></html>'],
  ['a passage in no language', '<html lang="fr" dir="ltr"><p lang="french">mot</p></html>'],
])('is broken by %s', (_, html) => {
  expect(findWrongLanguages(html, 'fr')).toHaveLength(1)
})

/** The language that an address asks for; pages for programs, and permanent ones, stand beside the languages, and say which by a question. */
function languageOf(path: string): string {
  const [, language = ''] = path.split('/')
  return siteLanguages.some((one) => one === language)
    ? language
    : (/[?&]language=([a-z]+)/.exec(path)?.[1] ?? 'en')
}

function alternatesOf(html: string): Record<string, string> {
  const links = tagsOf(html).filter(
    ({ name, attributes }) => name === 'link' && attributes.rel === 'alternate',
  )
  return Object.fromEntries(
    links.flatMap(({ attributes: { hreflang, href = '' } }) =>
      hreflang === undefined ? [] : [[hreflang, href]],
    ),
  )
}
