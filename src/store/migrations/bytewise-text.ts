import { type RawBuilder, sql } from 'kysely'
import type { DatabaseName } from '../database-name.ts'

/** The type of a text column. PostgreSQL sorts by the habits of a language unless told to compare bytes, as SQLite does. */
export function bytewiseText(database: DatabaseName): 'text' | RawBuilder<unknown> {
  return database === 'sqlite' ? 'text' : sql`text collate "C"`
}
