import type { Store } from '#store'
import { postgresqlIndex } from './postgresql-index.ts'
import { sqliteIndex } from './sqlite-index.ts'
import type { WordIndex } from './word-index.ts'

/** The index of the database that is open. */
export function wordIndexOf(store: Store): WordIndex {
  return store.database === 'sqlite' ? sqliteIndex : postgresqlIndex
}
