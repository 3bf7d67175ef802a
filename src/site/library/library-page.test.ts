import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withWorldSite } from '../../../tests/site.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)

/** Titles of the list, in its order. */
function titles(page: string): string[] {
  const list = page.slice(page.indexOf('class="rows"'))
  return [...list.matchAll(/<h2[^>]*><a [^>]*>(.*?)<\/a>/g)].map(([, title = '']) =>
    title.replace(/<\/?mark>/g, ''),
  )
}

test('the library lists resources, the newest first', async () => {
  const { status, text } = await read('/en/library')
  expect(status).toBe(200)
  expect(titles(text)).toEqual(['Children at the hearing', 'Care for everybody', 'The permit, briefly'])
  expect(titles((await read('/en/library?sort=oldest')).text)[0]).toBe('The permit, briefly')
})

test('words find everything that has a page, in any of their forms, and are marked', async () => {
  const { text } = await read('/en/library?q=doctor')
  expect(titles(text)).toContain('Care for everybody')
  expect(text).toContain('<mark>Doctors</mark>')
  expect(titles((await read('/en/library?q=clinic')).text)).toContain('Harbour Clinic')
})

test('words in another language find the entry, and the passage says which language it is in', async () => {
  const { text } = await read('/en/library?q=tardifs')
  expect(titles(text)).toEqual(['Care for everybody'])
  expect(text).toMatch(/<bdi lang="fr" dir="ltr">.*<mark>tardifs<\/mark>/)
})

test('facets narrow the list and say how many they would leave', async () => {
  const { text } = await read('/en/library?topic=health')
  expect(titles(text)).toEqual(['Care for everybody'])
  expect(text).toMatch(/href="\/en\/library" rel="nofollow" aria-current="true"><span>Health/)
  expect(text).toMatch(/href="\/en\/library\?topic=health&amp;topic=work" rel="nofollow"/)
})

test('what makes no sense is left out, and the page says so', async () => {
  const { status, text } = await read('/en/library?topic=nonsense&year=20&page=99&sort=best')
  expect(status).toBe(200)
  for (const said of [
    'There is no topic “nonsense”',
    '“20” is not a year',
    'no page “99”',
    'no order “best”',
  ])
    expect(text).toContain(said)
  expect(titles(text)).toHaveLength(3)
})

test('what the search did not take is named', async () => {
  expect((await read('/en/library?q=care+a*')).text).toContain('“a*” is too short a beginning')
})

test('where nothing is found, the page says what may help', async () => {
  const { status, text } = await read('/en/library?q=xyzzy&topic=health')
  expect(status).toBe(200)
  expect(text).toContain('Nothing was found')
  expect(text).toContain('href="/en/library?q=xyzzy"')
})

test('searches and combinations stay out of search engines; one topic does not', async () => {
  const hidden = async (path: string) => (await read(path)).text.includes('content="noindex"')
  expect(await hidden('/en/library')).toBe(false)
  expect(await hidden('/en/library?topic=health')).toBe(false)
  expect(await hidden('/en/library?q=care')).toBe(true)
  expect(await hidden('/en/library?topic=health&format=report')).toBe(true)
})

test('only the bare first page is remembered', async () => {
  const remembered = async (path: string) => (await read(path)).headers.has('tessera-remember')
  expect(await remembered('/en/library')).toBe(true)
  expect(await remembered('/en/library?topic=health')).toBe(false)
  expect(await remembered('/en/library?x=1')).toBe(false)
})

test('every search has feeds of its own and is kept when the language changes', async () => {
  const { text } = await read('/en/library?q=care&topic=health&page=1')
  expect(text).toContain('href="/en/feed.atom?q=care&amp;topic=health"')
  expect(text).toContain('href="/fr/library?q=care&amp;topic=health"')
})

test('a search never becomes part of the page but as text', async () => {
  const { text } = await read(`/en/library?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(text).not.toContain('<script>alert')
})

test('no address of the library breaks it', async () => {
  const name = fc.constantFrom('q', 'topic', 'file', 'format', 'language', 'year', 'country', 'sort', 'page')
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('health', '2026', '(', '"'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, value), { maxLength: 6 }), async (pairs) => {
      const query = new URLSearchParams()
      for (const [key, text] of pairs) query.append(key, text.toWellFormed())
      expect((await read(`/ar/library?${query}`)).status).toBe(200)
    }),
    { numRuns: 30 },
  )
})
