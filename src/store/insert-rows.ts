import { CompiledQuery, type Insertable, PostgresAdapter } from 'kysely'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** PostgreSQL takes 65,535 values in one statement, and each statement is a journey: as many as fit. */
const mostValues = 65_000
/** SQLite takes 32,766, and asking it costs nothing: a few sizes that recur, so that it knows the statements already. */
const mostRows = 256

/** Writes many rows with few statements; all rows name the same columns. */
export function insertRows<T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  return write(tx, table, rows, '')
}

/** Writes many rows; one that is there already, by the columns of `key`, takes the new values. No key may come twice. */
export async function upsertRows<T extends keyof Tables>(
  tx: Tx,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const others = columnsOf(rows).filter((column) => !(key as readonly string[]).includes(column))
  const values = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`)
  await write(tx, table, rows, ` on conflict (${key.map(quoted)}) do update set ${values}`)
}

/** Text is made here, not by the query builder, which would take longer over thousands of rows than the database does. */
async function write(tx: Tx, table: string, rows: readonly object[], ending: string): Promise<void> {
  const columns = columnsOf(rows)
  const numbered = tx.getExecutor().adapter instanceof PostgresAdapter
  const head = `insert into ${quoted(table)} (${columns.map(quoted)}) values `
  let done = 0
  while (done < rows.length) {
    const left = rows.length - done
    const size = numbered
      ? Math.min(left, Math.floor(mostValues / columns.length))
      : Math.min(mostRows, 2 ** Math.floor(Math.log2(left)))
    const values = rows
      .slice(done, done + size)
      .flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column]))
    await tx.executeQuery(
      CompiledQuery.raw(head + placeholders(size, columns.length, numbered) + ending, values),
    )
    done += size
  }
}

function placeholders(rows: number, columns: number, numbered: boolean): string {
  const row = (at: number) => Array.from({ length: columns }, (_, i) => (numbered ? `$${at + i + 1}` : '?'))
  return Array.from({ length: rows }, (_, i) => `(${row(i * columns)})`).join(',')
}

function columnsOf(rows: readonly object[]): string[] {
  return Object.keys(rows[0] ?? {})
}

function quoted(name: string): string {
  return `"${name}"`
}
