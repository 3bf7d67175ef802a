import { describe, expect, test } from 'vitest'
import { listChangesAfter } from '#history'
import { Conflict, Invalid } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does, paulo } from '../../tests/world.ts'
import {
  createEntry,
  findPublished,
  getRevision,
  listRevisions,
  localise,
  publishPart,
  savePart,
} from './index.ts'

onBothDatabases('saving', (open) => {
  test('a save is a revision, and every earlier one stays', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const number = await does(store, amina, (act) =>
      savePart(act, {
        id,
        language: 'en',
        fields: { title: 'About', body: 'New.' },
        basedOn: 1,
        note: 'Shorter',
      }),
    )
    expect(number).toBe(2)
    const [second, first] = await listRevisions(store.db, { id, language: 'en' })
    expect(second).toMatchObject({ number: 2, author: amina, note: 'Shorter', fields: { title: 'About' } })
    expect(first).toMatchObject({ number: 1, fields: { title: 'About us', body: 'Who we are.' } })
    expect((await listChangesAfter(store.db, 0)).at(-1)).toMatchObject({
      deed: 'saved',
      author: amina,
      kind: 'page',
      entryId: id,
      language: 'en',
    })
  })

  test('a conflict is shown, never overwritten', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const save = (author: string, title: string) =>
      does(store, author, (act) =>
        savePart(act, { id, language: 'en', fields: { title, body: 'x' }, basedOn: 1 }),
      )
    await save(amina, 'Amina was first')
    await expect(save(paulo, 'Paulo came later')).rejects.toThrow(Conflict)
    await expect(save(paulo, 'Paulo came later')).rejects.toThrow('amina saved this text on 2026-11-23')
    const revisions = await listRevisions(store.db, { id, language: 'en' })
    expect(revisions.map(({ fields }) => fields.title)).toEqual(['Amina was first', 'About us'])
  })

  test('of two writers at once, one saves and one is told', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const outcomes = await Promise.allSettled(
      [amina, paulo].map((author) =>
        does(store, author, (act) =>
          savePart(act, { id, language: 'en', fields: { title: author, body: 'x' }, basedOn: 1 }),
        ),
      ),
    )
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await listRevisions(store.db, { id, language: 'en' })).toHaveLength(2)
  })

  test('saving what stands there already makes no revision', async () => {
    const store = await open()
    const { singlePermit: id } = await buildWorld(store)
    const before = await listChangesAfter(store.db, 0)
    const { fields, number } = await getRevision(store.db, { id, language: '' })
    const again = await does(store, amina, (act) =>
      savePart(act, { id, language: '', fields, basedOn: number }),
    )
    expect(again).toBe(number)
    expect(await listChangesAfter(store.db, 0)).toEqual(before)
  })

  test('fields that cannot be taken are named, all at once, and nothing is kept', async () => {
    const store = await open()
    const { singlePermit: id } = await buildWorld(store)
    const refusal = does(store, amina, (act) =>
      savePart(act, {
        id,
        language: '',
        basedOn: 1,
        fields: {
          form: 'poem',
          stage: 'adopted',
          events: [{ id: 'a', kind: 'announced', confidence: 'low' }],
        },
      }),
    )
    await expect(refusal).rejects.toThrow(Invalid)
    await expect(refusal).rejects.toMatchObject({
      findings: [
        { field: 'form', message: expect.stringContaining('is not one of: regulation') },
        { field: 'events.0.source', message: 'events.0.source is missing; fill it in.' },
        { field: 'stage', message: 'stage is not a field of policy-file; remove or rename it.' },
      ],
    })
    expect(await listRevisions(store.db, { id, language: '' })).toHaveLength(1)
  })

  test('a key is used once', async () => {
    const store = await open()
    await buildWorld(store)
    const again = {
      kind: 'page',
      key: 'about',
      language: 'en',
      shared: {},
      fields: { title: 'x', body: 'x' },
    } as const
    await expect(does(store, amina, (act) => createEntry(act, again))).rejects.toThrow(
      'The key "about" is taken by another page; choose another.',
    )
  })

  describe('a translation remembers what it was made from', () => {
    test('field by field, so that only what changed since is outdated', async () => {
      const store = await open()
      const { health: id } = await buildWorld(store)
      await does(store, amina, async (act) => {
        await savePart(act, { id, language: 'en', fields: { title: 'Health', body: 'Changed.' }, basedOn: 1 })
        await publishPart(act, { id, language: 'en' })
      })
      expect(await outdated(store, 'fr')).toEqual(['body'])
      expect(await outdated(store, 'en')).toEqual([])
    })

    test('what is translated anew is up to date, what was left alone is not', async () => {
      const store = await open()
      const { health: id } = await buildWorld(store)
      await does(store, amina, async (act) => {
        await savePart(act, {
          id,
          language: 'en',
          fields: { title: 'Good health', body: 'Changed.' },
          basedOn: 1,
        })
        await publishPart(act, { id, language: 'en' })
      })
      await does(store, paulo, async (act) => {
        await savePart(act, { id, language: 'fr', fields: { title: 'Santé', body: 'Changé.' }, basedOn: 1 })
        await publishPart(act, { id, language: 'fr' })
      })
      expect(await outdated(store, 'fr')).toEqual(['title'])
    })

    test('and a text that still fits can be confirmed without a change', async () => {
      const store = await open()
      const { health: id } = await buildWorld(store)
      await does(store, amina, async (act) => {
        await savePart(act, {
          id,
          language: 'en',
          fields: { title: 'Health!', body: 'Care **without fear**.' },
          basedOn: 1,
        })
        await publishPart(act, { id, language: 'en' })
      })
      const { fields } = await getRevision(store.db, { id, language: 'fr' })
      await does(store, paulo, async (act) => {
        await savePart(act, { id, language: 'fr', fields, basedOn: 1, confirmed: ['title', 'body'] })
        await publishPart(act, { id, language: 'fr' })
      })
      expect(await outdated(store, 'fr')).toEqual([])
    })
  })
})

async function outdated(store: { db: Parameters<typeof findPublished>[0] }, language: string) {
  const entry = await findPublished(store.db, 'topic', 'health')
  return entry && localise(entry, language).outdated
}
