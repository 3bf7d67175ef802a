import { dayOf, Invalid } from '#shared'
import type { Act } from './act.ts'
import type { EntryName } from './entry.ts'
import { entryId } from './entry-id.ts'
import { type EntryRow, getEntryRow } from './entry-rows.ts'
import { record } from './record.ts'

/**
 * Puts an entry away: its addresses answer that it is gone, and point to what to read instead when `movedTo` says so. It leaves
 * every list, its schedules end, and nothing of it is lost. Archiving it again changes the pointer.
 */
export async function archiveEntry(
  act: Act,
  { id, movedTo }: { id: string; movedTo?: EntryName },
): Promise<void> {
  const entry = await getEntryRow(act.tx, id)
  const pointer = movedTo === undefined ? null : `${movedTo.kind}/${movedTo.key}`
  if (movedTo !== undefined) await refusePointer(act, entry, movedTo)
  if (entry.state === 'archived' && entry.moved_to === pointer) return
  await act.tx
    .updateTable('entry')
    .set({ state: 'archived', archived_at: entry.archived_at ?? dayOf(act.now), moved_to: pointer })
    .where('id', '=', id)
    .execute()
  await act.tx
    .updateTable('part')
    .set({ scheduled: null, scheduled_at: null, scheduled_by: null })
    .where('entry_id', '=', id)
    .execute()
  await act.tx.deleteFrom('link').where('source_id', '=', id).execute()
  // By its id: the name may have to be forgotten one day.
  const details = movedTo && { details: { movedTo: entryId(movedTo.kind, movedTo.key) } }
  await record(act, entry, 'archived', details)
}

async function refusePointer({ tx }: Act, entry: EntryRow, to: EntryName): Promise<void> {
  const target = await tx
    .selectFrom('entry')
    .select('id')
    .where('kind', '=', to.kind)
    .where('key', '=', to.key)
    .executeTakeFirst()
  if (target !== undefined && target.id !== entry.id) return
  const message = target
    ? 'An entry cannot point to itself; name what to read instead, or nothing.'
    : `There is no ${to.kind}/${to.key} to point to; name another entry, or none.`
  throw new Invalid(message, [{ message, field: 'movedTo' }])
}
