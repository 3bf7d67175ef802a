import { type Localised, listPublished, localise, type Published } from '#content'
import type { SiteRequest } from '../site.ts'

/** Every published topic by key: the work areas in their order, then the others. */
export function topicsByKey({ site, db }: SiteRequest): Promise<ReadonlyMap<string, Published<'topic'>>> {
  return site.memo('topics', async () => {
    const topics = await listPublished(db, 'topic', { limit: 10_000, order: 'key' })
    const place = ({ shared }: Published<'topic'>) => (shared.workArea ? (shared.order ?? 100) : 1_000)
    return new Map(topics.toSorted((a, b) => place(a) - place(b)).map((topic) => [topic.key, topic]))
  })
}

export async function workAreas(request: SiteRequest): Promise<Localised<'topic'>[]> {
  return [...(await topicsByKey(request)).values()]
    .filter((topic) => topic.shared.workArea)
    .map((topic) => localise(topic, request.language))
}

/** The topics that an entry names, in the order of the topics, in the reader's language. */
export async function topicsOf(request: SiteRequest, keys: readonly string[]): Promise<Localised<'topic'>[]> {
  const all = await topicsByKey(request)
  return [...all.values()]
    .filter((topic) => keys.includes(topic.key))
    .map((topic) => localise(topic, request.language))
}
