import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nobody outside is asked anything unless that is switched on', () => {
  expect(readConfig({})).toMatchObject({
    sync: 'off',
    parliamentApi: 'https://data.europarl.europa.eu/api/v2',
    cellar: 'https://publications.europa.eu',
  })
})

test('a source has an address, or is off', () => {
  const environment = {
    TESSERA_SYNC: 'daily',
    TESSERA_PARLIAMENT_API: 'https://mirror.example/api/v2/',
    TESSERA_CELLAR: 'off',
  }
  expect(readConfig(environment)).toMatchObject({
    sync: 'daily',
    parliamentApi: 'https://mirror.example/api/v2',
    cellar: undefined,
  })
})

test.each([
  ['TESSERA_SYNC', 'hourly', 'TESSERA_SYNC "hourly" is not known; write off or daily.'],
  [
    'TESSERA_CELLAR',
    'http://publications.europa.eu',
    'TESSERA_CELLAR "http://publications.europa.eu" is not the address',
  ],
  ['TESSERA_CELLAR', 'https://me@publications.europa.eu', 'is not the address of an official source'],
  [
    'TESSERA_PARLIAMENT_API',
    'https://data.europarl.europa.eu/api/v2?year=2025',
    'is not the address of an official source',
  ],
  ['TESSERA_PARLIAMENT_API', '', 'is not the address of an official source'],
])('%s “%s” stops the start with a sentence', (name, value, sentence) => {
  expect(() => readConfig({ [name]: value })).toThrow(sentence)
})

test('daily without a source stops the start', () => {
  const environment = { TESSERA_SYNC: 'daily', TESSERA_PARLIAMENT_API: 'off', TESSERA_CELLAR: 'off' }
  expect(() => readConfig(environment)).toThrow('both off or wrong')
})
