import { CompiledQuery, type Insertable, PostgresAdapter } from 'kysely'
import type { Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const mostValues = 32_000
const mostRows = 1_000

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
  const chunk = Math.min(mostRows, Math.floor(mostValues / Math.max(1, columns.length)))
  const numbered = tx.getExecutor().adapter instanceof PostgresAdapter
  const head = `insert into ${quoted(table)} (${columns.map(quoted)}) values `
  for (let i = 0; i < rows.length; i += chunk) {
    const some = rows.slice(i, i + chunk)
    const text = head + placeholders(some.length, columns.length, numbered) + ending
    const values = some.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column]))
    await tx.executeQuery(CompiledQuery.raw(text, values))
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
