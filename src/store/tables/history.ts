import type { Generated } from 'kysely'

/** What changed, in order. Caches, search and alerts follow it; it is the audit record as well. */
export type ChangeTable = {
  seq: Generated<number>
  at: string
  author: string
  deed: string
  kind: string
  entry_id: string
  language: string
  details: string | null
}
