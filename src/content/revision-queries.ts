import type { Instant } from '#shared'
import type { Db } from '#store'
import { getEntryRow, getPartRow, getRevisionRow, type RevisionRow } from './entry-rows.ts'
import type { KindName } from './kinds.ts'
import { revisionFields } from './revision-fields.ts'

/** One saved state of a part. */
export type Revision = {
  readonly language: string
  readonly number: number
  readonly fields: Record<string, unknown>
  readonly author: string
  readonly note?: string
  readonly savedAt: Instant
}

/** A revision of a part; the latest when no number is given. Drafts too: for those who write, never for readers. */
export async function getRevision(
  db: Db,
  { id, language, number }: { id: string; language: string; number?: number },
): Promise<Revision> {
  const { kind } = await getEntryRow(db, id)
  const wanted = number ?? (await getPartRow(db, id, language)).latest
  return revisionOf(kind, await getRevisionRow(db, id, language, wanted))
}

/** Every revision of a part, the newest first. */
export async function listRevisions(
  db: Db,
  { id, language }: { id: string; language: string },
): Promise<Revision[]> {
  const { kind } = await getEntryRow(db, id)
  const rows = await db
    .selectFrom('revision')
    .selectAll()
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => revisionOf(kind, row))
}

function revisionOf(kind: KindName, row: RevisionRow): Revision {
  return {
    language: row.language,
    number: row.number,
    fields: revisionFields(kind, row),
    author: row.author,
    ...(row.note === null ? {} : { note: row.note }),
    savedAt: row.created_at as Instant,
  }
}
