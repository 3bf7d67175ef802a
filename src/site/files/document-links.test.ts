import { expect, test } from 'vitest'
import { documentPage, eurLexPage, yearOf } from './document-links.ts'

test.each([
  ['52025PC0101', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52025PC0101'],
  ['52024AP0179', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52024AP0179'],
  ['P9_TA(2024)0138', 'https://www.europarl.europa.eu/doceo/document/TA-9-2024-0138_EN.html'],
  ['P10_TA(2026)0026', 'https://www.europarl.europa.eu/doceo/document/TA-10-2026-0026_EN.html'],
  ['A9-0157/2024', 'https://www.europarl.europa.eu/doceo/document/A-9-2024-0157_EN.html'],
  ['COM(2025) 101', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2025:101:FIN'],
  ['16084/25', 'https://data.consilium.europa.eu/doc/document/ST-16084-2025-INIT/en/pdf'],
  ['Opinion 1/19', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62019CV0001'],
])('%s leads to its official page', (number, page) => {
  expect(documentPage(number, 'en')).toBe(page)
})

test('in the reader’s language where the institutions have it, else in English', () => {
  expect(eurLexPage('32024R1689', 'fr-BE')).toContain('/FR/')
  expect(documentPage('P9_TA(2024)0138', 'es')).toMatch(/_ES\.html$/)
  expect(documentPage('P9_TA(2024)0138', 'ar')).toMatch(/_EN\.html$/)
})

test('a number that nobody can follow leads nowhere', () => {
  for (const number of ['', 'PE 123.456', 'draft', 'Opinion of the committee', '1'.repeat(5_000)])
    expect(documentPage(number, 'en')).toBeUndefined()
})

test('the year of a document', () => {
  expect(['COM(2025) 101', '52020DC0609', 'A9-0157/2024', 'draft'].map(yearOf)).toEqual([
    '2025',
    '2020',
    '2024',
    undefined,
  ])
})
