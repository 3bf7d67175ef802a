/** Promise 4, of access: every type of page passes WCAG 2.2 AA, in each language, light and dark, on a desk and on a phone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Visitor, visit } from '../browser.ts'
import { addressesIn, siteLanguages } from '../page-types.ts'
import { sampleSite } from '../sample-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

const visitors: Record<string, Visitor> = {
  'at a desk by day': { scheme: 'light', width: 1280 },
  'on a phone by night': { scheme: 'dark', width: 360, height: 740 },
}

describe.each(siteLanguages)('in %s', (language) => {
  test.each(Object.entries(visitors))('%s', { timeout: 300_000 }, async (_, visitor) => {
    const { page, close } = await visit(sampleSite.origin, { ...visitor, language, javascript: true })
    const faults: string[] = []
    for (const [type, path] of Object.entries(await addressesIn(sampleSite, language))) {
      await page.goto(path, { waitUntil: 'load' })
      faults.push(...(await faultsOf(page)).map((fault) => `${type} (${path}): ${fault}`))
    }
    await close()
    expect(faults).toEqual([])
  })
})

test.each([
  ['text that can hardly be seen', '<p style="color: #bbb; background: #fff">pale</p>'],
  ['a picture without words', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
  ['a field without a name', '<input type="text">'],
  ['a link without a name', '<a href="/en/"></a>'],
])('is broken by %s', async (_, body) => {
  const { page, close } = await visit(sampleSite.origin, { javascript: true })
  await page.setContent(
    `<!doctype html><html lang="en"><title>T</title><main><h1>T</h1>${body}</main></html>`,
  )
  const faults = await faultsOf(page)
  await close()
  expect(faults).toHaveLength(1)
})

test('is broken by a picture without words on a page of the site', async () => {
  const { page, close } = await visit(sampleSite.origin, { javascript: true })
  await page.goto('/en/work', { waitUntil: 'load' })
  await page.evaluate("document.querySelector('main').append(document.createElement('img'))")
  const faults = await faultsOf(page)
  await close()
  expect(faults).toHaveLength(1)
})

test('nothing needs to be moved sideways, on a narrow phone or with letters four times as large', async () => {
  const { page, close } = await visit(sampleSite.origin, { width: 320, height: 640 })
  const wide: string[] = []
  for (const language of ['en', 'ar'])
    for (const [type, path] of Object.entries(await addressesIn(sampleSite, language))) {
      await page.goto(path, { waitUntil: 'load' })
      const excess = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      if (excess > 0) wide.push(`${type} (${path}) is ${excess} px too wide`)
    }
  await close()
  expect(wide).toEqual([])
})

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  )
}
