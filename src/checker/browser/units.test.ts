import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitsOf } from './units.ts'

test.each([
  ['one line', ['one line']],
  ['', ['']],
  ['one.\ntwo.', ['one.', 'two.']],
  ['a phrase over\ntwo lines', ['a phrase over\ntwo lines']],
  ['one\n\ntwo\n', ['one', '', 'two', '']],
  ['“Said.”\nnext', ['“Said.”', 'next']],
])('%j is checked as %j', (text, units) => {
  expect(unitsOf(text)).toEqual(units)
})

test('units put together are the text again', () => {
  const texts = fc.array(fc.constantFrom('a', '.', '\n', ' ', '!”', 'ñ'), { maxLength: 60 })
  fc.assert(fc.property(texts, (signs) => unitsOf(signs.join('')).join('\n') === signs.join('')))
})

test('a text without any end is still cut', () => {
  const units = unitsOf('words without end\n'.repeat(2_000))
  expect(units.length).toBeGreaterThan(5)
  expect(Math.max(...units.map((unit) => unit.length))).toBeLessThan(4_100)
})
