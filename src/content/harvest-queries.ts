import type { Instant } from '#shared'
import type { Db } from '#store'
import { isKindName, type KindName } from './kinds.ts'
import { findSharedRow } from './published-rows.ts'
import { revisionFields } from './revision-fields.ts'

/** An entry in the order of the last thing that readers noticed of it; entries that are gone are listed too, as gone. */
export type Harvested = {
  /** Number of that change: the next page begins behind it. An entry that changes meanwhile comes once more, later. */
  readonly seq: number
  readonly at: Instant
  readonly id: string
  readonly kind: KindName
  readonly gone: boolean
}

export type HarvestRequest = {
  readonly after: number
  readonly limit: number
  readonly kinds: readonly KindName[]
  readonly from?: Instant | undefined
  /** Not itself included. */
  readonly before?: Instant | undefined
  readonly topic?: string | undefined
}

/** Deeds that readers notice. */
const noticed = ['published', 'unpublished', 'moved', 'archived', 'restored', 'purged']

/** Everything that was ever published, in the order of its last change. */
export async function listHarvest(db: Db, request: HarvestRequest): Promise<Harvested[]> {
  const found: Harvested[] = []
  let { after } = request
  // Whether something archived belonged to a topic is known only after reading it, so a page may need a second look.
  for (;;) {
    const rows = await lastChanges(db, { ...request, after })
      .orderBy('change.seq')
      .limit(request.limit)
      .execute()
    for (const row of rows) {
      after = row.seq
      if (request.topic !== undefined && !row.linked && !(await wasAbout(db, row.id, request.topic))) continue
      if (found.length < request.limit) found.push(harvested(row))
      else return found
    }
    if (rows.length < request.limit || found.length === request.limit) return found
  }
}

/** The last change that readers noticed of one entry; undefined when they never saw it. */
export async function findHarvested(db: Db, id: string): Promise<Harvested | undefined> {
  const row = await lastChanges(db, { after: 0, kinds: [] })
    .where('change.entry_id', '=', id)
    .executeTakeFirst()
  return row && harvested(row)
}

/** When the first of all changes was made. */
export async function firstChangeAt(db: Db): Promise<Instant | undefined> {
  const row = await db.selectFrom('change').select('at').orderBy('seq').limit(1).executeTakeFirst()
  return row?.at as Instant | undefined
}

function lastChanges(db: Db, { after, kinds, from, before, topic }: Omit<HarvestRequest, 'limit'>) {
  return (
    db
      .selectFrom('change')
      // A left join, so that SQLite reads the changes in their order and stops at the limit.
      .leftJoin('entry', 'entry.id', 'change.entry_id')
      .select([
        'change.seq',
        'change.at',
        'change.entry_id as id',
        'change.kind',
        'entry.state',
        'entry.sort_day',
      ])
      .select(({ exists, selectFrom }) =>
        exists(
          selectFrom('link')
            .select('link.source_id')
            .whereRef('link.source_id', '=', 'entry.id')
            .where('link.target_kind', '=', 'topic')
            .where('link.target_key', '=', topic ?? ''),
        ).as('linked'),
      )
      .where('change.seq', '>', after)
      .where('change.deed', 'in', noticed)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change as later')
              .select('later.seq')
              .whereRef('later.entry_id', '=', 'change.entry_id')
              .whereRef('later.seq', '>', 'change.seq')
              .where('later.deed', 'in', noticed),
          ),
        ),
      )
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('change as first')
            .select('first.seq')
            .whereRef('first.entry_id', '=', 'change.entry_id')
            .where('first.deed', '=', 'published'),
        ),
      )
      .$if(kinds.length > 0, (query) => query.where('change.kind', 'in', kinds))
      .$if(from !== undefined, (query) => query.where('change.at', '>=', from ?? ''))
      .$if(before !== undefined, (query) => query.where('change.at', '<', before ?? ''))
      .$if(topic !== undefined, (query) =>
        query.where(({ or, eb, exists, selectFrom }) =>
          or([
            eb('entry.state', '=', 'archived'),
            exists(
              selectFrom('link')
                .select('link.source_id')
                .whereRef('link.source_id', '=', 'entry.id')
                .where('link.target_kind', '=', 'topic')
                .where('link.target_key', '=', topic ?? ''),
            ),
          ]),
        ),
      )
  )
}

type Row = {
  seq: number
  at: string
  id: string
  kind: string
  state: string | null
  sort_day: string | null
}

function harvested({ seq, at, id, kind, state, sort_day }: Row): Harvested {
  if (!isKindName(kind)) throw new Error(`There is no kind ${kind}`)
  return { seq, at: at as Instant, id, kind, gone: state !== 'live' || sort_day === null }
}

/** Links of an archived entry are taken down; what it was about stands in what was last published of it. */
async function wasAbout(db: Db, id: string, topic: string): Promise<boolean> {
  const row = await findSharedRow(db, id)
  if (row === undefined || !isKindName(row.kind)) return false
  const { topics } = revisionFields(row.kind, row) as { topics?: readonly string[] }
  return topics?.includes(topic) ?? false
}
