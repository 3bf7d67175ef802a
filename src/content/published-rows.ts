import type { Db } from '#store'

/** Every part with the revision that readers see, beside its entry, whatever the state of that. */
export function publishedRows(db: Db) {
  return db
    .selectFrom('part')
    .innerJoin('entry', 'entry.id', 'part.entry_id')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.entry_id', '=', 'part.entry_id')
        .onRef('revision.language', '=', 'part.language')
        .onRef('revision.number', '=', 'part.published'),
    )
}

/** What a published entry is put together from, one row for each part. */
export const partColumns = [
  'entry.id',
  'entry.kind',
  'entry.key',
  'entry.source_language',
  'entry.sort_day',
  'part.language',
  'part.slug',
  'part.published_at',
  'part.first_published_at',
  'revision.number',
  'revision.fields',
  'revision.source',
] as const

/** The shared part of one entry as last published. */
export function findSharedRow(db: Db, id: string) {
  return publishedRows(db)
    .select(['entry.kind', 'revision.language', 'revision.fields'])
    .where('part.entry_id', '=', id)
    .where('part.language', '=', '')
    .executeTakeFirst()
}
