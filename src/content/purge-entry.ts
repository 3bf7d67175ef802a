import { forgetDetails } from '#history'
import type { EntryId } from '#shared'
import type { Act } from './act.ts'
import { getEntryRow } from './entry-rows.ts'
import { record } from './record.ts'

/**
 * Forgets an entry for good, for a person's right to be forgotten: every revision is emptied, and its name, addresses, links,
 * versions and notes are gone. What stays says only that something was here, who worked on it and when; its addresses answer that
 * there is nothing, and its key can never be used again. Texts of other entries that name it must be changed there.
 */
export async function purgeEntry(act: Act, { id }: { id: string }): Promise<void> {
  const { tx } = act
  const entry = await getEntryRow(tx, id)
  for (const table of ['slug', 'version'] as const)
    await tx.deleteFrom(table).where('entry_id', '=', id).execute()
  await tx.deleteFrom('link').where('source_id', '=', id).execute()
  await tx
    .updateTable('revision')
    .set({ fields: '{}', note: null, source: null })
    .where('entry_id', '=', id)
    .execute()
  await tx
    .updateTable('part')
    .set({
      published: null,
      first_published_at: null,
      published_at: null,
      scheduled: null,
      scheduled_at: null,
      scheduled_by: null,
      slug: null,
    })
    .where('entry_id', '=', id)
    .execute()
  // The key may be a person's name. The id follows from it, and so still refuses the same key.
  await tx
    .updateTable('entry')
    .set({ state: 'purged', key: id, archived_at: null, moved_to: null, sort_day: null })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('entry')
    .set({ moved_to: null })
    .where('moved_to', '=', `${entry.kind}/${entry.key}`)
    .execute()
  await forgetDetails(tx, id as EntryId)
  await record(act, entry, 'purged')
}
