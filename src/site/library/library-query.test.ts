import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FacetName, facetNames } from '#search'
import {
  isShaped,
  type LibraryQuery,
  libraryKinds,
  parseLibraryQuery,
  printFilter,
  printLibraryQuery,
  toggled,
} from './library-query.ts'

function parse(address: string) {
  return parseLibraryQuery(new URLSearchParams(address), isShaped)
}

test('the bare library asks for everything, the newest first', () => {
  const { query, leftOut } = parse('')
  expect(query).toMatchObject({ text: '', sort: 'newest', page: 1 })
  expect(leftOut).toEqual([])
  expect(printLibraryQuery(query)).toBe('')
})

test('words are answered by relevance unless another order is asked for', () => {
  expect(parse('q=care').query.sort).toBe('relevance')
  expect(parse('q=care&sort=oldest').query.sort).toBe('oldest')
})

test('facets may be taken more than once and stand in one order, whatever the address says', () => {
  const one = parse('year=2024&topic=work&topic=health&format=report')
  const other = parse('format=report&topic=health&year=2024&topic=work&topic=work')
  expect(printLibraryQuery(one.query)).toBe('topic=health&topic=work&format=report&year=2024')
  expect(printLibraryQuery(other.query)).toBe(printLibraryQuery(one.query))
})

test.each([
  ['year=19999', 'year'],
  ['country=Belgium', 'country'],
  ['language=!!', 'language'],
  ['format=novel', 'format'],
  ['sort=best', 'sort'],
  ['page=0', 'page'],
  ['page=-1', 'page'],
  ['page=1e9', 'page'],
])('%s makes no sense: it is named and left out', (address, name) => {
  const { query, leftOut } = parse(address)
  expect(leftOut.map((one) => one.name)).toEqual([name])
  expect(printLibraryQuery(query)).toBe('')
})

test('unknown names are ignored without a word', () => {
  expect(parse('utm_source=x&fbclid=y').leftOut).toEqual([])
})

test('a country may be written in small letters', () => {
  expect(parse('country=be').query.filters.country).toEqual(['BE'])
})

test('choosing a value twice gives it back, and begins at the first page', () => {
  const { query } = parse('topic=health&page=3')
  const both = toggled(query, 'topic', 'work')
  expect(both).toMatchObject({ filters: { topic: ['health', 'work'] }, page: 1 })
  expect(printLibraryQuery(toggled(both, 'topic', 'work'))).toBe('topic=health')
})

test('a feed follows what is chosen, whatever the order and the page', () => {
  expect(printFilter(parse('q=care&topic=health&sort=oldest&page=2').query)).toBe('q=care&topic=health')
})

test('without words the library lists resources; words find everything', () => {
  expect(libraryKinds(parse('topic=health').query)).toEqual(['resource'])
  expect(libraryKinds(parse('q=health').query)).toContain('policy-file')
  expect(libraryKinds(parse('format=term').query)).toContain('term')
})

const values: Record<FacetName, fc.Arbitrary<string>> = {
  topic: fc.constantFrom('health', 'work'),
  file: fc.constantFrom('single-permit'),
  format: fc.constantFrom('report', 'video', 'term'),
  language: fc.constantFrom('en', 'pt-BR'),
  year: fc.constantFrom('2019', '2024'),
  country: fc.constantFrom('BE', 'FR'),
}

test('every query that can be printed is read back as it was', () => {
  const filters = fc.record(
    Object.fromEntries(
      facetNames.map((name) => [name, fc.uniqueArray(values[name]).map((list) => list.sort())]),
    ) as Record<FacetName, fc.Arbitrary<string[]>>,
  )
  const query = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) =>
      text
        .replace(/\p{Cc}/gu, '')
        .toWellFormed()
        .trim(),
    ),
    filters,
    sort: fc.constantFrom('newest' as const, 'oldest' as const),
    page: fc.integer({ min: 1, max: 999 }),
  })
  fc.assert(
    fc.property(query, (asked: LibraryQuery) => {
      expect(parse(printLibraryQuery(asked))).toEqual({ query: asked, leftOut: [] })
    }),
  )
})
