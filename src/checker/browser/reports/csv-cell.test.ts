import { expect, test } from 'vitest'
import { cell } from './csv-cell.ts'

test.each([
  ['plain', 'plain'],
  ['with, comma', '"with, comma"'],
  ['“quoted” and "quoted"', '"“quoted” and ""quoted"""'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2', "'-2"],
])('%s is written as %s', (text, written) => {
  expect(cell(text)).toBe(written)
})
