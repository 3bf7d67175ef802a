import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryId, type LoadedEntry, loadEntries } from '#content'
import type { Instant } from '#shared'
import { emptyDatabase, openForTest } from '../../tests/stores.ts'
import { analyse, type Token } from './analyse.ts'
import { openSearcher, parseQuery, type Searcher, type SearchRequest, searchLibrary } from './index.ts'
import { matches } from './match.ts'
import { searchableTexts } from './searchable-texts.ts'

/** Few words, so that queries meet texts; several languages, so that stems meet only their own. */
const vocabulary =
  "migrant migrants migration right rights non-refoulement non refoulement réfugié réfugiées refuge détention detention l'accès accès الهجرة هجرة وثائق الوثائق Straße strasse 2024/1348 1348 O’Brien women's women co-operation cooperation a".split(
    ' ',
  )
const words = (most: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: most }).map((list) => list.join(' '))
const languages = ['en', 'fr', 'ar', 'de']

const part = fc.record({ title: words(3), summary: words(6), body: words(12) }, { requiredKeys: ['title'] })
const resource = fc.record({
  format: fc.constantFrom('report', 'briefing', 'video'),
  topics: fc.uniqueArray(fc.constantFrom('health', 'work', 'children')).map((topics) => topics.sort()),
  languages: fc.uniqueArray(fc.constantFrom('en', 'fr')).map((tags) => tags.sort()),
  countries: fc.uniqueArray(fc.constantFrom('BE', 'FR', 'GR')).map((codes) => codes.sort()),
  date: fc.constantFrom('2023', '2024-05', '2024-05-21', '2025-01-01'),
  texts: fc.dictionary(fc.constantFrom(...languages), part, { minKeys: 1, maxKeys: 3 }),
})

const sample = fc.sample(resource, { numRuns: 120, seed: 7 })
const entries: LoadedEntry[] = sample.map(({ texts, ...shared }, i) => ({
  kind: 'resource',
  key: `resource-${i}`,
  sourceLanguage: Object.keys(texts)[0] ?? 'en',
  shared,
  parts: Object.entries(texts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, fields]) => ({
      language,
      formerSlugs: [],
      outdated: [],
      published: '2026-01-01T00:00:00.000Z' as Instant,
      fields,
    })),
}))

describe('SQLite and PostgreSQL answer the same', () => {
  let searchers: Searcher[] = []

  beforeAll(async () => {
    const stores = await Promise.all(
      (['sqlite', 'postgresql'] as const).map(async (name) => openForTest(await emptyDatabase(name))),
    )
    for (const store of stores)
      await store.transact((tx) => loadEntries(tx, 'amina', '2026-01-01T00:00:00.000Z' as Instant, entries))
    searchers = await Promise.all(stores.map(openSearcher))
  })

  const word = fc.constantFrom(...vocabulary)
  const item = fc.oneof(
    { weight: 5, arbitrary: word },
    words(3).map((phrase) => `"${phrase}"`),
    word.map((text) => `-${text}`),
    word.map((text) => `${text.slice(0, 4)}*`),
    fc.tuple(word, word).map((pair) => pair.join(' OR ')),
    fc.tuple(word, words(2), word).map(([a, b, c]) => `(${a} "${b}") OR ${c}`),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  )
  const request: fc.Arbitrary<SearchRequest> = fc.record({
    text: fc.array(item, { maxLength: 3 }).map((items) => items.join(' ')),
    filters: fc.record(
      {
        topic: fc.subarray(['health', 'work', 'children']),
        format: fc.subarray(['report', 'video', 'nonsense']),
        language: fc.subarray(['en', 'fr', 'ar']),
        year: fc.subarray(['2023', '2024']),
        country: fc.subarray(['BE', 'GR']),
      },
      { requiredKeys: [] },
    ),
    sort: fc.constantFrom('newest' as const, 'oldest' as const, 'relevance' as const),
    readerLanguage: fc.constantFrom(...languages),
    page: fc.integer({ min: 1, max: 3 }),
    pageSize: fc.constantFrom(10, 1_000),
  })

  test('the same entries in the same languages, and the same counts', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (request) => {
        const [sqlite, postgresql] = await Promise.all(searchers.map((one) => searchLibrary(one, request)))
        expect(sqlite?.total).toBe(postgresql?.total)
        expect(sqlite?.facets).toEqual(postgresql?.facets)
        // How well a text matches, each database judges its own way.
        if (request.sort !== 'relevance') expect(sqlite?.hits).toEqual(postgresql?.hits)
        else if (request.pageSize === 1_000)
          expect(new Set(sqlite?.hits.map(nameOf))).toEqual(new Set(postgresql?.hits.map(nameOf)))
      }),
      { numRuns: 200 },
    )
  })

  test('they find what the words themselves say', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ text, readerLanguage }) => {
        const plain: SearchRequest = { text, readerLanguage, sort: 'newest', page: 1, pageSize: 1_000 }
        const expected = new Set(entries.filter((entry) => answers(entry, text)).map(({ key }) => idOf(key)))
        for (const one of searchers)
          expect(new Set((await searchLibrary(one, plain)).hits.map(({ entryId }) => entryId))).toEqual(
            expected,
          )
      }),
      { numRuns: 200 },
    )
  })
})

function nameOf({ entryId, language }: { entryId: string; language: string }): string {
  return `${entryId} ${language}`
}

function idOf(key: string) {
  return entryId('resource', key)
}

/** Whether one language part has all that is wanted, and none has anything unwanted. */
function answers(entry: LoadedEntry, text: string): boolean {
  const query = parseQuery(text)
  const parts = entry.parts.map(({ language, fields }) => ({ language, tokens: tokensOf(fields, language) }))
  const has = (wanted: typeof query) =>
    parts.some(({ tokens, language }) => matches(wanted, tokens, language))
  const unwanted = query.unwanted.some((wanted) => has({ wanted, unwanted: [], ignored: [] }))
  return has({ ...query, unwanted: [] }) && !unwanted
}

/** A sign between texts, so that no phrase runs from one into the next. */
const between: Token = { start: 0, end: 0, word: '¦', stems: [], whole: false }

function tokensOf(fields: object, language: string): Token[] {
  const { title, summary, body } = searchableTexts('resource', fields)
  return [...title, ...summary, ...body].flatMap((text) => [...analyse(text, language), between])
}
