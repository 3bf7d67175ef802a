import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { fold } from './fold.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
const language = fc.constantFrom(
  ...'ar bg da de el en es fi fr ga hu hy it lt nb nl pt ro ru sr sv tr uk pl und'.split(' '),
)

test('folding a folded word changes nothing', () => {
  fc.assert(
    fc.property(text, (word) => {
      expect(fold(fold(word))).toBe(fold(word))
    }),
    { numRuns: 2_000 },
  )
})

test('a folded word has letters, digits and marks only', () => {
  fc.assert(fc.property(text, (word) => /^[\p{L}\p{N}\p{M}]{0,64}$/u.test(fold(word))))
})

test('every word says where it stands', () => {
  fc.assert(
    fc.property(text, language, (text, language) => {
      for (const { start, end, word, whole } of analyse(text, language))
        if (!whole) expect(fold(text.slice(start, end))).toBe(word)
    }),
    { numRuns: 2_000 },
  )
})

test('any word in any language has stems that are words', () => {
  const letters = fc.constantFrom(...'abcdeghilmnorstuzéèüßığçñøåæœαειοςдещьياةىאب')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 30 }), language, (word, language) => {
      for (const { stems } of analyse(word.join(''), language))
        for (const stem of stems) expect(stem).toMatch(/^·[a-z]{2}·[\p{L}\p{N}\p{M}]+$/u)
    }),
    { numRuns: 3_000 },
  )
})

test('a hyphenated word is its parts and the whole', () => {
  expect(analyse('Non-refoulement!', 'en').map(({ word, start, end }) => [word, start, end])).toEqual([
    ['non', 0, 3],
    ['refoulement', 4, 15],
    ['nonrefoulement', 0, 15],
  ])
})
