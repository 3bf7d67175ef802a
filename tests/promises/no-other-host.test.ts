/** Promise 2: no page asks another host for anything. */
import { expect, test } from 'vitest'
import { visit } from '../browser.ts'
import { pagesIn } from '../crawl.ts'
import { pageTypes } from '../page-types.ts'
import { sampleAnswers, sampleSite } from '../sample-site.ts'
import { findForeignLoads, findForeignLoadsInCss } from './other-hosts.ts'

test('no page and no stylesheet names anything that a browser would fetch elsewhere', async () => {
  const answers = await sampleAnswers()
  const pages = pagesIn(answers)
  const sheets = [...answers.values()].filter(({ type }) => type.startsWith('text/css'))
  expect(pages.length).toBeGreaterThan(300)
  expect(sheets.length).toBeGreaterThan(0)
  expect(
    pages.flatMap(({ path, body }) =>
      findForeignLoads(body, sampleSite.origin).map((tag) => `${path}: ${tag}`),
    ),
  ).toEqual([])
  expect(sheets.flatMap(({ body }) => findForeignLoadsInCss(body, sampleSite.origin))).toEqual([])
})

test('a browser asks this host alone, and has nothing to complain about', async () => {
  const { page, requests, complaints, close } = await visit(sampleSite.origin, { javascript: true })
  for (const path of Object.values(pageTypes)) {
    await page.goto(path, { waitUntil: 'load' })
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  }
  await close()
  expect(requests.length).toBeGreaterThan(Object.keys(pageTypes).length)
  expect(requests.filter((address) => new URL(address).origin !== sampleSite.origin)).toEqual([])
  // Chromium complains of every answer 404, and one page is asked for on purpose that is not there.
  expect(complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([])
})

test.each([
  '<img src="https://example.org/pixel.gif">',
  '<img srcset="/a.png 1x, //example.org/b.png 2x">',
  '<link rel="preconnect" href="https://example.org">',
  '<link rel="stylesheet" href="https://example.org/a.css">',
  '<iframe src="https://example.org/film"></iframe>',
  '<video poster="https://example.org/still.jpg"></video>',
  '<form action="https://example.org/find"></form>',
  '<a href="/" ping="https://example.org/seen">home</a>',
  '<svg><image href="https://example.org/tile.png"/></svg>',
  '<p style="background: url(https://example.org/x.png)">text</p>',
  '<style>@import "https://example.org/a.css";</style>',
  '<meta http-equiv="refresh" content="0; url=https://example.org/">',
])('is broken by %s', (html) => {
  expect(findForeignLoads(html, 'http://localhost:3000')).toHaveLength(1)
})

test('a link that a reader may follow breaks nothing', () => {
  expect(
    findForeignLoads(
      '<a href="https://example.org/">there</a><link rel="canonical" href="https://example.org/">',
      'http://localhost:3000',
    ),
  ).toEqual([])
})

test('the browser notices what a page asks of another host', async () => {
  const { page, requests, complaints, close } = await visit(sampleSite.origin)
  await page.setContent('<img src="https://example.org/pixel.gif">', { waitUntil: 'load' })
  await close()
  expect(requests).toContain('https://example.org/pixel.gif')
  expect(complaints).not.toEqual([])
})
