import { type Tx, upsertRows } from '#store'

/** Makes a slug the current address of an entry in a language; those before it go on answering as former ones. */
export async function useSlug(
  tx: Tx,
  entry: { id: string; kind: string },
  language: string,
  slug: string,
): Promise<void> {
  await tx
    .updateTable('slug')
    .set({ current: 0 })
    .where('entry_id', '=', entry.id)
    .where('language', '=', language)
    .execute()
  await upsertRows(
    tx,
    'slug',
    ['kind', 'slug', 'language'],
    [{ kind: entry.kind, language, slug, entry_id: entry.id, current: 1 }],
  )
}
