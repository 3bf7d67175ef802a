import { type Instant, NotFound } from '#shared'
import type { Db } from '#store'
import type { Published } from './entry.ts'
import type { KindName } from './kinds.ts'
import { assemble, type PartRow } from './published-queries.ts'
import { findSharedRow, partColumns } from './published-rows.ts'
import { revisionFields } from './revision-fields.ts'
import { sortDayOf } from './sort-day.ts'

/** One published state of an entry: which revision of each part readers saw from then on. */
export type Version = {
  readonly number: number
  readonly publishedAt: Instant
  /** Number of the revision by language; '' is the shared part. */
  readonly parts: Readonly<Record<string, number>>
}

/** The versions of an entry, the first one first. */
export async function listVersions(db: Db, id: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('version')
    .selectAll()
    .where('entry_id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    number: row.version,
    publishedAt: row.published_at as Instant,
    parts: JSON.parse(row.parts) as Record<string, number>,
  }))
}

/**
 * The entry as readers saw it in its nth version. Only what readers may still see: nothing of an entry that is archived or
 * unpublished, and no language that has been taken back since.
 */
export async function getVersion(db: Db, id: string, number: number): Promise<Published> {
  const versions = await listVersions(db, id)
  const version = versions.find((one) => one.number === number)
  if (version === undefined) throw new NotFound('There is no such version.')
  const rows = (await selectRevisions(db, id, version)).map((row) => ({
    ...row,
    published_at: seenSince(versions, version, row),
  }))
  const entry = assemble(rows, await presentShared(db, id))
  if (entry === undefined) throw new NotFound('This version can no longer be read.')
  return { ...entry, sortDay: sortDayOf(entry.kind, entry.shared, entry.firstPublishedAt) }
}

async function presentShared(db: Db, id: string): Promise<Record<string, unknown> | undefined> {
  const row = await findSharedRow(db, id)
  return row === undefined ? undefined : revisionFields(row.kind as KindName, row)
}

async function selectRevisions(db: Db, id: string, { parts }: Version): Promise<PartRow[]> {
  const rows = await db
    .selectFrom('part')
    .innerJoin('entry', 'entry.id', 'part.entry_id')
    .innerJoin('revision', (join) =>
      join.onRef('revision.entry_id', '=', 'part.entry_id').onRef('revision.language', '=', 'part.language'),
    )
    .select(partColumns)
    .where('part.entry_id', '=', id)
    .where('part.published', 'is not', null)
    .where('entry.state', '=', 'live')
    .where('revision.number', 'in', [...new Set(Object.values(parts))])
    .execute()
  return rows.filter((row) => parts[row.language] === row.number)
}

/** When the revision that this version shows first stood before readers. */
function seenSince(
  versions: readonly Version[],
  version: Version,
  row: { language: string; number: number },
): Instant {
  let since = version.publishedAt
  for (const earlier of versions.filter((one) => one.number < version.number).toReversed()) {
    if (earlier.parts[row.language] !== row.number) break
    since = earlier.publishedAt
  }
  return since
}
