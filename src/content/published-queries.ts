import { type Day, type EntryId, type Instant, isEntryId } from '#shared'
import type { Db } from '#store'
import type { Archived, EntryName, Published, PublishedPart, TranslatedFrom } from './entry.ts'
import { isKindName, type KindName, type LanguageOf, type SharedOf } from './kinds.ts'
import { answeringPart } from './localise.ts'
import { type PublicFields, publicFields } from './public-fields.ts'
import { partColumns, publishedRows } from './published-rows.ts'
import { revisionFields } from './revision-fields.ts'
import { fieldsOfPart, readFields } from './stored-fields.ts'
import { printOf } from './translation.ts'

export type Page = { limit: number; offset?: number }

/** The published entry with this permanent name. */
export async function findPublished<K extends KindName>(
  db: Db,
  kind: K,
  key: string,
): Promise<Published<K> | undefined> {
  const row = await db
    .selectFrom('entry')
    .select('id')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : ((await getPublishedByIds(db, [row.id]))[0] as Published<K> | undefined)
}

export async function findPublishedById(db: Db, id: string): Promise<Published | undefined> {
  return isEntryId(id) ? (await getPublishedByIds(db, [id]))[0] : undefined
}

/** Published entries of a kind: the newest first, or by key. */
export async function listPublished<K extends KindName>(
  db: Db,
  kind: K,
  options: Page & { order?: 'newest' | 'key' } = { limit: 1_000 },
): Promise<Published<K>[]> {
  const rows = await db
    .selectFrom('entry')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'live')
    .where('sort_day', 'is not', null)
    .$if(options.order === 'key', (query) => query.orderBy('key'))
    .$if(options.order !== 'key', (query) => query.orderBy('sort_day', 'desc').orderBy('id'))
    .limit(options.limit)
    .offset(options.offset ?? 0)
    .execute()
  return getPublishedByIds<K>(
    db,
    rows.map(({ id }) => id),
  )
}

