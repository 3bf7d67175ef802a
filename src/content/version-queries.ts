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

/** The number of the newest version of an entry; 0 when nothing of it was published yet. */
export async function newestVersion(db: Db, id: string): Promise<number> {
  const row = await db
    .selectFrom('version')
    .select((eb) => eb.fn.max('version').as('number'))
    .where('entry_id', '=', id)
    .executeTakeFirst()
  return row?.number ?? 0
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
  const rows = rowsOf(await selectRevisions(db, id, [version]), version).map((row) => ({
    ...row,
    published_at: seenSince(versions, version, row),
  }))
  const entry = assemble(rows, await presentShared(db, id))
  if (entry === undefined) throw new NotFound('This version can no longer be read.')
  return { ...entry, sortDay: sortDayOf(entry.kind, entry.shared, entry.firstPublishedAt) }
}

/** Some of the last versions of an entry. */
export type RecentVersions = {
  /** The oldest first. */
  readonly states: readonly { readonly version: Version; readonly entry: Published }[]
  /** How many older ones there are. */
  readonly earlier: number
}

/**
 * The last versions in which the shared part or the original text changed, as readers may see them: each holds these two parts alone.
 * What is not public today is in none of them, and neither is a version that can no longer be read.
 *
 * @param versions all versions of the entry, from `listVersions`
 * @param most how many at most
 */
export async function recentVersions(
  db: Db,
  { id, sourceLanguage }: Pick<Published, 'id' | 'sourceLanguage'>,
  versions: readonly Version[],
  most: number,
): Promise<RecentVersions> {
  const parts = ['', sourceLanguage]
  const changed = versions.filter((version, place) =>
    parts.some((part) => version.parts[part] !== versions[place - 1]?.parts[part]),
  )
  const chosen = changed.slice(-most).map((version) => ({
    ...version,
    parts: Object.fromEntries(Object.entries(version.parts).filter(([part]) => parts.includes(part))),
  }))
  if (chosen.length === 0) return { states: [], earlier: 0 }
  const present = await presentShared(db, id)
  const rows = await selectRevisions(db, id, chosen)
  const states = chosen.flatMap((version) => {
    const entry = assemble(rowsOf(rows, version), present)
    return entry === undefined ? [] : [{ version, entry }]
  })
  return { states, earlier: changed.length - chosen.length }
}

async function presentShared(db: Db, id: string): Promise<Record<string, unknown> | undefined> {
  const row = await findSharedRow(db, id)
  return row === undefined ? undefined : revisionFields(row.kind as KindName, row)
}

/** The revisions of some versions, and perhaps others with the same number in another language. */
async function selectRevisions(db: Db, id: string, versions: readonly Version[]): Promise<PartRow[]> {
  const parts = versions.flatMap((version) => Object.keys(version.parts))
  const numbers = versions.flatMap((version) => Object.values(version.parts))
  return db
    .selectFrom('part')
    .innerJoin('entry', 'entry.id', 'part.entry_id')
    .innerJoin('revision', (join) =>
      join.onRef('revision.entry_id', '=', 'part.entry_id').onRef('revision.language', '=', 'part.language'),
    )
    .select(partColumns)
    .where('part.entry_id', '=', id)
    .where('part.published', 'is not', null)
    .where('entry.state', '=', 'live')
    .where('part.language', 'in', [...new Set(parts)])
    .where('revision.number', 'in', [...new Set(numbers)])
    .execute()
}

function rowsOf(rows: readonly PartRow[], { parts }: Version): PartRow[] {
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
