import type { Day, Instant } from '#shared'
import type { Db } from '#store'
import type { EntryName, TranslatedFrom } from './entry.ts'
import { isKindName, type KindName } from './kinds.ts'
import type { LoadedEntry, LoadedPart } from './loaded-entry.ts'
import { revisionFields } from './revision-fields.ts'
import { fieldsOfPart } from './stored-fields.ts'
import { outdatedSince } from './translation.ts'

/**
 * Every entry, in the order of kind and key, as `loadEntries` would take it: what readers see or will see by schedule, else the
 * latest draft. Purged entries are left out. It reads a batch at a time; an entry that changes meanwhile is read whole.
 */
export async function* readEntries(
  db: Db,
  { batch = 500 }: { batch?: number } = {},
): AsyncGenerator<LoadedEntry, void, undefined> {
  let after = { kind: '', key: '' }
  while (true) {
    const rows = Map.groupBy(await selectParts(db, after, batch), (row) => row.id)
    const entries = [...rows.values()]
    const formerSlugs = await selectFormerSlugs(db, [...rows.keys()])
    for (const parts of entries) yield loadedEntry(parts, formerSlugs)
    const last = entries.at(-1)?.[0]
    if (last === undefined || entries.length < batch) return
    after = last
  }
}

type Row = Awaited<ReturnType<typeof selectParts>>[number]

function selectParts(db: Db, after: { kind: string; key: string }, batch: number) {
  const some = db
    .selectFrom('entry')
    .selectAll()
    .where((where) =>
      where.or([
        where('kind', '>', after.kind),
        where.and([where('kind', '=', after.kind), where('key', '>', after.key)]),
      ]),
    )
    .where('state', '!=', 'purged')
    .orderBy('kind')
    .orderBy('key')
    .limit(batch)
  return db
    .selectFrom(some.as('entry'))
    .innerJoin('part', 'part.entry_id', 'entry.id')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.entry_id', '=', 'part.entry_id')
        .onRef('revision.language', '=', 'part.language')
        .on((on) =>
          on('revision.number', '=', on.fn.coalesce('part.published', 'part.scheduled', 'part.latest')),
        ),
    )
    .select([
      'entry.id',
      'entry.kind',
      'entry.key',
      'entry.source_language',
      'entry.archived_at',
      'entry.moved_to',
      'part.language',
      'part.slug',
      'part.published',
      'part.first_published_at',
      'part.published_at',
      'part.scheduled_at',
      'revision.fields',
      'revision.source',
    ])
    .orderBy('entry.kind')
    .orderBy('entry.key')
    .orderBy('part.language')
    .execute()
}

async function selectFormerSlugs(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('slug')
    .select(['entry_id', 'language', 'slug'])
    .where('entry_id', 'in', ids)
    .where('current', '=', 0)
    .orderBy('slug')
    .execute()
  const byPart = Map.groupBy(rows, (row) => `${row.entry_id} ${row.language}`)
  return new Map([...byPart].map(([part, slugs]) => [part, slugs.map(({ slug }) => slug)]))
}

function loadedEntry(rows: Row[], formerSlugs: ReadonlyMap<string, string[]>): LoadedEntry {
  const [first] = rows as [Row]
  const kind = first.kind as KindName
  const shared = rows.find((row) => row.language === '')
  const source = rows.find((row) => row.language === first.source_language)
  const movedTo = nameIn(first.moved_to)
  return {
    kind,
    key: first.key,
    sourceLanguage: first.source_language,
    ...(first.archived_at === null ? {} : { archived: first.archived_at as Day }),
    ...(movedTo === undefined ? {} : { movedTo }),
    shared: shared === undefined ? {} : revisionFields(kind, shared),
    parts: rows
      .filter((row) => row.language !== '')
      .map((row) => loadedPart(kind, row, source, formerSlugs.get(`${row.id} ${row.language}`) ?? [])),
  }
}

function loadedPart(kind: KindName, row: Row, source: Row | undefined, formerSlugs: string[]): LoadedPart {
  const published = row.published === null ? row.scheduled_at : row.first_published_at
  const isUpdated = row.published !== null && row.published_at !== row.first_published_at
  return {
    language: row.language,
    ...(row.slug === null || row.slug === row.key ? {} : { slug: row.slug }),
    formerSlugs,
    ...(published === null ? {} : { published: published as Instant }),
    ...(isUpdated ? { updated: row.published_at as Instant } : {}),
    outdated: outdatedIn(kind, row, source),
    fields: revisionFields(kind, row),
  }
}

function outdatedIn(kind: KindName, row: Row, source: Row | undefined): string[] {
  if (row.language === row.source_language || row.source === null) return []
  const fields = source === undefined ? {} : revisionFields(kind, source)
  const outdated = outdatedSince(fields, JSON.parse(row.source) as TranslatedFrom)
  return Object.keys(fieldsOfPart(kind, row.language)).filter((name) => outdated.includes(name))
}

function nameIn(name: string | null): EntryName | undefined {
  const [kind = '', key = ''] = name?.split('/') ?? []
  return isKindName(kind) ? { kind, key } : undefined
}
