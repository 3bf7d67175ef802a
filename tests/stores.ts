import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, inject } from 'vitest'
import { openStore, type Store, type StoreSettings } from '../src/store/index.ts'
import { templateDatabase } from './postgresql.ts'

/** Runs the same tests on SQLite and on PostgreSQL. `open` gives an empty store, closed and gone afterwards. */
export function onBothDatabases(name: string, suite: (open: () => Promise<Store>) => void): void {
  describe.each(['sqlite', 'postgresql'] as const)(`${name}, on %s`, (database) => {
    suite(async () => openForTest(await emptyDatabase(database)))
  })
}

/** Settings of a fresh, empty database that is gone afterwards: for tests that open it themselves, or more than once. */
export async function emptyDatabase(database: Store['database']): Promise<StoreSettings> {
  return database === 'sqlite' ? emptySqlite() : emptyPostgresql()
}

/** Opens a store and closes it afterwards. */
export async function openForTest(settings: StoreSettings): Promise<Store> {
  const store = await openStore(settings)
  afterwards(() => store.close())
  return store
}

async function emptySqlite(): Promise<StoreSettings> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-'))
  afterwards(() => rm(folder, { recursive: true, force: true }))
  return { sqlitePath: join(folder, 'tessera.sqlite') }
}

async function emptyPostgresql(): Promise<StoreSettings> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(`create database ${name} template ${templateDatabase} strategy file_copy`)
  afterwards(() => administer(`drop database ${name} with (force)`))
  return { databaseUrl: `${inject('postgresql')}/${name}` }
}

/** Runs one statement beside the database under test: to make it, drop it, or cut its connections. */
export async function administer(statement: string): Promise<void> {
  const client = new pg.Client(`${inject('postgresql')}/postgres`)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

let testRuns = false
const endings = { test: [] as Ending[], file: [] as Ending[] }
type Ending = () => Promise<unknown>

/** Opened in a test, it ends with the test; opened in `beforeAll`, with the file. What is opened last is closed first. */
function afterwards(ending: Ending): void {
  endings[testRuns ? 'test' : 'file'].push(ending)
}

async function end(which: 'test' | 'file'): Promise<void> {
  for (const ending of endings[which].splice(0).reverse()) await ending()
}

beforeEach(() => {
  testRuns = true
})
afterEach(async () => {
  testRuns = false
  await end('test')
})
afterAll(() => end('file'))
