import { expect, test } from 'vitest'
import { Invalid } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does, winterMorning } from '../../tests/world.ts'
import {
  archiveEntry,
  findArchived,
  findByAddress,
  findPublishedById,
  getRevision,
  listLinking,
  listPublished,
  publishDue,
  restoreEntry,
  savePart,
} from './index.ts'

onBothDatabases('an archived entry', (open) => {
  test('is gone from every list, and its addresses point to what to read instead', async () => {
    const store = await open()
    const { oldLeaflet: id } = await buildWorld(store)
    expect(await findPublishedById(store.db, id)).toBeUndefined()
    expect((await listPublished(store.db, 'resource')).map(({ key }) => key)).not.toContain('old-leaflet')
    expect(
      await listLinking(store.db, { to: { kind: 'topic', key: 'health' }, from: 'resource' }),
    ).toHaveLength(1)
    const archived = {
      id,
      kind: 'resource',
      key: 'old-leaflet',
      movedTo: { kind: 'resource', key: 'care-report' },
    }
    expect(await findByAddress(store.db, 'resource', 'en', 'old-leaflet')).toEqual({
      arrival: 'gone',
      archived,
    })
    expect(await findArchived(store.db, id)).toEqual(archived)
  })

  test('comes back as it was', async () => {
    const store = await open()
    const { oldLeaflet: id } = await buildWorld(store)
    await does(store, amina, (act) => restoreEntry(act, { id }))
    expect(await findByAddress(store.db, 'resource', 'en', 'old-leaflet')).toMatchObject({ arrival: 'here' })
    expect(
      await listLinking(store.db, { to: { kind: 'topic', key: 'health' }, from: 'resource' }),
    ).toHaveLength(2)
  })

  test('is not worked on until it is restored', async () => {
    const store = await open()
    const { oldLeaflet: id } = await buildWorld(store)
    const { fields } = await getRevision(store.db, { id, language: 'en' })
    await expect(
      does(store, amina, (act) => savePart(act, { id, language: 'en', fields, basedOn: 1 })),
    ).rejects.toThrow('resource/old-leaflet is archived; restore it before you change it.')
  })

  test('points to an entry that is there, and never to itself', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    for (const key of ['nowhere', 'about'])
      await expect(
        does(store, amina, (act) => archiveEntry(act, { id, movedTo: { kind: 'page', key } })),
      ).rejects.toThrow(Invalid)
  })

  test('does not go out by a schedule made before', async () => {
    const store = await open()
    const { winterLetter: id } = await buildWorld(store)
    await does(store, amina, (act) => archiveEntry(act, { id }))
    await does(store, amina, (act) => restoreEntry(act, { id }))
    expect(await store.transact((tx) => publishDue(tx, winterMorning))).toEqual([])
  })
})
