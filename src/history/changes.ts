import type { EntryId, Instant } from '#shared'
import { type Db, insertRows, type Tx } from '#store'

/** One thing that happened to an entry. */
export type Change = {
  /** Grows with every change, in the order of commits; never reused. */
  seq: number
  at: Instant
  author: string
  deed: Deed
  kind: string
  entryId: EntryId
  /** Language of the part; '' for the shared part or the whole entry. */
  language: string
  details?: Record<string, unknown>
}

export type Deed =
  | 'created'
  | 'saved'
  | 'published'
  | 'unpublished'
  | 'scheduled'
  | 'unscheduled'
  | 'moved'
  | 'archived'
  | 'restored'
  | 'purged'
  /** Official sources were read anew: nothing of the entry changed but how fresh it is. */
  | 'read'

export type NewChange = Omit<Change, 'seq'>

/** Writes lines into the feed, inside the transaction that made the changes. */
export async function recordChanges(tx: Tx, changes: readonly NewChange[]): Promise<void> {
  await insertRows(
    tx,
    'change',
    changes.map(({ at, author, deed, kind, entryId, language, details }) => ({
      at,
      author,
      deed,
      kind,
      entry_id: entryId,
      language,
      details: details === undefined ? null : JSON.stringify(details),
    })),
  )
}

/** Empties what the feed tells of one entry beyond the deed itself: for a purge. The lines stay. */
export async function forgetDetails(tx: Tx, id: EntryId): Promise<void> {
  await tx.updateTable('change').set({ details: null }).where('entry_id', '=', id).execute()
}

/** Number of the newest change; 0 when nothing ever happened. */
export async function latestChange(db: Db): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** The changes after `seq`, oldest first. */
export async function listChangesAfter(db: Db, seq: number, limit = 1_000): Promise<Change[]> {
  const rows = await db
    .selectFrom('change')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ entry_id, details, at, deed, ...row }) => ({
    ...row,
    at: at as Instant,
    deed: deed as Deed,
    entryId: entry_id as EntryId,
    ...(details === null ? {} : { details: JSON.parse(details) as Record<string, unknown> }),
  }))
}
