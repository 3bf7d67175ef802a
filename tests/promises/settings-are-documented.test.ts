import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settings } from '../../src/config.ts'
import { readSources } from './house-order.ts'
import { writeSettingsPage } from './settings-page.ts'

test('the page of settings says what the code says', async () => {
  await expect(writeSettingsPage(settings)).toMatchFileSnapshot('../../docs/reference/settings.md')
})

test('a setting that nobody documented is noticed', () => {
  const more = [...settings, { name: 'TESSERA_NEW', default: '', help: 'Something new' }]
  expect(writeSettingsPage(more)).not.toBe(readFileSync('docs/reference/settings.md', 'utf8'))
})

test('only one file reads the environment', () => {
  const readers = readSources().filter(
    ({ path, text }) => !path.includes('.test.') && /\bprocess\.env\b/.test(text),
  )
  expect(readers.map(({ path }) => path)).toEqual(['config.ts'])
})
