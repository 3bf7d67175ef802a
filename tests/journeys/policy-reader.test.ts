/** An assistant in a parliament, between two meetings: where does a file stand, on what evidence, what is asked? */
import { expect, test } from 'vitest'
import { sampleSite } from '../sample-site.ts'
import { chooseIn, withPhone } from './phone.ts'

const phone = withPhone()

test('finds where a file stands, since when, and on what source', async () => {
  const { page } = phone
  await page.goto('/')
  await chooseIn(page, 'Menu', 'Policy files')
  await page.getByRole('link', { name: 'Facilitation Directive' }).first().click()
  const main = page.getByRole('main')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Facilitation Directive')
  expect(await main.innerText()).toContain('In committee')
  expect(await main.innerText()).toContain('8 April 2025')
  const source = main.locator('.because').getByRole('link')
  expect(await source.getAttribute('href')).toMatch(/^https:\/\//)
  expect(await main.innerText()).toContain('We last checked the whole file on')
})

test('is told when nothing moved for long, and what is due next', async () => {
  const { page } = phone
  await page.goto('/en/files/facilitation-directive')
  const text = await page.getByRole('main').innerText()
  expect(text).toContain('No movement seen since')
  expect(await page.getByRole('heading', { name: 'What comes next' }).isVisible()).toBe(true)
})

test('comes from a file to the evidence for it, and takes a citation along', async () => {
  const { page } = phone
  await page.goto('/en/files/facilitation-directive')
  await page
    .getByRole('link', { name: /Cases of criminalisation of migration and solidarity/ })
    .first()
    .click()
  expect(new URL(page.url()).pathname).toBe('/en/library/cases-of-criminalisation-2023')
  const citation = await sampleSite.ask('/en/library/cases-of-criminalisation-2023.bib')
  expect(await citation.text()).toMatch(/^@\w+\{/)
})

test('puts the coming dates into a calendar', async () => {
  const { page } = phone
  await page.goto('/en/files')
  const address = await page
    .getByRole('link', { name: 'Calendar of coming dates' })
    .first()
    .getAttribute('href')
  const calendar = await (await sampleSite.ask(address ?? '')).text()
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(calendar).toContain('SUMMARY')
})

test('reads the file in Arabic, and comes back to the same file', async () => {
  const { page } = phone
  await page.goto('/en/files/eu-migration-pact')
  await chooseIn(page, 'English', 'العربية')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await chooseIn(page, 'العربية', 'English')
  expect(new URL(page.url()).pathname).toBe('/en/files/eu-migration-pact')
})
