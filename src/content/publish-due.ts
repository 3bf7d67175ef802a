import type { EntryId, Instant } from '#shared'
import type { Db, Tx } from '#store'
import { getEntryRow, getPartRow } from './entry-rows.ts'
import { publishRevision } from './publish-revision.ts'

/**
 * Publishes everything that is scheduled up to now, in the name of those who scheduled it, and gives the entries. What goes out is
 * dated as it was scheduled, even when nobody was there to do it on the minute.
 */
export async function publishDue(tx: Tx, now: Instant): Promise<EntryId[]> {
  const due = await listDue(tx, now)
  for (const { entry_id, language } of due) {
    const part = await getPartRow(tx, entry_id, language)
    const act = { tx, author: part.scheduled_by ?? '', now }
    await publishRevision(act, await getEntryRow(tx, entry_id), part, {
      revision: part.scheduled ?? part.latest,
      at: (part.scheduled_at ?? now) as Instant,
    })
  }
  return [...new Set(due.map(({ entry_id }) => entry_id as EntryId))]
}

/** Whether anything waits to go out: a look that costs nothing, before a transaction is begun. */
export async function isAnythingDue(db: Db, now: Instant): Promise<boolean> {
  return (await listDue(db, now)).length > 0
}

function listDue(db: Db, now: Instant) {
  return db
    .selectFrom('part')
    .innerJoin('entry', 'entry.id', 'part.entry_id')
    .select(['part.entry_id', 'part.language'])
    .where('part.scheduled_at', '<=', now)
    .where('entry.state', '=', 'live')
    .orderBy('part.scheduled_at')
    .orderBy('part.entry_id')
    .orderBy('part.language')
    .execute()
}
