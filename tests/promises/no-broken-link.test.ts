/** From the home pages, every link leads somewhere: pages, feeds, calendars, citations, pictures, the sitemap. */
import { expect, test } from 'vitest'
import { type Answer, findBrokenLinks, pagesIn } from '../crawl.ts'
import { siteLanguages } from '../page-types.ts'
import { sampleAnswers, sampleSite } from '../sample-site.ts'

test('no link on the site is broken', async () => {
  const answers = await sampleAnswers()
  expect(findBrokenLinks(answers)).toEqual([])
  expect(pagesIn(answers).length).toBeGreaterThan(300)
})

test('the crawl comes to everything there is', async () => {
  const answers = await sampleAnswers()
  const types = [...answers.values()].map(({ type }) => type.split(';')[0])
  for (const type of [
    'text/html',
    'text/css',
    'font/woff2',
    'image/svg+xml',
    'text/calendar',
    'application/atom+xml',
    'application/rss+xml',
    'application/feed+json',
    'application/xml',
  ])
    expect(types).toContain(type)
  for (const language of siteLanguages) expect(answers.get(`/${language}/`)?.status).toBe(200)
  expect([...answers.values()].filter(({ status }) => status >= 500)).toEqual([])
})

test('the sitemap names every page that stands by itself', async () => {
  const answers = await sampleAnswers()
  const named = new Set(
    [...answers.values()].filter(({ path }) => path.startsWith('/sitemap')).flatMap(({ links }) => links),
  )
  const pages = pagesIn(answers).filter((page) => !/\?|^\/api/.test(page.path) && isCanonical(page))
  expect(pages.map(({ path }) => path).filter((path) => !named.has(path))).toEqual([])
})

test('a link to nothing, and one to a missing place on a page, are noticed', () => {
  const answers = [
    answer('/en/', '<a href="/en/gone">a</a><a href="/en/about#team">b</a><a href="/en/about#us">c</a>'),
    answer('/en/gone', '', 404),
    answer('/en/about', '<h2 id="us">Us</h2>'),
  ]
  answers[0]?.links.push('/en/gone', '/en/about#team', '/en/about#us')
  expect(findBrokenLinks(new Map(answers.map((one) => [one.path, one])))).toHaveLength(2)
})

function isCanonical({ path, body }: Answer): boolean {
  return (
    body.includes(`<link rel="canonical" href="${sampleSite.origin}${path}"`) &&
    !/<meta name="robots" content="noindex"/.test(body)
  )
}

function answer(path: string, body: string, status = 200): Answer {
  return { path, status, type: 'text/html', headers: {}, body, links: [] }
}
