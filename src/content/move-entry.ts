import type { Act } from './act.ts'
import { getLiveEntryRow, getPartRow } from './entry-rows.ts'
import { record } from './record.ts'
import { claimSlug } from './slugs.ts'
import { useSlug } from './use-slug.ts'

/** Gives an entry another address in one language. Every address that readers could reach before answers with a redirect. */
export async function moveEntry(
  act: Act,
  { id, language, slug }: { id: string; language: string; slug: string },
): Promise<void> {
  const entry = await getLiveEntryRow(act.tx, id)
  const part = await getPartRow(act.tx, id, language)
  if (part.slug === null || part.slug === slug) return
  await claimSlug(act.tx, { id, kind: entry.kind, slug })
  await act.tx
    .updateTable('part')
    .set({ slug })
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .execute()
  if (await isInUse(act, id, language)) await useSlug(act.tx, entry, language, slug)
  await record(act, entry, 'moved', { language, details: { from: part.slug, to: slug } })
}

/** A draft that was never published has no address yet, and leaves none behind. */
async function isInUse({ tx }: Act, id: string, language: string): Promise<boolean> {
  const row = await tx
    .selectFrom('slug')
    .select('slug')
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .where('current', '=', 1)
    .executeTakeFirst()
  return row !== undefined
}
