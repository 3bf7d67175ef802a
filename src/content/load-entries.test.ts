import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestChange, listChangesAfter } from '#history'
import { type Instant, Invalid } from '#shared'
import type { Store } from '#store'
import { arbitraryEntries } from '../../tests/arbitrary-entries.ts'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does, worldMorning } from '../../tests/world.ts'
import {
  findByAddress,
  findPublished,
  getRevision,
  type LoadedEntry,
  listLinking,
  listRevisions,
  listVersions,
  loadEntries,
  moveEntry,
  publishDue,
  publishPart,
  readEntries,
  savePart,
} from './index.ts'

const spring = '2026-04-01T00:00:00.000Z' as Instant
const summer = '2026-07-01T10:30:00.000Z' as Instant
const nextYear = '2027-01-01T08:00:00.000Z' as Instant

const brochure: LoadedEntry = {
  kind: 'resource',
  key: 'brochure',
  sourceLanguage: 'en',
  shared: { format: 'leaflet', topics: ['health'], partners: ['Harbour Clinic'] },
  parts: [
    { language: 'ar', formerSlugs: [], outdated: [], fields: { title: 'كتيب' } },
    {
      language: 'en',
      slug: 'the-brochure',
      formerSlugs: ['flyer', 'leaflet'],
      published: spring,
      updated: summer,
      outdated: [],
      fields: { title: 'Brochure', summary: 'Read this.' },
    },
    {
      language: 'fr',
      formerSlugs: [],
      published: nextYear,
      outdated: ['title'],
      fields: { title: 'Brochure', summary: 'À lire.' },
    },
  ],
}

