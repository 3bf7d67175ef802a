/**
 * Promise 4, of script: no page has any, or anything that waits for one. The checker of words is the one exception: it works on what a reader
 * types, which must not leave the device. Without script it says so and leads to the guide.
 */
import { expect, test } from 'vitest'
import { visit } from '../browser.ts'
import { pagesIn } from '../crawl.ts'
import { tagsOf } from '../html.ts'
import { pageTypes, siteLanguages } from '../page-types.ts'
import { sampleAnswers, sampleSite } from '../sample-site.ts'

test('no page brings script', async () => {
  const pages = pagesIn(await sampleAnswers()).filter(({ path }) => !isChecker(path))
  expect(pages.flatMap(({ path, body }) => findScript(body).map((tag) => `${path}: ${tag}`))).toEqual([])
})

test('pages look and say the same with scripts on and off', async () => {
  const off = await visit(sampleSite.origin, { javascript: false })
  const on = await visit(sampleSite.origin, { javascript: true })
  for (const path of Object.values(pageTypes).filter((path) => !isChecker(path))) {
    const [without, withScripts] = await Promise.all(
      [off.page, on.page].map(async (page) => {
        await page.goto(path, { waitUntil: 'load' })
        return page.locator('body').innerText()
      }),
    )
    expect(without).toBe(withScripts)
    expect(without?.length).toBeGreaterThan(200)
  }
  await Promise.all([off.close(), on.close()])
})

test('the checker brings one script of ours; without it, it says what it is and leads to the guide', async () => {
  const checkers = pagesIn(await sampleAnswers()).filter(({ path }) => isChecker(path))
  expect(checkers.length).toBe(siteLanguages.length)
  for (const { body } of checkers)
    expect(findScript(body)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/checker\.[A-Z0-9]{8}\.js">$/),
    ])
  const { page, complaints, close } = await visit(sampleSite.origin, { javascript: false })
  await page.goto('/en/words/check', { waitUntil: 'load' })
  expect(await page.locator('main').innerText()).toContain('needs scripts')
  expect(await page.locator('main a[href="/en/words"]:visible').count()).toBeGreaterThan(0)
  // A control that does nothing is worse than none.
  expect(await page.locator('main :is(button, input, select, textarea):visible').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test.each([
  '<script>alert(1)</script>',
  '<script src="/assets/menu.js"></script>',
  '<script type="module" src="/assets/menu.js"></script>',
  '<button onclick="open()">Menu</button>',
  '<a href="javascript:open()">Menu</a>',
  '<noscript>Please switch it on</noscript>',
  '<main hidden><p>until a script shows it</p></main>',
  '<link rel="modulepreload" href="/assets/menu.js">',
])('is broken by %s', (html) => {
  expect(findScript(html)).toHaveLength(1)
})

test('data for programs is no script', () => {
  expect(findScript('<script type="application/json" id="data">{}</script>')).toEqual([])
  expect(findScript('<script type="application/ld+json">{}</script>')).toEqual([])
})

const dataTypes = ['application/ld+json', 'application/json']

function isChecker(path: string): boolean {
  return path.endsWith('/words/check')
}

function findScript(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attributes, text }) => {
    const runs = name === 'script' && !dataTypes.includes(attributes.type ?? '')
    const waits = name === 'noscript' || (name === 'main' && attributes.hidden !== undefined)
    const listens = Object.keys(attributes).some((attribute) => attribute.startsWith('on'))
    const jumps = /^\s*javascript:/i.test(attributes.href ?? attributes.action ?? '')
    const fetches = name === 'link' && (attributes.rel === 'modulepreload' || attributes.as === 'script')
    return runs || waits || listens || jumps || fetches ? [text] : []
  })
}
