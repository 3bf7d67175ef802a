import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countChosen,
  parseFilesQuery,
  printFilesFilter,
  printFilesQuery,
  toggled,
  unfiltered,
} from './files-query.ts'

const known: Record<string, readonly string[]> = {
  topic: ['health', 'work'],
  actor: ['council', 'nobody'],
  stage: ['talks', 'adopted'],
  country: ['ES', 'FR'],
  form: ['directive'],
}
const parse = (query: string) =>
  parseFilesQuery(new URLSearchParams(query), (facet, value) => known[facet]?.includes(value) ?? false)

test('an address says the same query always alike, whatever the order and the doubles in it', () => {
  const { query, leftOut } = parse(
    'topic=work&view=table&topic=health&topic=work&country=es&q=%20permit%20&sort=-since&page=2',
  )
  expect(printFilesQuery(query)).toBe(
    'view=table&q=permit&topic=health&topic=work&country=ES&sort=-since&page=2',
  )
  expect(leftOut).toEqual([])
  expect(printFilesFilter(query)).toBe('q=permit&topic=health&topic=work&country=ES')
})

test('the bare address is the board of all files', () => {
  const { query } = parse('')
  expect(query).toMatchObject({ view: 'board', text: '', sort: { by: 'title', down: false }, page: 1 })
  expect(printFilesQuery(query)).toBe('')
})

test('a view prints only what it uses', () => {
  expect(printFilesQuery(parse('sort=next&page=3').query)).toBe('')
  expect(printFilesQuery(parse('view=next&sort=next&page=3').query)).toBe('view=next&page=3')
})

test('what makes no sense is left out and named, and what nobody knows is ignored', () => {
  const { query, leftOut } = parse('view=x&topic=zzz&stage=%00a&sort=best&page=-1&utm_source=y')
  expect(printFilesQuery(query)).toBe('')
  expect(leftOut).toEqual([
    { name: 'topic', value: 'zzz' },
    { name: 'stage', value: ' a' },
    { name: 'view', value: 'x' },
    { name: 'sort', value: 'best' },
    { name: 'page', value: '-1' },
  ])
})

test('a value is taken and given back, from the first page', () => {
  const { query } = parse('view=table&topic=health&page=2')
  const wider = toggled(query, 'topic', 'work')
  expect(printFilesQuery(wider)).toBe('view=table&topic=health&topic=work')
  expect(printFilesQuery(toggled(wider, 'topic', 'health'))).toBe('view=table&topic=work')
  expect(countChosen(wider)).toBe(2)
  expect(printFilesQuery(unfiltered(wider))).toBe('view=table')
})

test('whatever the address, what is printed reads as the same query', () => {
  const name = fc.constantFrom('q', 'view', 'topic', 'actor', 'stage', 'country', 'form', 'sort', 'page')
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('health', 'next', 'talks', '-title', '7'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
      const asked = new URLSearchParams(
        pairs.map(([key, text]): [string, string] => [key, text.toWellFormed()]),
      )
      const once = printFilesQuery(parse(asked.toString()).query)
      expect(printFilesQuery(parse(once).query)).toBe(once)
    }),
  )
})
