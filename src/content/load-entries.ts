import { recordChanges } from '#history'
import { type EntryId, type Finding, type Instant, Invalid } from '#shared'
import { insertRows, type Tx, upsertRows } from '#store'
import { entryId } from './entry-id.ts'
import { type ExistingEntry, readExisting } from './existing-entries.ts'
import type { LoadedEntry } from './loaded-entry.ts'
import { type EntryRows, rowsOfEntry } from './loaded-rows.ts'
import { type Claim, findClashes, slugFinding } from './slugs.ts'

/** How many entries were new, changed, or already as they were loaded. */
export type LoadResult = { created: number; changed: number; unchanged: number }

/** Large enough that the database works and not the road to it, small enough for its limits. */
const batch = 500

/**
 * Takes entries as they stand in a content pack, already checked by whoever read it. An entry that is there already gets new
 * revisions only where it differs, so that loading the same again changes nothing and records nothing; languages and former
 * addresses that the pack does not name stay. Addresses that belong to others, and entries that were purged, are refused with all
 * findings at once. Call it as often as needed within one transaction; nothing is kept between calls.
 */
export async function loadEntries(
  tx: Tx,
  author: string,
  now: Instant,
  entries: readonly LoadedEntry[],
): Promise<LoadResult> {
  const result: LoadResult = { created: 0, changed: 0, unchanged: 0 }
  for (let i = 0; i < entries.length; i += batch) {
    const some = entries.slice(i, i + batch).map((entry) => ({ id: entryId(entry.kind, entry.key), entry }))
    const existing = await readExisting(
      tx,
      some.map(({ id }) => id),
    )
    await refuse(tx, some, existing)
    const rows = some.map(({ id, entry }) =>
      rowsOfEntry({ id, entry, author, now, before: existing.get(id) }),
    )
    await write(tx, rows)
    for (const { id, changes } of rows) {
      if (changes.length === 0) result.unchanged++
      else result[existing.has(id) ? 'changed' : 'created']++
    }
  }
  return result
}

type Named = { id: EntryId; entry: LoadedEntry }

async function refuse(
  tx: Tx,
  entries: readonly Named[],
  existing: ReadonlyMap<string, ExistingEntry>,
): Promise<void> {
  const claims: Claim[] = entries.flatMap(({ id, entry }) =>
    entry.parts.flatMap((part) =>
      [part.slug ?? entry.key, ...part.formerSlugs].map((slug) => ({ id, kind: entry.kind, slug })),
    ),
  )
  const ids = new Set<string>(entries.map(({ id }) => id))
  const findings: Finding[] = [
    ...purged(entries, existing),
    ...claims
      .flatMap(({ kind, slug }) => slugFinding(kind, slug) ?? [])
      .map((message) => ({ message, field: 'slug' })),
    ...(await findClashes(tx, claims, ids)),
  ]
  if (findings.length > 0) throw new Invalid('Nothing was loaded. Some entries need mending.', findings)
}

function purged(entries: readonly Named[], existing: ReadonlyMap<string, ExistingEntry>): Finding[] {
  return entries
    .filter(({ id }) => existing.get(id)?.entry.state === 'purged')
    .map(({ entry }) => ({
      message: `${entry.kind}/${entry.key} was removed for good and cannot come back; take it out.`,
    }))
}

async function write(tx: Tx, all: readonly EntryRows[]): Promise<void> {
  const changed = all.filter(({ changes }) => changes.length > 0)
  const relinked = changed.filter(({ isNew }) => !isNew).map(({ id }) => id)
  await upsertRows(
    tx,
    'entry',
    ['id'],
    changed.flatMap(({ entry }) => entry),
  )
  await upsertRows(
    tx,
    'part',
    ['entry_id', 'language'],
    changed.flatMap(({ parts }) => parts),
  )
  await insertRows(
    tx,
    'revision',
    changed.flatMap(({ revisions }) => revisions),
  )
  await upsertRows(
    tx,
    'slug',
    ['kind', 'slug', 'language'],
    changed.flatMap(({ slugs }) => slugs),
  )
  if (relinked.length > 0) await tx.deleteFrom('link').where('source_id', 'in', relinked).execute()
  await insertRows(
    tx,
    'link',
    changed.flatMap(({ links }) => links),
  )
  await insertRows(
    tx,
    'version',
    changed.flatMap(({ version }) => version ?? []),
  )
  await recordChanges(
    tx,
    changed.flatMap(({ changes }) => changes),
  )
}
