import type { Act } from './act.ts'
import { getEntryRow } from './entry-rows.ts'
import { record } from './record.ts'
import { settlePublication } from './settle-publication.ts'

/** Brings an archived entry back as it was, at the addresses it had. */
export async function restoreEntry(act: Act, { id }: { id: string }): Promise<void> {
  const entry = await getEntryRow(act.tx, id)
  if (entry.state !== 'archived') return
  await act.tx
    .updateTable('entry')
    .set({ state: 'live', archived_at: null, moved_to: null })
    .where('id', '=', id)
    .execute()
  await record(act, entry, 'restored')
  await settlePublication(act.tx, entry, act.now)
}
