import { expect, test } from 'vitest'
import { listChangesAfter } from '#history'
import type { Instant } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does, paulo, winterMorning, worldMorning } from '../../tests/world.ts'
import {
  createEntry,
  findByAddress,
  findPublished,
  findPublishedById,
  getRevision,
  listLinking,
  listPublished,
  publishDue,
  publishPart,
  savePart,
  schedulePart,
  unpublishPart,
  unschedulePart,
} from './index.ts'

onBothDatabases('publishing', (open) => {
  test('readers see the published text, not the draft that came after it', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const fields = { title: 'About', body: 'Draft.' }
    await does(store, amina, (act) => savePart(act, { id, language: 'en', fields, basedOn: 1 }))
    expect((await findPublishedById(store.db, id))?.parts.en?.fields).toMatchObject({ body: 'Who we are.' })
    await does(store, amina, (act) => publishPart(act, { id, language: 'en' }))
    expect((await findPublishedById(store.db, id))?.parts.en?.fields).toMatchObject({ body: 'Draft.' })
  })

  test('publishing a translation alone does not publish the original', async () => {
    const store = await open()
    const id = await does(store, amina, async (act) => {
      const id = await createEntry(act, {
        kind: 'page',
        key: 'press',
        language: 'en',
        shared: {},
        fields: { title: 'Press', body: 'Not yet.' },
      })
      await savePart(act, {
        id,
        language: 'fr',
        fields: { title: 'Presse', body: 'Déjà.' },
        basedOn: 0,
        slug: 'presse',
      })
      await publishPart(act, { id, language: 'fr' })
      return id
    })
    expect(Object.keys((await findPublishedById(store.db, id))?.parts ?? {})).toEqual(['fr'])
  })

  test('the first language takes the shared part along; later ones leave its draft alone', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    const { fields } = await getRevision(store.db, { id, language: '' })
    await does(store, amina, (act) =>
      savePart(act, { id, language: '', fields: { ...fields, pages: 48 }, basedOn: 1 }),
    )
    const french = await getRevision(store.db, { id, language: 'fr' })
    await does(store, paulo, async (act) => {
      await savePart(act, { id, language: 'fr', fields: { ...french.fields, title: 'Soigner' }, basedOn: 1 })
      await publishPart(act, { id, language: 'fr' })
    })
    expect((await findPublished(store.db, 'resource', 'care-report'))?.shared.pages).toBe(24)
  })

  test('what the shared part refers to is linked, inside lists too, and sorted by its date', async () => {
    const store = await open()
    const { singlePermit: id } = await buildWorld(store)
    const links = await store.db.selectFrom('link').selectAll().where('source_id', '=', id).execute()
    expect(
      links
        .map((link) => `${link.field} → ${link.target_kind}/${link.target_key}, ${link.sort_day}`)
        .toSorted(),
    ).toEqual([
      'events.setBy → policy-file/permits-package, 2026-11-23',
      'parent → policy-file/permits-package, 2026-11-23',
      'topics → topic/health, 2026-11-23',
      'topics → topic/work, 2026-11-23',
    ])
    const report = await findPublished(store.db, 'resource', 'care-report')
    expect(report?.sortDay).toBe('2026-03-12')
  })

  test('an entry with no published language leaves the lists, and its text stays', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    await does(store, amina, async (act) => {
      for (const language of ['en', 'fr', 'ar']) await unpublishPart(act, { id, language })
    })
    expect((await listPublished(store.db, 'resource')).map(({ key }) => key)).not.toContain('care-report')
    const links = await listLinking(store.db, { to: { kind: 'topic', key: 'health' }, from: 'resource' })
    expect(links).toEqual([])
    expect(await findByAddress(store.db, 'resource', 'en', 'care-report')).toBeUndefined()
    expect((await getRevision(store.db, { id, language: 'fr' })).fields.title).toBe('Des soins pour tous')
  })

  test('a language that is unpublished falls back, at an address that still answers', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    await does(store, amina, (act) => unpublishPart(act, { id, language: 'fr' }))
    const arrival = await findByAddress(store.db, 'resource', 'fr', 'soins-pour-tous')
    expect(arrival).toMatchObject({ arrival: 'moved', slug: 'care-report' })
  })

  test('publishing again keeps the day of the first publication', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const later = '2027-01-15T10:00:00.000Z' as Instant
    await does(store, amina, (act) => unpublishPart(act, { id, language: 'en' }))
    await does(store, amina, (act) => publishPart(act, { id, language: 'en' }), later)
    expect(await findPublishedById(store.db, id)).toMatchObject({
      firstPublishedAt: worldMorning,
      updatedAt: later,
    })
  })

  test('publishing what is published already changes nothing', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const before = await listChangesAfter(store.db, 0)
    await does(store, amina, (act) => publishPart(act, { id, language: 'en' }))
    expect(await listChangesAfter(store.db, 0)).toEqual(before)
  })
})

onBothDatabases('a schedule', (open) => {
  test('goes out by itself, once, dated as it was scheduled and in the name of who scheduled it', async () => {
    const store = await open()
    const { winterLetter: id } = await buildWorld(store)
    const due = (now: string) => store.transact((tx) => publishDue(tx, now as Instant))
    expect(await due('2026-12-21T07:59:59.999Z')).toEqual([])
    expect(await findPublishedById(store.db, id)).toBeUndefined()
    expect(await due('2026-12-21T08:03:00.000Z')).toEqual([id])
    expect(await due('2026-12-21T08:04:00.000Z')).toEqual([])
    expect(await findPublishedById(store.db, id)).toMatchObject({ firstPublishedAt: winterMorning })
    expect((await listChangesAfter(store.db, 0)).at(-1)).toMatchObject({
      deed: 'published',
      author: amina,
      entryId: id,
    })
  })

  test('can be taken back', async () => {
    const store = await open()
    const { winterLetter: id } = await buildWorld(store)
    await does(store, amina, (act) => unschedulePart(act, { id, language: 'en' }))
    expect(await store.transact((tx) => publishDue(tx, '2027-01-01T00:00:00.000Z' as Instant))).toEqual([])
  })

  test('names a moment to come', async () => {
    const store = await open()
    const { draftNote: id } = await buildWorld(store)
    const schedule = (at: string) =>
      does(store, amina, (act) => schedulePart(act, { id, language: 'en', at: at as Instant }))
    await expect(schedule(worldMorning)).rejects.toThrow('not in the future')
    await expect(schedule('tomorrow')).rejects.toThrow('not in the future')
  })

  test('sends out the revision that was scheduled, not what was written since', async () => {
    const store = await open()
    const { winterLetter: id } = await buildWorld(store)
    await does(store, amina, (act) =>
      savePart(act, { id, language: 'en', fields: { title: 'Unfinished' }, basedOn: 1 }),
    )
    await store.transact((tx) => publishDue(tx, winterMorning))
    expect((await findPublishedById(store.db, id))?.parts.en?.fields).toMatchObject({
      title: 'A letter for the winter',
    })
  })
})
