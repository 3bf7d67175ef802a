import { expect, test } from 'vitest'
import { archiveEntry, publishPart, purgeEntry, restoreEntry, savePart, unpublishPart } from '#content'
import type { EntryId } from '#shared'
import type { Store } from '#store'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does, type World } from '../../tests/world.ts'
import { followChanges, openSearcher, reindex, type SearchRequest, searchLibrary } from './index.ts'
import type { Searcher } from './searcher.ts'

const ask = (text: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  text,
  sort: 'relevance',
  readerLanguage: 'en',
  page: 1,
  pageSize: 20,
  ...more,
})

onBothDatabases('searching the library', (open) => {
  async function library(): Promise<{ store: Store; world: World; searcher: Searcher; find: Find }> {
    const store = await open()
    const world = await buildWorld(store)
    const searcher = await openSearcher(store)
    const nameOf = new Map<string, string>(Object.entries(world).map(([name, id]) => [id, name]))
    const find: Find = async (text, more) => {
      const { hits } = await searchLibrary(searcher, ask(text, more))
      return hits.map(({ entryId }) => nameOf.get(entryId))
    }
    return { store, world, searcher, find }
  }
  type Find = (text: string, more?: Partial<SearchRequest>) => Promise<(string | undefined)[]>

  test('what is published is found, whatever the language of the reader', async () => {
    const { find } = await library()
    expect(await find('soin', { readerLanguage: 'fr' })).toEqual(['careReport'])
    expect(await find('soins', { readerLanguage: 'ar' })).toEqual(['careReport'])
    expect(await find('الرعايه')).toEqual(['careReport'])
    expect(await find('employers')).toEqual(['singlePermit'])
    expect(await find('school')).toEqual(['hearingVideo'])
  })

  test('drafts, archived and scheduled entries and settings are not found', async () => {
    const { find } = await library()
    expect(await find('note OR leaflet OR winter OR tagline OR "everybody can see a doctor"')).toEqual([])
  })

  test('an entry is one hit, in the language of the reader if that matches, else the source', async () => {
    const { searcher, world } = await library()
    const languageFor = async (text: string, readerLanguage: string) => {
      const { hits, total } = await searchLibrary(searcher, ask(text, { readerLanguage }))
      expect(total).toBe(1)
      expect(hits[0]?.entryId).toBe(world.careReport)
      return hits[0]?.language
    }
    expect(await languageFor('soins', 'fr')).toBe('fr')
    expect(await languageFor('soins', 'en')).toBe('fr')
    expect(await languageFor('"care comes"', 'fr')).toBe('en')
    expect(await languageFor('care OR soins', 'fr')).toBe('fr')
    expect(await languageFor('care OR soins', 'ar')).toBe('en')
  })

  test('without words everything is there, the newest first', async () => {
    const { searcher, find } = await library()
    const everything = await searchLibrary(searcher, ask(''))
    expect(everything.total).toBe(13)
    expect(await find('', { kinds: ['resource'], sort: 'newest' })).toEqual([
      'hearingVideo',
      'careReport',
      'permitBriefing',
    ])
    expect(await find('', { kinds: ['resource'], sort: 'oldest' })).toEqual([
      'permitBriefing',
      'careReport',
      'hearingVideo',
    ])
  })

  test('a title counts more than a summary, and that more than the text', async () => {
    const { find } = await library()
    expect(await find('permit', { kinds: ['resource', 'policy-file'] })).toHaveLength(3)
    expect((await find('children')).slice(0, 2).sort()).toEqual(['children', 'hearingVideo'])
    expect((await find('health'))[0]).toBe('health')
  })

  test('what is unwanted in one language is unwanted in all', async () => {
    const { find } = await library()
    expect(await find('care')).toContain('careReport')
    expect(await find('care -soins')).not.toContain('careReport')
    expect(await find('-care', { kinds: ['resource'] })).toEqual(['hearingVideo', 'permitBriefing'])
  })

  test('facets count what choosing them would give', async () => {
    const { searcher } = await library()
    const { facets } = await searchLibrary(searcher, ask('', { kinds: ['resource'] }))
    expect(facets).toEqual({
      topic: [
        { value: 'children', count: 1 },
        { value: 'health', count: 1 },
        { value: 'work', count: 1 },
      ],
      file: [{ value: 'single-permit', count: 2 }],
      format: [
        { value: 'briefing', count: 1 },
        { value: 'report', count: 1 },
        { value: 'video', count: 1 },
      ],
      language: [
        { value: 'en', count: 3 },
        { value: 'fr', count: 1 },
      ],
      year: [
        { value: '2026', count: 2 },
        { value: '2025', count: 1 },
      ],
      country: [
        { value: 'BE', count: 1 },
        { value: 'FR', count: 1 },
      ],
    })
  })

  test('within a facet any choice, between facets all; a facet counts with its own choice lifted', async () => {
    const { searcher } = await library()
    const filters = { format: ['report', 'video'], year: ['2026'], language: ['fr'] }
    const { total, facets } = await searchLibrary(searcher, ask('', { kinds: ['resource'], filters }))
    expect(total).toBe(1)
    expect(facets.language).toEqual([
      { value: 'en', count: 2 },
      { value: 'fr', count: 1 },
    ])
    expect(facets.format).toEqual([{ value: 'report', count: 1 }])
    expect(facets.topic).toEqual([{ value: 'health', count: 1 }])
  })

  test('a topic and a policy file are found under themselves, other kinds under their own format', async () => {
    const { find } = await library()
    expect((await find('', { filters: { file: ['single-permit'] } })).sort()).toEqual([
      'careReport',
      'permitBriefing',
      'singlePermit',
    ])
    expect((await find('', { filters: { topic: ['work'], format: ['topic'] } })).sort()).toEqual(['work'])
    expect(await find('', { filters: { format: ['nonsense'] } })).toEqual([])
  })

  test('pages follow each other and end', async () => {
    const { find } = await library()
    const all = await find('', { sort: 'newest' })
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => find('', { sort: 'newest', page, pageSize: 5 })),
    )
    expect(pages.flat()).toEqual(all)
    expect(pages.map((page) => page.length)).toEqual([5, 5, 3, 0])
    expect(await find('', { page: -3, pageSize: 2 })).toEqual(all.slice(0, 2))
  })

  test('the index follows what is published, changed, taken back, archived and restored', async () => {
    const { store, world, find } = await library()
    const id = world.about
    const fields = { title: 'About us', body: 'Zebras.' }
    await does(store, amina, (act) => savePart(act, { id, language: 'en', fields, basedOn: 1 }))
    await followChanges(store)
    expect(await find('zebras')).toEqual([])
    await does(store, amina, (act) => publishPart(act, { id, language: 'en' }))
    await followChanges(store)
    expect(await find('zebras')).toEqual(['about'])
    expect(await find('"who we are"')).toEqual([])
    await does(store, amina, (act) => unpublishPart(act, { id, language: 'en' }))
    await followChanges(store)
    expect(await find('zebras')).toEqual([])
    await does(store, amina, (act) => publishPart(act, { id, language: 'en' }))
    await does(store, amina, (act) => archiveEntry(act, { id }))
    await followChanges(store)
    expect(await find('zebras')).toEqual([])
    await does(store, amina, (act) => restoreEntry(act, { id }))
    await followChanges(store)
    expect(await find('zebras')).toEqual(['about'])
  })

  test('what one process indexes, another finds and counts', async () => {
    const { store, world, find } = await library()
    const other = await openSearcher(store)
    const shared = { format: 'report', date: '1999', topics: ['children'] }
    const id = world.careReport
    await does(store, amina, (act) => savePart(act, { id, language: '', fields: shared, basedOn: 1 }))
    await does(store, amina, (act) => publishPart(act, { id, language: '' }))
    await other.follow()
    expect(await find('', { filters: { year: ['1999'] } })).toEqual(['careReport'])
    expect(await find('care', { filters: { topic: ['health'] } })).toEqual([])
  })

  test('following twice at once, or again, changes nothing', async () => {
    const store = await open()
    await buildWorld(store)
    const followed = await Promise.all([followChanges(store), followChanges(store)])
    expect(Math.min(...followed)).toBe(0)
    expect(await followChanges(store)).toBe(0)
    const searcher = await openSearcher(store)
    expect((await searchLibrary(searcher, ask('care'))).total).toBe(1)
  })

  test('a new index finds the same, also for those who knew the old one', async () => {
    const { store, find } = await library()
    const before = [await find('permit'), await find('', { sort: 'oldest' })]
    await reindex(store)
    expect([await find('permit'), await find('', { sort: 'oldest' })]).toEqual(before)
  })

  test('an index made by an older version is made anew', async () => {
    const { store, find } = await library()
    await store.transact(async (tx) => {
      await tx.deleteFrom('search_entry').execute()
      await tx.updateTable('search_state').set({ analysis: 0 }).execute()
    })
    await followChanges(store)
    expect(await find('care')).toEqual(['careReport'])
  })

  test('a purge leaves no word behind', async () => {
    const { store, world, searcher, find } = await library()
    await does(store, amina, (act) => purgeEntry(act, { id: world.careReport }))
    await searcher.follow()
    expect(await find('care')).toEqual([])
    const { total } = await searchLibrary(searcher, ask('soin* OR car*'))
    expect(total).toBe(0)
  })

  test('what was not understood is said', async () => {
    const { searcher } = await library()
    const { query, total } = await searchLibrary(searcher, ask('care ??? (a -b)'))
    expect(query.ignored.map(({ because }) => because)).toEqual(['no-word', 'exclusion-inside'])
    expect(total).toBe(0)
  })

  test('a hit says its kind and its language', async () => {
    const { searcher } = await library()
    const { hits } = await searchLibrary(
      searcher,
      ask('', { kinds: ['member'], filters: { country: ['FR'] } }),
    )
    expect(hits).toMatchObject([{ kind: 'member', language: 'en' }])
    expect(hits[0]?.entryId satisfies EntryId | undefined).toBeDefined()
  })
})