onBothDatabases('loading', (open) => {
  test('takes what is published, scheduled and drafted, each as it is', async () => {
    const store = await open()
    await load(store, [brochure])
    const entry = await findPublished(store.db, 'resource', 'brochure')
    expect(Object.keys(entry?.parts ?? {})).toEqual(['en'])
    expect(entry).toMatchObject({ firstPublishedAt: spring, updatedAt: summer })
    expect(await findByAddress(store.db, 'resource', 'en', 'flyer')).toMatchObject({ slug: 'the-brochure' })
    expect(
      await listLinking(store.db, { to: { kind: 'topic', key: 'health' }, from: 'resource' }),
    ).toHaveLength(1)
    await store.transact((tx) => publishDue(tx, nextYear))
    const later = await findPublished(store.db, 'resource', 'brochure')
    expect(Object.keys(later?.parts ?? {}).toSorted()).toEqual(['en', 'fr'])
  })

  test('the same again changes nothing and records nothing', async () => {
    const store = await open()
    await buildWorld(store)
    await load(store, [brochure])
    const [before, seq] = [await read(store), await latestChange(store.db)]
    expect(await load(store, before)).toEqual({ created: 0, changed: 0, unchanged: before.length })
    expect(await latestChange(store.db)).toBe(seq)
    expect(await read(store)).toEqual(before)
  })

  test('follows the pack in what is read, and back', async () => {
    const store = await open()
    await load(store, [brochure])
    const seq = await latestChange(store.db)
    await load(store, [brochure], nextYear)
    await load(store, [brochure])
    expect(await read(store)).toMatchObject([brochure])
    const since = await listChangesAfter(store.db, seq)
    expect(since.map(({ deed, language }) => `${deed} ${language}`)).toEqual([
      'published fr',
      'unpublished fr',
      'scheduled fr',
    ])
  })

  test('makes a revision only of what differs', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    const entries = await read(store)
    const report = entries.find(({ key }) => key === 'care-report') as LoadedEntry
    const changed = {
      ...report,
      parts: report.parts.map((part) =>
        part.language === 'fr' ? { ...part, fields: { ...part.fields, title: 'Soigner' } } : part,
      ),
    }
    expect(await load(store, [changed])).toEqual({ created: 0, changed: 1, unchanged: 0 })
    for (const [language, revisions] of [
      ['', 1],
      ['en', 1],
      ['ar', 1],
      ['fr', 2],
    ] as const)
      expect(await listRevisions(store.db, { id, language })).toHaveLength(revisions)
    expect((await listVersions(store.db, id)).at(-1)?.parts).toEqual({ '': 1, ar: 1, en: 1, fr: 2 })
  })

  test('leaves a draft that is being written alone', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const before = await read(store)
    await does(store, amina, (act) =>
      savePart(act, { id, language: 'en', fields: { title: 'Draft', body: 'x' }, basedOn: 1 }),
    )
    expect(await load(store, before)).toMatchObject({ changed: 0 })
    expect((await getRevision(store.db, { id, language: 'en' })).fields.title).toBe('Draft')
  })

  test('knows when a translation lags behind', async () => {
    const store = await open()
    await buildWorld(store)
    const before = await read(store)
    const { id } = (await findPublished(store.db, 'topic', 'health')) ?? { id: '' }
    await does(store, amina, async (act) => {
      await savePart(act, { id, language: 'en', fields: { title: 'Health', body: 'Other.' }, basedOn: 1 })
      await publishPart(act, { id, language: 'en' })
    })
    const health = (await read(store)).find(({ kind, key }) => kind === 'topic' && key === 'health')
    expect(health?.parts.map(({ language, outdated }) => [language, outdated])).toEqual([
      ['ar', ['body']],
      ['en', []],
      ['fr', ['body']],
    ])
    // Loaded elsewhere, it still does; loaded over the old state, it catches up.
    const elsewhere = await open()
    await load(elsewhere, before)
    await load(elsewhere, await read(store))
    expect(await read(elsewhere)).toEqual(await read(store))
  })

  test('refuses addresses of others and says which, all at once; nothing is loaded', async () => {
    const store = await open()
    const { about } = await buildWorld(store)
    await does(store, amina, (act) => moveEntry(act, { id: about, language: 'en', slug: 'who' }))
    const pages = ['about', 'library', 'Wrong Slug', 'help'].map((slug, number) => ({
      kind: 'page' as const,
      key: `page-${number}`,
      sourceLanguage: 'en',
      shared: {},
      parts: [{ language: 'en', slug, formerSlugs: [], outdated: [], fields: { title: 'x', body: 'x' } }],
    }))
    const [before, seq] = [await read(store), await latestChange(store.db)]
    const refusal = load(store, [brochure, ...pages])
    await expect(refusal).rejects.toThrow(Invalid)
    await expect(refusal).rejects.toMatchObject({ findings: { length: 4 } })
    expect(await read(store)).toEqual(before)
    expect(await latestChange(store.db)).toBe(seq)
  })

  test('two entries may not ask for one address, in whatever languages', async () => {
    const store = await open()
    const twin = { ...brochure, key: 'twin', parts: [{ ...(brochure.parts[1] as object), language: 'es' }] }
    await expect(load(store, [brochure, twin as LoadedEntry])).rejects.toThrow(Invalid)
    await load(store, [brochure])
    await expect(load(store, [twin as LoadedEntry])).rejects.toThrow(Invalid)
  })

  test('reading gives exactly what loading took, in order, for any content', async () => {
    const store = await open()
    await fc.assert(
      fc.asyncProperty(arbitraryEntries(worldMorning), async (entries) => {
        await store.transact(async (tx) => {
          for (const table of ['link', 'slug', 'version', 'revision', 'part', 'entry'] as const)
            await tx.deleteFrom(table).execute()
        })
        await load(store, entries)
        expect(await read(store)).toEqual(canonical(entries))
        expect(await load(store, entries)).toMatchObject({ changed: 0, created: 0 })
      }),
      { numRuns: 30 },
    )
  })

  test('reading goes through any number of entries, batch by batch', async () => {
    const store = await open()
    const many = Array.from({ length: 1_203 }, (_, number) => ({
      ...brochure,
      key: `brochure-${number}`,
      parts: [{ language: 'en', formerSlugs: [], outdated: [], fields: { title: `Number ${number}` } }],
    }))
    expect(await load(store, many)).toEqual({ created: 1_203, changed: 0, unchanged: 0 })
    for (const batch of [7, 401, 1_203, 5_000]) {
      const keys = []
      for await (const { key } of readEntries(store.db, { batch })) keys.push(key)
      expect(keys).toEqual(many.map(({ key }) => key).toSorted())
    }
  })
})

function load(store: Store, entries: readonly LoadedEntry[], now = worldMorning) {
  return does(store, amina, ({ tx, author }) => loadEntries(tx, author, now, entries))
}

async function read({ db }: Store): Promise<LoadedEntry[]> {
  const entries = []
  for await (const entry of readEntries(db, { batch: 4 })) entries.push(entry)
  return entries
}

/** In the order in which they are read, without what says nothing. */
function canonical(entries: readonly LoadedEntry[]): LoadedEntry[] {
  return entries
    .map((entry) => ({
      ...entry,
      parts: entry.parts
        .map(({ slug, ...part }) => (slug === undefined || slug === entry.key ? part : { slug, ...part }))
        .toSorted((a, b) => (a.language < b.language ? -1 : 1)),
    }))
    .toSorted((a, b) => (`${a.kind} ${a.key}` < `${b.kind} ${b.key}` ? -1 : 1))
}
