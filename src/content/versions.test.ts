import { expect, test } from 'vitest'
import { type Instant, NotFound } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does, worldMorning } from '../../tests/world.ts'
import {
  archiveEntry,
  getVersion,
  listVersions,
  newestVersion,
  publishPart,
  recentVersions,
  savePart,
  unpublishPart,
} from './index.ts'

const noon = '2026-12-01T12:00:00.000Z' as Instant

onBothDatabases('a version', (open) => {
  test('is what readers saw then, and can be cited for ever', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    await does(
      store,
      amina,
      async (act) => {
        await savePart(act, { id, language: 'en', fields: { title: 'About', body: 'New.' }, basedOn: 1 })
        await publishPart(act, { id, language: 'en' })
      },
      noon,
    )
    expect(await listVersions(store.db, id)).toEqual([
      { number: 1, publishedAt: worldMorning, parts: { '': 1, en: 1 } },
      { number: 2, publishedAt: noon, parts: { '': 1, en: 2 } },
    ])
    expect(await newestVersion(store.db, id)).toBe(2)
    const first = await getVersion(store.db, id, 1)
    expect(first.parts.en).toMatchObject({
      revision: 1,
      publishedAt: worldMorning,
      fields: { title: 'About us' },
    })
    expect(first.updatedAt).toBe(worldMorning)
    const second = await getVersion(store.db, id, 2)
    expect(second.parts.en).toMatchObject({ revision: 2, publishedAt: noon, fields: { title: 'About' } })
  })

  test('comes with every translation', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    const versions = await listVersions(store.db, id)
    expect(versions.map(({ parts }) => Object.keys(parts))).toEqual([
      ['', 'en'],
      ['', 'en', 'fr'],
      ['', 'ar', 'en', 'fr'],
    ])
    expect(Object.keys((await getVersion(store.db, id, 2)).parts)).toEqual(['en', 'fr'])
  })

  test('shows nothing that was taken back since', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    await does(store, amina, (act) => unpublishPart(act, { id, language: 'fr' }))
    expect(Object.keys((await getVersion(store.db, id, 3)).parts).toSorted()).toEqual(['ar', 'en'])
    await does(store, amina, (act) => archiveEntry(act, { id }))
    await expect(getVersion(store.db, id, 3)).rejects.toThrow(NotFound)
    await expect(getVersion(store.db, id, 99)).rejects.toThrow(NotFound)
  })

  test('is recent as long as few newer ones changed the facts or the original text', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    const recent = async (most: number) => {
      const found = await recentVersions(
        store.db,
        { id, sourceLanguage: 'en' },
        await listVersions(store.db, id),
        most,
      )
      return { ...found, states: found.states.map(({ version }) => version.number) }
    }
    // Versions 2 and 3 brought translations, which are no news.
    expect(await recent(5)).toEqual({ states: [1], earlier: 0 })
    const fields = { title: 'Care for all', summary: 'What it costs.', body: 'Doctors tell us.' }
    await does(store, amina, async (act) => {
      await savePart(act, { id, language: 'en', fields, basedOn: 1 })
      await publishPart(act, { id, language: 'en' })
    })
    expect(await recent(5)).toEqual({ states: [1, 4], earlier: 0 })
    expect(await recent(1)).toEqual({ states: [4], earlier: 1 })
    await does(store, amina, (act) => archiveEntry(act, { id }))
    expect(await recent(5)).toEqual({ states: [], earlier: 0 })
  })
})
