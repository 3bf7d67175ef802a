import { expect, test } from 'vitest'
import type { Instant } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does } from '../../tests/world.ts'
import { findHarvested, listHarvest } from './harvest-queries.ts'
import { listPublishedPage, type PageRequest } from './published-pages.ts'
import { purgeEntry } from './purge-entry.ts'
import { listSlugs } from './slug-queries.ts'

onBothDatabases('lists for programs', (open) => {
  test('pages of a list follow one another, whatever is narrowed', async () => {
    const store = await open()
    await buildWorld(store)
    const keys = async (request: Partial<PageRequest>) => {
      const { entries, next } = await listPublishedPage(store.db, 'resource', { limit: 2, ...request })
      return { keys: entries.map(({ key }) => key), next }
    }
    const first = await keys({})
    expect(first.keys).toEqual(['hearing-video', 'care-report'])
    expect(await keys({ after: first.next })).toEqual({ keys: ['permit-briefing'], next: undefined })
    expect((await keys({ topic: 'work', file: 'single-permit' })).keys).toEqual(['permit-briefing'])
    expect((await keys({ language: 'fr' })).keys).toEqual(['care-report'])
    expect((await keys({ updatedSince: '2026-11-24T00:00:00.000Z' as Instant })).keys).toEqual([])
  })

  test('a harvest tells each entry once, in the order of its last change, and what is gone', async () => {
    const store = await open()
    const world = await buildWorld(store)
    await does(
      store,
      amina,
      (act) => purgeEntry(act, { id: world.callers }),
      '2026-11-24T09:00:00.000Z' as Instant,
    )
    const harvest = (more: object) =>
      listHarvest(store.db, { after: 0, limit: 100, kinds: ['resource', 'figure'], ...more })
    const all = await harvest({})
    expect(all.map(({ id }) => id)).not.toContain(world.draftNote)
    expect(all.filter(({ gone }) => gone).map(({ id }) => id)).toEqual([world.oldLeaflet, world.callers])
    expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted((a, b) => a - b))
    const [first, ...rest] = all
    expect(await harvest({ after: first?.seq, limit: 2 })).toEqual(rest.slice(0, 2))
    expect(await harvest({ from: '2026-11-24T00:00:00.000Z' })).toHaveLength(1)
    expect(await harvest({ before: '2026-11-24T00:00:00.000Z', topic: 'children' })).toMatchObject([
      { id: world.hearingVideo, gone: false },
    ])
    expect(await findHarvested(store.db, world.callers)).toMatchObject({ kind: 'figure', gone: true })
    expect(await findHarvested(store.db, world.draftNote)).toBeUndefined()
  })

  test('every address of a site, with the place of videos', async () => {
    const store = await open()
    await buildWorld(store)
    const all = await listSlugs(store.db, { offset: 0, limit: 100 })
    const video = all.filter(({ format }) => format === 'video')
    expect(video).toMatchObject([{ kind: 'resource', slugs: { en: 'hearing-video' } }])
    expect(await listSlugs(store.db, { offset: 3, limit: 2 })).toEqual(all.slice(3, 5))
  })
})
