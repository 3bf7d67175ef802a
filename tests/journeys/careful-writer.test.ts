/** Somebody who writes about migration, with a draft that is nobody’s business yet. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { type Visit, type Visitor, visit } from '../browser.ts'
import { docxBomb, odt, pdf, plain } from '../documents.ts'
import { siteLanguages } from '../page-types.ts'
import { sampleSite } from '../sample-site.ts'
import { checkerOn } from './checker-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const draft = 'They say illegal migrants came.\n\nA wave of migrants, they say: illegal migrants again.'

let writer: Visit

async function openChecker(visitor: Visitor = {}, language = 'en') {
  writer = await visit(sampleSite.origin, { javascript: true, language, ...visitor })
  const checker = checkerOn(writer.page)
  await checker.open(language)
  return { page: writer.page, ...checker }
}

afterEach(() => writer.close())

test('sees remarks in the text and beside it, each with reason, suggestion and source', async () => {
  const { field, marks, remarksOn, cards, says } = await openChecker()
  await field.fill(draft)
  await remarksOn(['illegal migrants', 'wave of migrants', 'illegal migrants'])
  expect(await marks.allTextContents()).toEqual(['illegal migrants', 'wave of migrants', 'illegal migrants'])
  const card = await cards.first().innerText()
  for (const said of ['To avoid', 'A person cannot be illegal', 'undocumented migrants', 'Illegal migrant'])
    expect(card).toContain(said)
  await cards.first().locator('summary').click()
  expect(await cards.first().locator('.sources a[rel~=noreferrer]').count()).toBeGreaterThan(2)
  await says('Remarks: 3. To avoid: 2.')
})

test('works through a text by keyboard alone, and can undo', async () => {
  const { page, field, remarksOn, says } = await openChecker()
  await field.fill(draft)
  await remarksOn(['illegal migrants', 'wave of migrants', 'illegal migrants'])
  await field.press('Control+Home')
  await field.press('F8')
  await says('Remark 1 of 3: “illegal migrants”. To avoid.')
  expect(await page.evaluate('document.getSelection().toString()')).toBe('illegal migrants')
  await field.press('Control+Enter')
  await says('is now “undocumented migrants”')
  expect(await field.inputValue()).toBe(draft.replace('illegal migrants', 'undocumented migrants'))
  await field.press('Control+z')
  expect(await field.inputValue()).toBe(draft)
  await field.press('Shift+F8')
  await says('Remark 3 of 3')
})

test('replaces with one click, and goes on from there', async () => {
  const { page, field, cards, remarksOn } = await openChecker()
  await field.fill(draft)
  await remarksOn(['illegal migrants', 'wave of migrants', 'illegal migrants'])
  await cards.first().locator('.suggestions button').first().click()
  await remarksOn(['wave of migrants', 'illegal migrants'])
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('wave of migrants')
  expect(await field.inputValue()).toContain('undocumented migrants came')
})

test('can empty the field first, and begin again', async () => {
  const { field, empty, remarksOn } = await openChecker()
  await empty()
  await field.fill(draft)
  await remarksOn(['illegal migrants', 'wave of migrants', 'illegal migrants'])
  await empty()
  await field.fill('No one is illegal. They say illegal migrants.')
  await remarksOn(['illegal migrants'])
})

test('leaves words as they are, and hears only what is strong enough', async () => {
  const { field, cards, choose, remarksOn } = await openChecker()
  await field.fill(draft)
  await remarksOn(['illegal migrants', 'wave of migrants', 'illegal migrants'])
  await choose('threshold', 'avoid')
  await remarksOn(['illegal migrants', 'illegal migrants'])
  await cards.first().locator('.keep').click()
  await remarksOn([])
})

test('writes in several languages: each passage is checked in its own', async () => {
  const { field, remarksOn } = await openChecker()
  const french =
    'Les associations rappellent que les migrants illégaux dont parle la presse sont des personnes qui travaillent, qui élèvent leurs enfants et qui demandent simplement que leurs droits soient respectés par les autorités du pays.'
  const english =
    'The newspapers of this country write every day that illegal migrants are on their way to the coast, and nobody asks these people why they left their homes, what they hope for, or who is waiting for them at the end of the way.'
  await field.fill(`${english}\n\n${english}\n\n${french}`)
  await remarksOn(['illegal migrants', 'illegal migrants', 'migrants illégaux'])
})

test.each([
  ['an old doc', plain('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'no text that can be read'],
  ['a locked docx', plain('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'protected with a password'],
  ['a locked odt', odt(['x'], { locked: true }), 'protected with a password'],
  ['a locked PDF', pdf(['x'], { locked: true }), 'protected with a password'],
  ['a broken PDF', plain('a.pdf', '%PDF-1.4 nonsense'), 'damaged'],
  ['a PDF without text', pdf([]), 'holds no text'],
  ['a docx that swells', docxBomb(60), 'unpacks to far more'],
  ['a picture', plain('a.txt', Buffer.from([0xff, 0xd8, 0, 0])), 'no text that can be read'],
])('is told why %s cannot be read, and keeps the text', async (_, file, reason) => {
  const { field, openFile, says } = await openChecker()
  await field.fill('Mine.')
  await openFile(file)
  await says(reason)
  expect(await field.inputValue()).toBe('Mine.')
})

test('opens a text in another encoding: its line is told, the rest is checked', async () => {
  const { openFile, remarksOn, says } = await openChecker()
  await openFile(
    plain('a.txt', Buffer.from('In this town they met\nin a caf\xe9 with illegal migrants.', 'latin1')),
  )
  await remarksOn(['illegal migrants'])
  await says('Line 2 of “a.txt” is not in UTF-8')
})

test.each([
  ['short', ''],
  ['long', 'Words and words go on and on. '.repeat(15_000)],
])('opens a %s Markdown file with signs by name', async (_, rest) => {
  const { openFile, remarksOn } = await openChecker()
  await openFile(plain('a.md', `In the caf&eacute; they say **illegal migrants** came by boat.\n\n${rest}`))
  await remarksOn(['illegal migrants'])
})

test('drops a file anywhere on the page, and does not lose the page to it', async () => {
  const { page, remarksOn } = await openChecker()
  const dataTransfer = await page.evaluateHandle(`(() => {
    const held = new DataTransfer()
    held.items.add(new File(['Here come illegal migrants, as the papers say.'], 'a.txt'))
    return held
  })()`)
  for (const event of ['dragover', 'drop']) await page.dispatchEvent('h1', event, { dataTransfer })
  await remarksOn(['illegal migrants'])
})

test('is told when markup nests beyond reading, and sees no remarks of another text', async () => {
  const { openFile, remarksOn, says } = await openChecker()
  await openFile(plain('a.md', 'Here come illegal migrants, as the papers say.'))
  await remarksOn(['illegal migrants'])
  await openFile(plain('deep.md', `${'>'.repeat(1_000)} illegal migrants`))
  await says('nested too deeply')
  await remarksOn([])
  await openFile(plain('long.md', `${'>'.repeat(500_000)} illegal migrants`))
  await says('nested too deeply')
})

test('is told when a text is little else than remarks: the first are listed', async () => {
  const { page, openFile, cards } = await openChecker()
  await openFile(plain('long.txt', 'The illegal migrants came. '.repeat(60_000)))
  await page.locator('#check-long').filter({ hasText: 'Only the first 50,000' }).waitFor()
  await expect.poll(() => cards.count(), { timeout: 30_000 }).toBe(50)
})

test('opens a long document: it is listed, and the page stays awake', async () => {
  const { page, openFile, cards } = await openChecker()
  const text = `${'Words and words go on and on. '.repeat(20)}They say illegal migrants came.\n\n`.repeat(700)
  await openFile(plain('long.txt', text))
  await page.locator('#check-long').waitFor()
  await expect.poll(() => cards.count(), { timeout: 30_000 }).toBe(50)
  await page.locator('#check-more').click()
  await expect.poll(() => cards.count()).toBe(100)
  await page.locator('#check-close').click()
  await page.locator('#check-sheet').waitFor()
})

test('takes the remarks along as a table', async () => {
  const { page, field, remarksOn } = await openChecker()
  await field.fill('Here come illegal migrants')
  await remarksOn(['illegal migrants'])
  await page.locator('.check-take summary').click()
  const download = page.waitForEvent('download')
  await page.locator('#check-csv').click()
  const table = readFileSync(await (await download).path(), 'utf8')
  expect(table.split('\r\n')[1]).toMatch(/^illegal migrants,undocumented migrants/)
})

test('prints the text with its remarks', async () => {
  const { page, field, remarksOn } = await openChecker()
  await field.fill(draft)
  await remarksOn(['illegal migrants', 'wave of migrants', 'illegal migrants'])
  await page.emulateMedia({ media: 'print' })
  expect(await field.isVisible()).toBe(false)
  expect(await page.locator('#check-marks').isVisible()).toBe(true)
  expect(await page.evaluate("getComputedStyle(document.querySelector('#check-marks')).color")).toBe(
    'rgb(0, 0, 0)',
  )
})

const visitors: Record<string, Visitor> = {
  'at a desk by day': { width: 1280 },
  'on a phone by night': { width: 360, height: 740, scheme: 'dark' },
  'with colours of their own': { width: 1280, forcedColours: true },
}

describe.each(siteLanguages)('in %s', (language) => {
  test.each(Object.entries(visitors))('finds everything in reach %s', async (_, visitor) => {
    const { page, field, choose, remarksOn } = await openChecker(visitor, language)
    await choose('language', 'en')
    await field.fill(draft)
    await remarksOn(['illegal migrants', 'wave of migrants', 'illegal migrants'])
    // Forced colours are the reader’s own, and none of ours to judge.
    const without = visitor.forcedColours ? "rules: { 'color-contrast': { enabled: false } }," : ''
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run({ ${without} runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })`,
    )
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    ).toEqual([])
    const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(excess)).toBe(0)
  })
})

test('sees the marks just where the words are, in either direction', async () => {
  for (const text of [
    `${draft}\n`.repeat(20),
    'قال إن illegal migrants وصلوا.\n\nسطر آخر طويل '.repeat(40),
  ]) {
    const { page, field } = await openChecker({ width: 400 })
    await field.fill(text)
    const heights = await page.evaluate<number[]>(
      "[document.querySelector('#check-text').scrollHeight, document.querySelector('#check-marks').offsetHeight]",
    )
    expect(heights[0]).toBeGreaterThan(600)
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeLessThanOrEqual(1)
    await writer.close()
  }
  writer = await visit(sampleSite.origin)
})
