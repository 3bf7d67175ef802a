import type { Instant } from '#shared'
import { insertRows, type Tx } from '#store'
import type { EntryRow } from './entry-rows.ts'
import { getRevisionRow } from './entry-rows.ts'
import { linksOf } from './links.ts'
import { revisionFields } from './revision-fields.ts'
import { sortDayOf } from './sort-day.ts'

/** After a change of what readers see: brings up to date the day the entry sorts by, its links, and the list of its versions. */
export async function settlePublication(tx: Tx, entry: EntryRow, at: Instant): Promise<void> {
  const published = await tx
    .selectFrom('part')
    .select(['language', 'published', 'first_published_at'])
    .where('entry_id', '=', entry.id)
    .where('published', 'is not', null)
    .orderBy('language')
    .execute()
  await tx.deleteFrom('link').where('source_id', '=', entry.id).execute()
  const shared = published.find((part) => part.language === '')
  const firsts = published.flatMap((part) =>
    part.language === '' ? [] : (part.first_published_at as Instant),
  )
  if (shared?.published == null || firsts.length === 0) return setSortDay(tx, entry.id, null)

  const revision = await getRevisionRow(tx, entry.id, '', shared.published)
  const fields = revisionFields(entry.kind, revision)
  const sortDay = sortDayOf(entry.kind, fields, firsts.toSorted()[0] as Instant)
  await setSortDay(tx, entry.id, sortDay)
  await insertRows(tx, 'link', linkRows(entry, fields, sortDay))
  await addVersion(tx, entry.id, at, versionParts(published))
}

async function setSortDay(tx: Tx, id: string, day: string | null): Promise<void> {
  await tx.updateTable('entry').set({ sort_day: day }).where('id', '=', id).execute()
}

export function linkRows(
  entry: { id: string; kind: EntryRow['kind'] },
  shared: Record<string, unknown>,
  sortDay: string,
) {
  return linksOf(entry.kind, shared).map((link) => ({
    target_kind: link.kind,
    target_key: link.key,
    source_kind: entry.kind,
    source_id: entry.id,
    field: link.field,
    sort_day: sortDay,
  }))
}

/** Which revision of each part readers see, as text: the same parts are the same text. */
export function versionParts(parts: readonly { language: string; published: number | null }[]): string {
  return JSON.stringify(
    Object.fromEntries(
      parts
        .filter((part) => part.published !== null)
        .toSorted((a, b) => (a.language < b.language ? -1 : 1))
        .map((part) => [part.language, part.published]),
    ),
  )
}

async function addVersion(tx: Tx, id: string, at: Instant, parts: string): Promise<void> {
  const newest = await tx
    .selectFrom('version')
    .select(['version', 'parts'])
    .where('entry_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest?.parts === parts) return
  await tx
    .insertInto('version')
    .values({ entry_id: id, version: (newest?.version ?? 0) + 1, published_at: at, parts })
    .execute()
}
