import type { Day, Instant } from '#shared'
import type { Db } from '#store'
import type { Published } from './entry.ts'
import type { KindName } from './kinds.ts'
import { getPublishedByIds } from './published-queries.ts'

/** Where a page of a list ended: the next one begins right behind, whatever was published or withdrawn meanwhile. */
export type Place = { readonly day: Day; readonly id: string }

export type PageRequest = {
  readonly limit: number
  readonly after?: Place | undefined
  /** Only what names this topic, or this policy file. */
  readonly topic?: string | undefined
  readonly file?: string | undefined
  /** Only what is published in this language. */
  readonly language?: string | undefined
  /** Only what readers see differently since then. */
  readonly updatedSince?: Instant | undefined
}

/** A page of the published entries of a kind, the newest first, and where the next one begins if there is one. */
export async function listPublishedPage<K extends KindName>(
  db: Db,
  kind: K,
  { limit, after, topic, file, language, updatedSince }: PageRequest,
): Promise<{ entries: Published<K>[]; next: Place | undefined }> {
  let query = db
    .selectFrom('entry')
    .select(['id', 'sort_day'])
    .where('kind', '=', kind)
    .where('state', '=', 'live')
    .where('sort_day', 'is not', null)
    .orderBy('sort_day', 'desc')
    .orderBy('id')
    .limit(limit + 1)
  if (after !== undefined)
    // The first condition says nothing new, but lets the index begin at the right day.
    query = query
      .where('sort_day', '<=', after.day)
      .where(({ and, or, eb }) =>
        or([eb('sort_day', '<', after.day), and([eb('sort_day', '=', after.day), eb('id', '>', after.id)])]),
      )
  for (const [target, key] of [
    ['topic', topic],
    ['policy-file', file],
  ] as const) {
    if (key === undefined) continue
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('link')
          .select('link.source_id')
          .where('link.target_kind', '=', target)
          .where('link.target_key', '=', key)
          .where('link.source_kind', '=', kind)
          .whereRef('link.source_id', '=', 'entry.id'),
      ),
    )
  }
  if (language !== undefined || updatedSince !== undefined)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('part')
          .select('part.entry_id')
          .whereRef('part.entry_id', '=', 'entry.id')
          .where('part.published', 'is not', null)
          .$if(language !== undefined, (parts) => parts.where('part.language', '=', language ?? ''))
          .$if(updatedSince !== undefined, (parts) =>
            parts.where('part.published_at', '>=', updatedSince ?? ''),
          ),
      ),
    )
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const entries = await getPublishedByIds<K>(
    db,
    shown.map(({ id }) => id),
  )
  return {
    entries,
    next: rows.length > limit && last !== undefined ? { day: last.sort_day as Day, id: last.id } : undefined,
  }
}
