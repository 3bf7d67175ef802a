import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql, type Transaction } from 'kysely'
import { Unavailable } from '#shared'
import type { DatabaseName } from './database-name.ts'
import { migrate } from './migrate.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** For reading. A `Tx` is taken wherever a `Db` is asked, never the reverse. */
export type Db = Kysely<Tables>

/** For writing: all of it is kept, or none. */
export type Tx = Transaction<Tables>

export type Store = {
  readonly database: DatabaseName
  readonly db: Db
  /** Runs one transaction. Writers go one after the other, so that change numbers come in the order of commits. */
  transact<T>(deed: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export type StoreSettings = { sqlitePath: string } | { databaseUrl: string }

/** Opens the database, makes it if need be, and brings its tables up to date. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  return 'databaseUrl' in settings ? openPostgresql(settings.databaseUrl) : openSqlite(settings.sqlitePath)
}

/** Two connections: with write-ahead logging, readers go on while somebody writes. */
async function openSqlite(path: string): Promise<Store> {
  makeFolder(dirname(path))
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(path, { readOnly: false }) })
  await migrateOrClose(writer, 'sqlite')
  const db = new Kysely<Tables>({ dialect: sqliteDialect(path, { readOnly: true }) })
  return {
    database: 'sqlite',
    db,
    transact: (deed) => writer.transaction().execute(deed),
    async close() {
      await db.destroy()
      await writer.destroy()
    },
  }
}

/** Step by step: Node's own way of making folders within folders never ends where the system refuses, as under /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (existsSync(path)) return
    throw new Unavailable(
      `The folder ${path} cannot be made. Check that the process may write there, or choose another with TESSERA_DATA. (${(error as Error).message})`,
      { cause: error },
    )
  }
}

async function migrateOrClose(db: Db, database: DatabaseName): Promise<void> {
  try {
    await migrate(db, database)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function openPostgresql(url: string): Promise<Store> {
  // Whoever keeps to SQLite does not load the other client: that is a tenth of what the site takes at its start.
  const { postgresqlDialect } = await import('./postgresql.ts')
  const db = new Kysely<Tables>({ dialect: postgresqlDialect(url) })
  await migrateOrClose(db, 'postgresql')
  return {
    database: 'postgresql',
    db,
    transact: (deed) =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${writeLock})`.execute(tx)
        return deed(tx)
      }),
    close: () => db.destroy(),
  }
}

/** Any number, the same in every process of this platform. */
const writeLock = 7_355_608
