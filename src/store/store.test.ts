import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterAll, describe, expect, inject, test, vi } from 'vitest'
import { Unavailable } from '#shared'
import { administer, emptyDatabase, onBothDatabases, openForTest } from '../../tests/stores.ts'
import { openStore, type Store, type Tx } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'tessera-store-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

function addEntry(tx: Tx, id: string, text = '') {
  const entry = { kind: 'page', key: id, source_language: 'en', state: 'live', archived_at: null } as const
  return tx
    .insertInto('entry')
    .values({ ...entry, id, moved_to: text, created_at: '2026-11-23T09:00:00.000Z', sort_day: null })
    .execute()
}

async function ids({ db }: Store): Promise<string[]> {
  const rows = await db.selectFrom('entry').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

onBothDatabases('a store', (open) => {
  test('keeps all of a transaction, or nothing', async () => {
    const store = await open()
    await store.transact((tx) => addEntry(tx, 'kept'))
    const failing = store.transact(async (tx) => {
      await addEntry(tx, 'lost')
      throw new Error('on second thought')
    })
    await expect(failing).rejects.toThrow('on second thought')
    expect(await ids(store)).toEqual(['kept'])
  })

  test('compares text byte by byte', async () => {
    const store = await open()
    const words = ['é', 'z', 'a-b', 'ab', 'B', 'a', 'Z', 'ا', '1']
    await store.transact(async (tx) => {
      for (const word of words) await addEntry(tx, word)
    })
    const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
    expect(await ids(store)).toEqual(words.toSorted(bytes))
  })

  test('lets readers go on while somebody writes', async () => {
    const store = await open()
    await store.transact(async (tx) => {
      await addEntry(tx, 'one')
      expect(await ids(store)).toEqual([])
    })
    expect(await ids(store)).toEqual(['one'])
  })
})

describe.each(['sqlite', 'postgresql'] as const)('opening %s', (database) => {
  test('keeps what is there', async () => {
    const settings = await emptyDatabase(database)
    const first = await openStore(settings)
    await first.transact((tx) => addEntry(tx, 'kept'))
    await first.close()
    expect(await ids(await openForTest(settings))).toEqual(['kept'])
  })

  test('refuses a database that is newer than the code, and changes nothing', async () => {
    const settings = await emptyDatabase(database)
    const first = await openStore(settings)
    await first.transact((tx) =>
      sql`insert into kysely_migration (name, timestamp) values ('2031-01-01-later', '2031')`.execute(tx),
    )
    await first.close()
    const refusal = openStore(settings)
    await expect(refusal).rejects.toThrow(Unavailable)
    await expect(refusal).rejects.toThrow('made by a newer version of Tessera (it knows "2031-01-01-later")')
  })

  test('by several processes at once makes the tables once', async () => {
    const settings = await emptyDatabase(database)
    const stores = await Promise.all(Array.from({ length: 4 }, () => openForTest(settings)))
    await Promise.all(stores.map((store, number) => store.transact((tx) => addEntry(tx, `by-${number}`))))
    for (const store of stores) expect(await ids(store)).toEqual(['by-0', 'by-1', 'by-2', 'by-3'])
  })
})

describe('SQLite says what is wrong', () => {
  test.each([
    ['where nothing can be written', '/proc/tessera/tessera.sqlite'],
    ['where a file stands in place of the folder', join(folder, 'file', 'tessera.sqlite')],
    ['where a folder stands in place of the file', folder],
  ])('%s', async (_, sqlitePath) => {
    writeFileSync(join(folder, 'file'), 'not a folder')
    await expect(openStore({ sqlitePath })).rejects.toThrow(Unavailable)
  })

  test('when the file is something else', async () => {
    const sqlitePath = join(folder, 'letter.txt')
    writeFileSync(sqlitePath, 'Dear all, '.repeat(1_000))
    await expect(openStore({ sqlitePath })).rejects.toThrow('not a SQLite database')
  })

  test('when the disk is full: nothing is half written, and there is room again without a restart', async () => {
    const settings = await emptyDatabase('sqlite')
    const store = await openForTest(settings)
    await store.transact((tx) => addEntry(tx, 'before'))
    await limitPages(store, 'current')
    const filling = store.transact(async (tx) => {
      for (let i = 0; i < 100; i++) await addEntry(tx, `full-${i}`, 'x'.repeat(10_000))
    })
    await expect(filling).rejects.toThrow(Unavailable)
    await expect(filling).rejects.toThrow('The disk is full; nothing of this change was saved.')
    expect(await ids(store)).toEqual(['before'])
    await limitPages(store, 'none')
    await store.transact((tx) => addEntry(tx, 'after'))
    expect(await ids(store)).toEqual(['after', 'before'])
    const check = new DatabaseSync('sqlitePath' in settings ? settings.sqlitePath : '')
    expect(check.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    check.close()
  })
})

/** As a full disk would: SQLite answers both with SQLITE_FULL. */
async function limitPages(store: Store, limit: 'current' | 'none'): Promise<void> {
  await store.transact(async (tx) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(tx)
    const pages = limit === 'current' ? (rows[0]?.page_count ?? 0) + 2 : 1_000_000
    await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(tx)
  })
}

describe('PostgreSQL says what is wrong', () => {
  test.each([
    ['nobody listens', 'postgres://127.0.0.1:1/tessera', 'cannot be reached'],
    ['the host is unknown', 'postgres://nowhere.invalid/tessera', 'cannot be reached'],
  ])('when %s', async (_, databaseUrl, sentence) => {
    await expect(openStore({ databaseUrl })).rejects.toThrow(sentence)
  })

  test('when there is no such database', async () => {
    const refusal = openStore({ databaseUrl: `${inject('postgresql')}/nothing_here` })
    await expect(refusal).rejects.toThrow('does not exist. Create it first.')
  })

  test('when connections are lost, and goes on with new ones', async () => {
    const settings = await emptyDatabase('postgresql')
    const store = await openForTest(settings)
    const name = 'databaseUrl' in settings ? settings.databaseUrl.split('/').at(-1) : ''
    const cut = () =>
      administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    await store.transact((tx) => addEntry(tx, 'before'))

    // Idle ones go unnoticed or fail once each, in words; between two statements the transaction is lost as a whole.
    await cut()
    await vi.waitFor(async () => {
      const found = await ids(store).catch((error: unknown) => expect(error).toBeInstanceOf(Unavailable))
      expect(found).toEqual(['before'])
    })

    const interrupted = store.transact(async (tx) => {
      await addEntry(tx, 'lost')
      await cut()
      await new Promise((resolve) => setTimeout(resolve, 50))
      await addEntry(tx, 'lost too')
    })
    await expect(interrupted).rejects.toThrow(Unavailable)
    await store.transact((tx) => addEntry(tx, 'after'))
    expect(await ids(store)).toEqual(['after', 'before'])
  })

  test('when the connection is lost in the middle of a statement', async () => {
    const settings = await emptyDatabase('postgresql')
    const store = await openForTest(settings)
    const sleeping = store.transact((tx) => sql`select pg_sleep(20)`.execute(tx))
    const name = 'databaseUrl' in settings ? settings.databaseUrl.split('/').at(-1) : ''
    setTimeout(
      () =>
        administer(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and query like '%pg_sleep%'`,
        ),
      200,
    )
    await expect(sleeping).rejects.toThrow('The database cannot be reached')
    await store.transact((tx) => addEntry(tx, 'after'))
    expect(await ids(store)).toEqual(['after'])
  })
})
