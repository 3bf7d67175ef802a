import type { EntryId, Instant } from '#shared'
import type { ExistingEntry } from './existing-entries.ts'
import type { LoadedEntry } from './loaded-entry.ts'

/** One entry on its way into the store, beside what the store holds of it already. */
export type Loading = {
  id: EntryId
  entry: LoadedEntry
  author: string
  now: Instant
  before: ExistingEntry | undefined
}
