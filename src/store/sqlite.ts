import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { asUnavailable } from './unavailable.ts'

/** Kysely on the SQLite that is built into Node. One connection; transactions take the write lock at once. */
export function sqliteDialect(path: string, options: { readOnly: boolean }): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new SqliteDriver(path, options.readOnly),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** SQLite undoes half a migration like any other write, and `begin immediate` keeps a second process waiting meanwhile. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class SqliteDriver implements Driver {
  readonly #path: string
  readonly #readOnly: boolean
  #connection: SqliteConnection | undefined
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(path: string, readOnly: boolean) {
    this.#path = path
    this.#readOnly = readOnly
  }

  async init(): Promise<void> {
    this.#connection = new SqliteConnection(openDatabase(this.#path, this.#readOnly))
  }

  /** Statements of a reading connection never wait: each is whole in itself. A writing one belongs to one at a time. */
  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#readOnly) {
      const before = this.#free
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#free = promise
      await before
      this.#release = resolve
    }
    if (this.#connection === undefined) throw new Error('the database is closed')
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    if (!this.#readOnly) this.#release()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#readOnly ? 'begin' : 'begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const { database } = connection as SqliteConnection
    // A full disk may already have rolled back.
    if (database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    this.#connection?.database.close()
    this.#connection = undefined
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.database = database
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    for (const end = Date.now() + patience; ; await setTimeout(20)) {
      try {
        return this.#execute(query)
      } catch (error) {
        if (!isBusy(error) || this.database.isTransaction || Date.now() > end) throw asUnavailable(error)
      }
    }
  }

  #execute<R>(query: CompiledQuery): QueryResult<R> {
    const statement = this.#prepare(query.sql)
    const values = query.parameters as SQLInputValue[]
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    try {
      const statement = this.database.prepare(query.sql)
      for (const row of statement.iterate(...(query.parameters as SQLInputValue[])))
        yield { rows: [row as R] }
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.database.prepare(sql)
    // Lists of any length make ever new texts; keep what recurs and forget all when there are too many.
    if (this.#statements.size >= 500) this.#statements.clear()
    if (sql.length < 10_000) this.#statements.set(sql, statement)
    return statement
  }
}

/**
 * How long a write waits for that of another process, such as a large import. SQLite itself waits without letting go of the thread,
 * and nobody would be served meanwhile: so it waits a moment, and we the rest.
 */
const patience = 30_000

function isBusy(error: unknown): boolean {
  return ((error as { errcode?: number }).errcode ?? 0) % 256 === 5
}

function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { readOnly, timeout: 50 })
    // A purge must leave nothing behind: what is deleted is overwritten with zeros.
    if (!readOnly)
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
    database.exec('pragma foreign_keys = on; pragma cache_size = -16000; pragma temp_store = memory')
    return database
  } catch (error) {
    throw asUnavailable(error)
  }
}
