/** A person without papers, on a phone that is not always in their own hands. */
import { expect, test } from 'vitest'
import { siteLanguages } from '../page-types.ts'
import { chooseIn, withPhone } from './phone.ts'

const phone = withPhone('es')

test('is met in the language of the browser, and finds help in one step', async () => {
  const { page } = phone
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/es/')
  await page.locator('main a[href^="/es/"]').filter({ hasText: /ayuda/i }).first().click()
  expect(await page.locator('html').getAttribute('lang')).toBe('es')
  expect(
    await page.locator('main a[href="tel:112"], main strong').filter({ hasText: '112' }).first().isVisible(),
  ).toBe(true)
})

test.each(siteLanguages)('can leave at once, with one touch, in %s', async (language) => {
  const { page } = phone
  await page.goto('/en/where-to-find-help')
  if (language !== 'en')
    await page.goto((await page.locator(`header a[hreflang="${language}"]`).getAttribute('href')) ?? '')
  const leave = page.locator('a.leave')
  const box = await leave.boundingBox()
  expect(await leave.getAttribute('href')).toMatch(/^https:\/\//)
  expect(await leave.getAttribute('rel')).toContain('noreferrer')
  expect(box?.height).toBeGreaterThanOrEqual(24)
  expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(740)
  await page.mouse.wheel(0, 3_000)
  await expect.poll(async () => (await leave.boundingBox())?.y ?? 9999).toBeLessThan(740)
})

test('finds an organisation in a country, and how old that knowledge is', async () => {
  const { page } = phone
  await page.goto('/en/members')
  await chooseIn(page, 'Narrow the list', /Portugal/)
  await page.getByRole('link', { name: /APAV/ }).first().click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('APAV')
  expect(await page.getByRole('main').innerText()).toMatch(/[Ss]ource/)
})

test('leaves nothing in the browser, and tells no other site', async () => {
  const { page, visit } = phone
  for (const path of ['/es/', '/en/where-to-find-help', '/en/members', '/en/privacy']) await page.goto(path)
  expect(await visit.context.cookies()).toEqual([])
  expect(visit.requests.filter((address) => new URL(address).origin !== new URL(page.url()).origin)).toEqual(
    [],
  )
})
