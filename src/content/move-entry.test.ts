import { expect, test } from 'vitest'
import { Invalid } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does } from '../../tests/world.ts'
import { createEntry, findByAddress, moveEntry, publishPart } from './index.ts'

onBothDatabases('an address', (open) => {
  test('that ever worked leads on, after any number of moves', async () => {
    const store = await open()
    const { careReport: id } = await buildWorld(store)
    for (const slug of ['soins', 'soigner', 'se-soigner'])
      await does(store, amina, (act) => moveEntry(act, { id, language: 'fr', slug }))
    for (const slug of ['soins-pour-tous', 'soins', 'soigner'])
      expect(await findByAddress(store.db, 'resource', 'fr', slug)).toMatchObject({
        arrival: 'moved',
        slug: 'se-soigner',
      })
    expect(await findByAddress(store.db, 'resource', 'fr', 'se-soigner')).toMatchObject({ arrival: 'here' })
    expect(await findByAddress(store.db, 'resource', 'en', 'care-report')).toMatchObject({ arrival: 'here' })
  })

  test('can be taken back by the entry that had it', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    for (const slug of ['who-we-are', 'about'])
      await does(store, amina, (act) => moveEntry(act, { id, language: 'en', slug }))
    expect(await findByAddress(store.db, 'page', 'en', 'about')).toMatchObject({ arrival: 'here' })
    expect(await findByAddress(store.db, 'page', 'en', 'who-we-are')).toMatchObject({
      arrival: 'moved',
      slug: 'about',
    })
  })

  test('never passes to another entry, in no language, not even a former one', async () => {
    const store = await open()
    const { about, help } = await buildWorld(store)
    await does(store, amina, (act) => moveEntry(act, { id: about, language: 'en', slug: 'who-we-are' }))
    for (const slug of ['about', 'who-we-are'])
      await expect(
        does(store, amina, (act) => moveEntry(act, { id: help, language: 'en', slug })),
      ).rejects.toThrow(`The address "${slug}" belongs to page/about`)
  })

  test('of a draft is promised too, and leaves nothing behind when the draft moves', async () => {
    const store = await open()
    const { draftNote: id, careReport } = await buildWorld(store)
    const move = (id: string, slug: string) =>
      does(store, amina, (act) => moveEntry(act, { id, language: 'en', slug }))
    await expect(move(careReport, 'draft-note')).rejects.toThrow('belongs to resource/draft-note')
    await move(id, 'note')
    await move(careReport, 'draft-note')
    expect(await findByAddress(store.db, 'resource', 'en', 'note')).toBeUndefined()
    await does(store, amina, (act) => publishPart(act, { id, language: 'en' }))
    expect(await findByAddress(store.db, 'resource', 'en', 'note')).toMatchObject({ arrival: 'here' })
  })

  test('of a page leaves the words that the site needs itself alone', async () => {
    const store = await open()
    const { about: id, health } = await buildWorld(store)
    const move = (id: string, slug: string) =>
      does(store, amina, (act) => moveEntry(act, { id, language: 'en', slug }))
    await expect(move(id, 'library')).rejects.toThrow('needed by the site itself')
    await move(health, 'library')
    const page = {
      kind: 'page',
      key: 'work',
      language: 'en',
      shared: {},
      fields: { title: 'x', body: 'x' },
    } as const
    await expect(does(store, amina, (act) => createEntry(act, page))).rejects.toThrow(Invalid)
  })

  test('is made of small letters and digits, of any script, with single hyphens', async () => {
    const store = await open()
    const { about: id } = await buildWorld(store)
    const move = (slug: string) => does(store, amina, (act) => moveEntry(act, { id, language: 'en', slug }))
    for (const slug of ['', 'Two', 'two words', '../etc', 'a--b', '-a', 'a/b', 'e\u0301', 'x'.repeat(201)])
      await expect(move(slug)).rejects.toMatchObject({ findings: [{ field: 'slug' }] })
    for (const slug of ['2026', 'à-propos', 'من-نحن']) await move(slug)
  })

  test('that nobody could have typed leads nowhere', async () => {
    const store = await open()
    await buildWorld(store)
    for (const slug of ['\0', 'a\0b', '\ud800', "'; drop table entry; --", 'x'.repeat(100_000)])
      expect(await findByAddress(store.db, 'page', 'en', slug)).toBeUndefined()
  })
})
