import { getPublishedByIds, type KindName, type Published } from '#content'
import type { SiteRequest } from '../site.ts'

/** Enough for the lists of a network; few enough that memory stays small however much is published. */
const most = 1_500

/**
 * Published entries in the order of the ids, as `getPublishedByIds` gives them. The last ones read are kept until anything published
 * changes: lists of neighbouring pages, and the same list in another language, show much the same entries.
 */
export async function entriesByIds<K extends KindName = KindName>(
  { db, site }: SiteRequest,
  ids: readonly string[],
): Promise<Published<K>[]> {
  const kept = await site.memo('entries', async () => new Map<string, Published>())
  const known = new Map(ids.map((id) => [id, kept.get(id)]))
  const missing = ids.filter((id) => known.get(id) === undefined)
  for (const entry of await getPublishedByIds(db, missing)) known.set(entry.id, entry)
  for (const [id, entry] of known) {
    if (entry === undefined) continue
    kept.delete(id)
    kept.set(id, entry)
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return ids.flatMap((id) => (known.get(id) as Published<K> | undefined) ?? [])
}
