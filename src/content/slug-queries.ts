import type { Instant } from '#shared'
import type { Db } from '#store'
import { pathOf } from './addresses.ts'
import { type KindName, kindNames } from './kinds.ts'

/** Where a published entry stands in each of its languages, and no more of it: for lists of a whole site. */
export type Slugs = {
  readonly id: string
  readonly kind: KindName
  /** Only where the address depends on it. */
  readonly format?: string
  readonly slugs: Readonly<Record<string, string>>
  readonly changed: Instant
}

const kindsWithPages = kindNames.filter((kind) => pathOf('en', kind, 'slug') !== undefined)

/** How many published entries have a page of their own. */
export async function countSlugs(db: Db): Promise<number> {
  const row = await published(db)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Published entries with a page of their own, by kind and key. */
export async function listSlugs(
  db: Db,
  { offset, limit }: { offset: number; limit: number },
): Promise<Slugs[]> {
  if (limit <= 0) return []
  const some = published(db)
    .select(['id', 'kind', 'key'])
    .orderBy('kind')
    .orderBy('key')
    .limit(limit)
    .offset(offset)
  const parts = await db
    .selectFrom(some.as('entry'))
    .innerJoin('part', 'part.entry_id', 'entry.id')
    .select(['entry.id', 'entry.kind', 'entry.key', 'part.language', 'part.slug', 'part.published_at'])
    .where('part.published', 'is not', null)
    .orderBy('entry.kind')
    .orderBy('entry.key')
    .execute()
  const videos = new Set((await videosAmong(db, some)).map(({ id }) => id))
  return [...Map.groupBy(parts, (part) => part.id).values()].flatMap((rows) => {
    const first = rows[0]
    if (first === undefined) return []
    const translated = rows.filter((row) => row.language !== '')
    return [
      {
        id: first.id,
        kind: first.kind as KindName,
        ...(videos.has(first.id) ? { format: 'video' } : {}),
        slugs: Object.fromEntries(translated.map((row) => [row.language, row.slug ?? row.key])),
        changed: rows
          .map((row) => row.published_at)
          .toSorted()
          .at(-1) as Instant,
      },
    ]
  })
}

function published(db: Db) {
  return db
    .selectFrom('entry')
    .where('state', '=', 'live')
    .where('sort_day', 'is not', null)
    .where('kind', 'in', kindsWithPages)
}

/** Videos have a place of their own. Stored fields are JSON without spaces, and a quotation mark in a value is escaped there. */
function videosAmong(db: Db, some: ReturnType<typeof selection>) {
  return db
    .selectFrom(some.as('entry'))
    .innerJoin('part', 'part.entry_id', 'entry.id')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.entry_id', '=', 'part.entry_id')
        .onRef('revision.language', '=', 'part.language')
        .onRef('revision.number', '=', 'part.published'),
    )
    .select('entry.id')
    .where('part.language', '=', '')
    .where('entry.kind', '=', 'resource')
    .where('revision.fields', 'like', '%"format":"video"%')
    .execute()
}

function selection(db: Db) {
  return published(db).select(['id', 'kind', 'key'])
}
