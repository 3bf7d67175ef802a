import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import type { ParsedQuery, Query } from './query.ts'

/** A tree on one line: words as they are, `all(…)`, `any(…)`, "phrases", `begin*`, and after a bar what must not be there. */
function treeOf(text: string): string {
  const { wanted, unwanted }: ParsedQuery = parseQuery(text)
  return [wanted, ...unwanted.flatMap((query) => ['|', query])]
    .map((part) => (typeof part === 'object' ? show(part) : (part ?? 'nothing')))
    .join(' ')
}

function show(query: Query): string {
  if (query.type === 'word') return query.word
  if (query.type === 'prefix') return `${query.start}*`
  if (query.type === 'phrase') return `"${query.words.join(' ')}"`
  return `${query.type}(${query.of.map(show).join(', ')})`
}

function ignoredIn(text: string): string[] {
  return parseQuery(text).ignored.map(({ text, because }) => `${because}: ${text}`)
}

test.each([
  ['', 'nothing'],
  ['   ', 'nothing'],
  ['migrants', 'migrants'],
  ['Migrants Détention', 'all(migrants, detention)'],
  ['migrants AND detention', 'all(migrants, detention)'],
  ['and or not', 'all(and, or, not)'],
])('words are all wanted: %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

test.each([
  ['"right to health"', '"right to health"'],
  ['“right to health”', '"right to health"'],
  ['„Recht auf Asyl“', '"recht auf asyl"'],
  ['« droit d’asile »', '"droit asile"'],
  ['health "right to', 'all(health, "right to")'],
  ['a"b c"d', 'all(a, "b c", d)'],
  ['""', 'nothing'],
])('quotes make a phrase: %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

test.each([
  ['a OR b', 'any(a, b)'],
  ['a | b', 'any(a, b)'],
  ['a b OR c d', 'all(a, any(b, c), d)'],
  ['a OR b OR c', 'any(a, b, c)'],
  ['OR a', 'a'],
  ['a OR', 'a'],
  ['a OR OR b', 'any(a, b)'],
  ['OR', 'nothing'],
])('OR joins its neighbours: %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

test.each([
  ['(a b) OR c', 'any(all(a, b), c)'],
  ['a (b OR (c d))', 'all(a, any(b, all(c, d)))'],
  ['((a', 'a'],
  ['a)) b', 'all(a, b)'],
  ['()', 'nothing'],
  ['2025/0059(COD)', 'all(all(2025, 0059), cod)'],
])('parentheses group, closed or not: %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

test.each([
  ['a -b', 'a | b'],
  ['-b a', 'a | b'],
  ['a NOT b', 'a | b'],
  ['a −b', 'a | b'],
  ['-a', 'nothing | a'],
  ['a -"b c" -d*', 'a | "b c" | d'],
  ['a -"b c" -de*', 'a | "b c" | de*'],
  ['a -(b OR c)', 'a | any(b, c)'],
  ['a - b', 'all(a, b)'],
  ['a -', 'a'],
  ['2019-2024', 'any(20192024, "2019 2024")'],
])('a hyphen before a word leaves out: %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

test.each([
  ['regular*', 'regular*'],
  ['Régular* now', 'all(regular*, now)'],
  ['co-op*', 'coop*'],
  ["l'acc*", 'acc*'],
  ['re*gular', 'all(re, gular)'],
  ['*gular', 'gular'],
])('an asterisk looks for beginnings: %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

test.each([
  ['non-refoulement', 'any(nonrefoulement, "non refoulement")'],
  ["l'accès", 'acces'],
  ['women’s', 'women'],
])('words with a sign inside: %s', (text, tree) => {
  expect(treeOf(text)).toBe(tree)
})

test('what is left out is named', () => {
  expect(ignoredIn('migrants !!! a* (b -c) d OR -e')).toEqual([
    'no-word: !!!',
    'beginning-too-short: a*',
    'exclusion-inside: -c',
    'exclusion-inside: -e',
  ])
})

test('nothing is left out of an ordinary query', () => {
  expect(ignoredIn('migrants "right to health" -detention regular* OR papers')).toEqual([])
})

test('a long text is cut, and a long list of words too', () => {
  expect(ignoredIn('x'.repeat(400))[0]).toMatch(/^too-long: x+…$/)
  const words = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ')
  expect(ignoredIn(words).map((line) => line.split(':')[0])).toEqual(Array(6).fill('too-many-words'))
})

const signs = fc.constantFrom(
  '"',
  '-',
  '(',
  ')',
  'OR',
  'AND',
  'NOT',
  '|',
  '*',
  ' ',
  '“',
  '»',
  "'",
  '-',
  '\u00ad',
)
const anyQuery = fc
  .array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('a', 'é', 'ال', 'ß')), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''))

test('any input gives a tree', () => {
  fc.assert(
    fc.property(anyQuery, (text) => {
      const { wanted, unwanted } = parseQuery(text)
      for (const query of [...(wanted === undefined ? [] : [wanted]), ...unwanted]) checkTree(query)
    }),
    { numRuns: 2_000 },
  )
})

/** Only letters, digits and marks come through: nothing that a database could take for a sign of its own. */
function checkTree(query: Query): void {
  if ('of' in query) {
    expect(query.of.length).toBeGreaterThan(1)
    query.of.forEach(checkTree)
  } else {
    const words = query.type === 'phrase' ? query.words : [query.type === 'prefix' ? query.start : query.word]
    for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,64}$/u)
  }
}
