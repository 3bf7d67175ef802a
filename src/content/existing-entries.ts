import type { Db, Tables } from '#store'
import type { PartRow, RevisionRow } from './entry-rows.ts'

/** What the store holds of an entry before it is loaded again. */
export type ExistingEntry = {
  entry: Tables['entry']
  /** By language. */
  parts: Map<string, PartRow>
  /** By language: the revisions that count now, the latest, the published and the scheduled one. */
  revisions: Map<string, RevisionRow[]>
  slugs: Tables['slug'][]
  /** Number of the newest version, 0 when there is none. */
  version: number
}

/** The entries among `ids` that are there, with a handful of queries however many they are. */
export async function readExisting(db: Db, ids: readonly string[]): Promise<Map<string, ExistingEntry>> {
  const entries = await db.selectFrom('entry').selectAll().where('id', 'in', ids).execute()
  if (entries.length === 0) return new Map()
  const known = entries.map(({ id }) => id)
  const parts = await db.selectFrom('part').selectAll().where('entry_id', 'in', known).execute()
  const revisions = await db
    .selectFrom('part')
    .innerJoin('revision', (join) =>
      join.onRef('revision.entry_id', '=', 'part.entry_id').onRef('revision.language', '=', 'part.language'),
    )
    .selectAll('revision')
    .where('part.entry_id', 'in', known)
    .where((where) =>
      where.or([
        where('revision.number', '=', where.ref('part.latest')),
        where('revision.number', '=', where.ref('part.published')),
        where('revision.number', '=', where.ref('part.scheduled')),
      ]),
    )
    .execute()
  const slugs = await db.selectFrom('slug').selectAll().where('entry_id', 'in', known).execute()
  const versions = await db
    .selectFrom('version')
    .select((eb) => ['entry_id', eb.fn.max('version').as('version')])
    .where('entry_id', 'in', known)
    .groupBy('entry_id')
    .execute()

  const partsOf = Map.groupBy(parts, (row) => row.entry_id)
  const revisionsOf = Map.groupBy(revisions, (row) => row.entry_id)
  const slugsOf = Map.groupBy(slugs, (row) => row.entry_id)
  const versionOf = new Map(versions.map((row) => [row.entry_id, row.version]))
  return new Map(
    entries.map((entry) => [
      entry.id,
      {
        entry,
        parts: new Map((partsOf.get(entry.id) ?? []).map((row) => [row.language, row])),
        revisions: Map.groupBy(revisionsOf.get(entry.id) ?? [], (row) => row.language),
        slugs: slugsOf.get(entry.id) ?? [],
        version: versionOf.get(entry.id) ?? 0,
      },
    ]),
  )
}
