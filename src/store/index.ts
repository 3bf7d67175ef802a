export type { DatabaseName } from './database-name.ts'
export { insertRows, upsertRows } from './insert-rows.ts'
export { type Db, openStore, type Store, type StoreSettings, type Tx } from './store.ts'
export type { Tables } from './tables.ts'
