/** A journalist with an hour: a number, its source, the network's words, and something to follow. */
import { expect, test } from 'vitest'
import { sampleSite } from '../sample-site.ts'
import { chooseIn, withPhone } from './phone.ts'

const phone = withPhone()

test('finds a number with its date, its source and what it does not say', async () => {
  const { page } = phone
  await page.goto('/en/figures')
  await page
    .getByRole('link', { name: /People in court proceedings for helping people who migrate, 2024/ })
    .first()
    .click()
  const text = await page.getByRole('main').innerText()
  expect(text).toMatch(/142/)
  expect(text).toMatch(/2024/)
  expect(text).toMatch(/minimum/i)
  expect(await page.getByRole('main').locator('a[href^="https://"]').count()).toBeGreaterThan(0)
})

test('searches, narrows, and shares the address of what was found', async () => {
  const { page } = phone
  await page.goto('/en/library')
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('criminalised')
  await page.getByRole('button', { name: 'Search' }).click()
  expect(new URL(page.url()).search).toBe('?q=criminalised')
  expect(await page.locator('main mark').count()).toBeGreaterThan(0)
  const before = await page.getByRole('status').first().innerText()
  await chooseIn(page, /Narrow/, /Report/)
  const shared = page.url()
  const after = await page.getByRole('status').first().innerText()
  expect(Number.parseInt(after, 10)).toBeLessThan(Number.parseInt(before, 10))
  const found = await page.locator('main ol a, main ul a').allInnerTexts()
  await page.goto('/en/')
  await page.goto(shared)
  expect(await page.locator('main ol a, main ul a').allInnerTexts()).toEqual(found)
})

test('finds something with the wrong accents, and nothing without being sent away', async () => {
  const { page } = phone
  await page.goto('/fr/library?q=criminalisée')
  const withAccent = await page.getByRole('status').first().innerText()
  await page.goto('/fr/library?q=CRIMINALISEE')
  expect(await page.getByRole('status').first().innerText()).toBe(withAccent)
  await page.goto('/en/library?q=zzzzzz')
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
})

test('learns what to say instead, and why', async () => {
  const { page } = phone
  await page.goto('/en/')
  await chooseIn(page, 'Menu', 'Words Matter')
  await page.locator('main').getByRole('link', { name: 'Illegal migrant', exact: true }).first().click()
  expect(await page.getByRole('main').innerText()).toMatch(/say|instead/i)
})

test('follows a search with a feed', async () => {
  const { page } = phone
  await page.goto('/en/library?q=criminalised')
  const address = await page.locator('head link[type="application/atom+xml"]').first().getAttribute('href')
  expect(address).toContain('q=criminalised')
  const feed = await sampleSite.ask(address ?? '')
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect((await feed.text()).match(/<entry>/g)?.length).toBeGreaterThan(0)
})