/** How many entries there are, of any kind and in any state; 0 in a database that nobody has used. */
export async function countEntries(db: Db): Promise<number> {
  const row = await db
    .selectFrom('entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Published entries of kind `from` whose shared part refers to `to`, the newest first. */
export async function listLinking<K extends KindName>(
  db: Db,
  link: Link<K>,
  page: Page = { limit: 1_000 },
): Promise<Published<K>[]> {
  return getPublishedByIds<K>(db, await idsLinking(db, link, page))
}

/** The same, of each the shared part alone: for whoever needs neither texts nor translations, of very many. */
export async function listLinkingShared<K extends KindName>(
  db: Db,
  link: Link<K>,
  page: Page,
): Promise<{ id: EntryId; shared: SharedOf<K> }[]> {
  const ids = await idsLinking(db, link, page)
  if (ids.length === 0) return []
  const rows = await publishedRows(db)
    .select(['entry.id', 'revision.fields'])
    .where('part.entry_id', 'in', ids)
    .where('part.language', '=', '')
    .where('entry.state', '=', 'live')
    .execute()
  const fields = new Map(rows.map((row) => [row.id, row.fields]))
  return ids.flatMap((id) => {
    const stored = fields.get(id)
    if (stored === undefined) return []
    const shared = readFields(fieldsOfPart(link.from, ''), stored)
    return { id: id as EntryId, shared: publicFields(link.from, [shared]).shared(shared) as SharedOf<K> }
  })
}

type Link<K extends KindName> = { to: EntryName; from: K; field?: string }

async function idsLinking(db: Db, link: Link<KindName>, page: Page): Promise<string[]> {
  const rows = await linking(db, link)
    .select('source_id')
    .distinct()
    .select('sort_day')
    .orderBy('sort_day', 'desc')
    .orderBy('source_id')
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute()
  return rows.map(({ source_id }) => source_id)
}

function linking(db: Db, { to, from, field }: Link<KindName>) {
  return db
    .selectFrom('link')
    .where('target_kind', '=', to.kind)
    .where('target_key', '=', to.key)
    .where('source_kind', '=', from)
    .$if(field !== undefined, (query) => query.where('field', '=', field ?? ''))
}

/** What an address leads to. */
export type Arrival<K extends KindName = KindName> =
  | { arrival: 'here'; entry: Published<K> }
  /** Another address now answers for this one, in the language asked for. */
  | { arrival: 'moved'; entry: Published<K>; slug: string }
  | { arrival: 'gone'; archived: Archived }

/**
 * Finds what stands, or once stood, at `slug` among entries of `kind` for a reader of `language`. A slug of another language
 * answers too, so that a page that is not translated yet has an address in every language.
 */
export async function findByAddress<K extends KindName>(
  db: Db,
  kind: K,
  language: string,
  slug: string,
): Promise<Arrival<K> | undefined> {
  // PostgreSQL has no text with this character, and throws.
  if (slug.includes('\0')) return undefined
  const rows = await db
    .selectFrom('slug')
    .innerJoin('entry', 'entry.id', 'slug.entry_id')
    .select(['slug.language', 'slug.current', 'entry.id', 'entry.key', 'entry.state', 'entry.moved_to'])
    .where('slug.kind', '=', kind)
    .where('slug.slug', '=', slug)
    .execute()
  // The reader's own language first, then addresses in use before former ones.
  const rank = (row: (typeof rows)[number]) => (row.language === language ? 2 : 0) + (row.current ? 1 : 0)
  const row = rows.toSorted((a, b) => rank(b) - rank(a) || (a.language < b.language ? -1 : 1))[0]
  if (row === undefined || row.state === 'purged') return undefined
  if (row.state === 'archived') return { arrival: 'gone', archived: archivedOf({ ...row, kind }) }
  const entry = (await findPublishedById(db, row.id)) as Published<K> | undefined
  if (entry === undefined) return undefined
  const answering = slugFor(entry, language)
  return answering === slug ? { arrival: 'here', entry } : { arrival: 'moved', entry, slug: answering }
}

/** The slug under which an entry answers readers of a language. */
export function slugFor<K extends KindName>(entry: Published<K>, language: string): string {
  return answeringPart(entry, language).slug
}

/** The archived entry with this id, if it is one. */
export async function findArchived(db: Db, id: string): Promise<Archived | undefined> {
  if (!isEntryId(id)) return undefined
  const row = await db
    .selectFrom('entry')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'archived')
    .executeTakeFirst()
  return row === undefined ? undefined : archivedOf(row)
}

function archivedOf(row: { id: string; kind: string; key: string; moved_to: string | null }): Archived {
  const [kind = '', key = ''] = row.moved_to?.split('/') ?? []
  const archived = { id: row.id as EntryId, kind: row.kind as KindName, key: row.key }
  return isKindName(kind) ? { ...archived, movedTo: { kind, key } } : archived
}

/** Published entries in the order of the ids; an id that is not published is left out. */
export async function getPublishedByIds<K extends KindName = KindName>(
  db: Db,
  ids: readonly string[],
): Promise<Published<K>[]> {
  if (ids.length === 0) return []
  const rows = []
  for (let i = 0; i < ids.length; i += 500) rows.push(...(await selectParts(db, ids.slice(i, i + 500))))
  const byId = Map.groupBy(rows, (row) => row.id)
  return ids.flatMap((id) => (assemble(byId.get(id) ?? []) as Published<K> | undefined) ?? [])
}

export type PartRow = Awaited<ReturnType<typeof selectParts>>[number]

function selectParts(db: Db, ids: readonly string[]) {
  return publishedRows(db)
    .select(partColumns)
    .where('part.entry_id', 'in', ids)
    .where('entry.state', '=', 'live')
    .execute()
}

/**
 * The published entry that these rows hold, one for each part.
 *
 * @param present for an old version: the shared part of today, whose word on what is not public counts as well
 */
export function assemble(rows: PartRow[], present?: Record<string, unknown>): Published | undefined {
  const shared = rows.find((row) => row.language === '')
  const translations = rows.filter((row) => row.language !== '')
  if (shared === undefined || translations.length === 0) return undefined
  const kind = shared.kind as KindName
  const sharedFields = revisionFields(kind, shared)
  const visible = publicFields(kind, present === undefined ? [sharedFields] : [sharedFields, present])
  return {
    id: shared.id as EntryId,
    kind,
    key: shared.key,
    sourceLanguage: shared.source_language,
    shared: visible.shared(sharedFields) as SharedOf<KindName>,
    parts: Object.fromEntries(
      translations.map((row) => [
        row.language,
        publishedPart(kind, row, visible, madeFrom(rows, kind, visible)),
      ]),
    ),
    firstPublishedAt: translations.map((row) => row.first_published_at).toSorted()[0] as Instant,
    updatedAt: rows
      .map((row) => row.published_at)
      .toSorted()
      .at(-1) as Instant,
    sortDay: shared.sort_day as Day,
  }
}

function publishedPart(
  kind: KindName,
  row: PartRow,
  visible: PublicFields,
  from: (made: TranslatedFrom) => TranslatedFrom,
): PublishedPart {
  return {
    language: row.language,
    slug: row.slug ?? row.key,
    fields: visible.language(revisionFields(kind, row)) as LanguageOf<KindName>,
    publishedAt: row.published_at as Instant,
    firstPublishedAt: row.first_published_at as Instant,
    revision: row.number,
    translatedFrom: row.source === null ? {} : from(JSON.parse(row.source) as TranslatedFrom),
  }
}

/** A translation was made from all of its source; what readers do not see of that must not make it look outdated. */
function madeFrom(rows: readonly PartRow[], kind: KindName, visible: PublicFields) {
  const source = rows.find((row) => row.language === row.source_language)
  const whole = source === undefined ? {} : revisionFields(kind, source)
  const seen = visible.language(whole)
  return (made: TranslatedFrom): TranslatedFrom =>
    seen === whole
      ? made
      : Object.fromEntries(
          Object.entries(made).map(([name, from]) => [
            name,
            seen[name] !== whole[name] && from.print === printOf(whole[name])
              ? { ...from, print: printOf(seen[name]) }
              : from,
          ]),
        )
}
