import type { Instant } from '#shared'
import type { Act } from './act.ts'
import { type EntryRow, getPartRow, getRevisionRow, type PartRow } from './entry-rows.ts'
import { record } from './record.ts'
import { settlePublication } from './settle-publication.ts'
import { useSlug } from './use-slug.ts'

/** Puts a revision before readers, as of `at`. The first language takes the shared part along; no language takes another. */
export async function publishRevision(
  act: Act,
  entry: EntryRow,
  part: PartRow,
  { revision, at }: { revision: number; at: Instant },
): Promise<void> {
  if (part.published === revision && part.scheduled === null) return
  await getRevisionRow(act.tx, entry.id, part.language, revision)
  if (part.language !== '') {
    const shared = await getPartRow(act.tx, entry.id, '')
    // Nothing of it can be read yet, so no reader knows an older shared part.
    if (entry.sort_day === null && shared.published !== shared.latest)
      await point(act, entry, shared, { revision: shared.latest, at })
    await useSlug(act.tx, entry, part.language, part.slug ?? entry.key)
  }
  await point(act, entry, part, { revision, at })
  await settlePublication(act.tx, entry, at)
}

async function point(
  act: Act,
  entry: EntryRow,
  part: PartRow,
  { revision, at }: { revision: number; at: Instant },
): Promise<void> {
  await act.tx
    .updateTable('part')
    .set({
      published: revision,
      first_published_at: part.first_published_at ?? at,
      published_at: at,
      scheduled: null,
      scheduled_at: null,
      scheduled_by: null,
    })
    .where('entry_id', '=', entry.id)
    .where('language', '=', part.language)
    .execute()
  await record(act, entry, 'published', { language: part.language, details: { revision } })
}
