/** What is checked stays on the reader’s device: once the page is there no byte leaves it, and it needs no network any more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visit, visit } from '../browser.ts'
import { docx, odt, pdf, plain } from '../documents.ts'
import { checkerOn } from '../journeys/checker-page.ts'
import { type RunningSite, startSite } from '../running-site.ts'

let site: RunningSite
let reader: Visit

beforeAll(async () => {
  site = await startSite()
  reader = await visit(site.origin, { javascript: true })
  // Where a test may refuse requests, workers are fetched past what the device keeps. Here every request is counted instead.
  await reader.context.unrouteAll()
})

afterAll(async () => {
  await reader.close()
  await site.stop()
})

test('typing, choosing, opening, replacing and exporting ask nobody for anything', async () => {
  const { page, requests, complaints } = reader
  const checker = checkerOn(page)
  await checker.open()
  await checker.kept()
  const words = 'illegal migrants'
  const [asked, answered] = [requests.length, site.log.length]
  const wanted = () => requests.slice(asked).filter((address) => !address.startsWith('blob:'))

  await checker.field.pressSequentially('They say illegal migrants.')
  await checker.remarksOn([words])
  await checker.choose('language', 'de')
  await checker.field.fill('Die Illegalen kommen.')
  await checker.remarksOn(['Illegalen'])
  await checker.choose('language', 'auto')
  for (const document of [
    docx([['They say ille', 'gal migrants.']]),
    odt(['They say illegal migrants.']),
    pdf(['They say illegal migrants.']),
    plain('draft.md', '# Title\n\nThey say *illegal* migrants.'),
    plain('draft.html', '<p>They say illegal migrants.</p>'),
    plain('draft.txt', 'They say illegal migrants.'),
  ]) {
    await checker.empty()
    await checker.openFile(document)
    await checker.remarksOn([document.name.endsWith('.md') ? 'illegal* migrants' : words])
  }
  await page.locator('.check-card button').first().click()
  await checker.says('is now')
  await page.locator('.check-take summary').click()
  for (const form of ['csv', 'markdown', 'json']) {
    const download = page.waitForEvent('download')
    await page.locator(`#check-${form}`).click()
    await (await download).delete()
  }

  expect(site.log.slice(answered)).toEqual([])
  // What the page itself asks for now comes from the device: the address is all that such a request consists of.
  expect(wanted().filter((address) => !address.startsWith(`${site.origin}/assets/`))).toEqual([])
  expect(complaints).toEqual([])
})

test('the page cannot reach anybody, even when a script tries', async () => {
  const { page } = reader
  const answered = site.log.length
  const tried = await page.evaluate<string[]>(`Promise.all([
    fetch('/en/').then(() => 'fetched', (error) => error.name),
    fetch('https://example.org/').then(() => 'fetched', (error) => error.name),
    new Promise((done) => { const s = new XMLHttpRequest(); s.onerror = () => done('refused'); s.onload = () => done('sent'); s.open('POST', '/en/'); s.send('text') }),
    new Promise((done) => { try { const w = new WebSocket('wss://example.org/'); w.onopen = () => done('open'); w.onerror = () => done('refused') } catch { done('refused') } }),
  ])`)
  expect(tried).toEqual(['TypeError', 'TypeError', 'refused', 'refused'])
  expect(site.log.slice(answered)).toEqual([])
})

test('without a network the page is there again, and works', async () => {
  const { page } = reader
  const checker = checkerOn(page)
  await site.stop()
  await page.reload({ waitUntil: 'load' })
  await page.locator('#checker').waitFor()
  await checker.field.fill('Ils disent des migrants illégaux, encore et toujours, dans les journaux.')
  await checker.remarksOn(['migrants illégaux'])
  await checker.openFile(pdf(['They say illegal migrants came to this country again.']))
  await checker.remarksOn(['illegal migrants'])
})

test('other pages go their way as if nothing were kept', async () => {
  const { page } = reader
  const answer = page.goto('/en/words').then(
    () => 'shown',
    () => 'not there',
  )
  expect(await answer).toBe('not there')
})

test('it can be taken off the device', async () => {
  const page = await reader.context.newPage()
  const checker = checkerOn(page)
  await checker.open()
  await checker.kept()
  await page.locator('#check-offline-remove').click()
  await page.locator('#check-offline').filter({ hasText: 'taken off' }).waitFor()
  expect(await page.evaluate('caches.keys()')).toEqual([])
  expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(0)
})
