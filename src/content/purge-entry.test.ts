import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listChangesAfter } from '#history'
import { Invalid, NotFound } from '#shared'
import { openStore, type Store } from '#store'
import { emptyDatabase, onBothDatabases } from '../../tests/stores.ts'
import { amina, buildWorld, does } from '../../tests/world.ts'
import {
  type Act,
  archiveEntry,
  createEntry,
  findByAddress,
  findPublishedById,
  loadEntries,
  moveEntry,
  publishPart,
  purgeEntry,
  savePart,
} from './index.ts'

const secret = 'rosalind-marker'

async function makePage(act: Act): Promise<string> {
  const text = { title: `About ${secret}`, body: `${secret} told us this.` }
  const id = await createEntry(act, { kind: 'page', key: secret, language: 'en', shared: {}, fields: text })
  await publishPart(act, { id, language: 'en' })
  await savePart(act, {
    id,
    language: 'fr',
    fields: text,
    basedOn: 0,
    slug: `fr-${secret}`,
    note: `Asked by ${secret}`,
  })
  await publishPart(act, { id, language: 'fr' })
  await moveEntry(act, { id, language: 'fr', slug: `encore-${secret}` })
  await savePart(act, { id, language: 'en', fields: { ...text, summary: `Draft on ${secret}` }, basedOn: 1 })
  return id
}

onBothDatabases('a purge', (open) => {
  test('leaves nothing of the entry anywhere', async () => {
    const store = await open()
    const { oldLeaflet } = await buildWorld(store)
    const id = await does(store, amina, async (act) => {
      const id = await makePage(act)
      await archiveEntry(act, { id: oldLeaflet, movedTo: { kind: 'page', key: secret } })
      return id
    })
    expect((await everything(store)).includes(secret)).toBe(true)
    await does(store, amina, (act) => purgeEntry(act, { id }))
    expect((await everything(store)).includes(secret)).toBe(false)
    expect(await findPublishedById(store.db, id)).toBeUndefined()
    expect(await findByAddress(store.db, 'page', 'en', secret)).toBeUndefined()
  })

  test('says that it happened, and who did it', async () => {
    const store = await open()
    const id = await does(store, amina, makePage)
    await does(store, amina, (act) => purgeEntry(act, { id }))
    const changes = await listChangesAfter(store.db, 0)
    expect(changes.at(-1)).toMatchObject({ deed: 'purged', author: amina, entryId: id })
    expect(changes.every(({ details }) => details === undefined)).toBe(true)
  })

  test('is for good: the entry cannot be changed, made again or loaded again', async () => {
    const store = await open()
    const id = await does(store, amina, makePage)
    await does(store, amina, (act) => purgeEntry(act, { id }))
    await expect(does(store, amina, (act) => publishPart(act, { id, language: 'en' }))).rejects.toThrow(
      NotFound,
    )
    await expect(does(store, amina, makePage)).rejects.toThrow('was removed for good')
    const again = { kind: 'page', key: secret, sourceLanguage: 'en', shared: {}, parts: [] } as const
    await expect(
      does(store, amina, ({ tx, author, now }) => loadEntries(tx, author, now, [{ ...again, parts: [] }])),
    ).rejects.toThrow(Invalid)
  })

  test('leaves the other entries as they are', async () => {
    const store = await open()
    const { careReport } = await buildWorld(store)
    const before = await findPublishedById(store.db, careReport)
    const id = await does(store, amina, makePage)
    await does(store, amina, (act) => purgeEntry(act, { id }))
    expect(await findPublishedById(store.db, careReport)).toEqual(before)
  })
})

test('a purge leaves nothing in the file of SQLite either, once it is closed', async () => {
  const settings = await emptyDatabase('sqlite')
  const store = await openStore(settings)
  const id = await does(store, amina, makePage)
  await does(store, amina, (act) => purgeEntry(act, { id }))
  await store.close()
  const file = readFileSync('sqlitePath' in settings ? settings.sqlitePath : '', 'latin1')
  expect(file.includes(secret)).toBe(false)
})

async function everything({ db }: Store): Promise<string> {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)))
  return JSON.stringify(rows)
}
