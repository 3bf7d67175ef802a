/** Somebody prints the leaflet for a workshop: both sides of one sheet of A4, and nothing is cut off. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visit, visit } from '../browser.ts'
import { siteLanguages } from '../page-types.ts'
import { sampleSite } from '../sample-site.ts'

let guest: Visit

beforeAll(async () => {
  guest = await visit(sampleSite.origin)
})
afterAll(() => guest?.close())

test.each(siteLanguages)('the leaflet fills both sides of one sheet in %s', async (language) => {
  await fits(guest.page, `/${language}/words/leaflet`)
})

test.each(['de', 'el', 'it', 'nl', 'pl', 'pt', 'sv', 'fi', 'uk', 'ar'])(
  'so it does with the words of %s, from either side',
  async (language) => {
    await fits(guest.page, `/en/words/leaflet?in=${language}`)
    await fits(guest.page, `/ar/words/leaflet?in=${language}`)
  },
)

async function fits(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(200)
  const panels = await page.evaluate<{ name: string; excess: number }[]>(
    `[...document.querySelectorAll('.leaf')].map((leaf) => ({ name: leaf.className, excess: leaf.scrollHeight - leaf.clientHeight }))`,
  )
  expect(panels, path).toHaveLength(6)
  expect(
    panels.filter(({ excess }) => excess > 0),
    path,
  ).toEqual([])
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf, 'A4, lying').toMatch(/\/MediaBox \[0 0 84[12]\S* 59[45]/)
  expect(pdf.match(/\/Type\s*\/Page[^s]/g), path).toHaveLength(2)
}
