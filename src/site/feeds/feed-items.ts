import { getPublishedByIds, type InLanguage, type KindName, localise, type Published } from '#content'
import type { FeedItem } from '#exchange'
import { facetNames, searchLibrary } from '#search'
import { firstDay, type Instant, type PartialDate } from '#shared'
import { pathTo } from '../common/addresses.ts'
import { topicsOf } from '../common/topics.ts'
import { libraryKinds } from '../library/library-query.ts'
import type { SiteRequest } from '../site.ts'
import { moveItems } from './feed-moves.ts'
import type { FeedQuery } from './feed-query.ts'
import { recordItems } from './feed-records.ts'

const mostItems = 50

/** The newest of what a feed asks for: entries, and what moved or was corrected on policy files where that belongs to it. */
export async function feedItems(request: SiteRequest, query: FeedQuery): Promise<FeedItem[]> {
  const items = [
    ...(tellsOfMoves(query) ? await moveItems(request, query.filters, mostItems) : []),
    ...(tellsOfMoves(query) ? await recordItems(request, query.filters) : []),
    ...(await entryItems(request, query)),
  ]
  return items
    .toSorted((a, b) => compare(b.published, a.published) || compare(a.id, b.id))
    .slice(0, mostItems)
}

/** Moves have a topic and a file, but neither words to search nor any other facet. */
function tellsOfMoves({ kind, text, filters }: FeedQuery): boolean {
  if (text !== '' || (kind !== undefined && kind !== 'policy-file')) return false
  return facetNames.every((name) => name === 'topic' || name === 'file' || filters[name].length === 0)
}

async function entryItems(request: SiteRequest, query: FeedQuery): Promise<FeedItem[]> {
  const kinds = kindsOf(query)
  if (kinds.length === 0) return []
  const { hits } = await searchLibrary(request.site.searcher, {
    text: query.text,
    filters: query.filters,
    kinds,
    sort: 'newest',
    readerLanguage: request.language,
    page: 1,
    pageSize: mostItems,
  })
  const entries = await getPublishedByIds(
    request.db,
    hits.map((hit) => hit.entryId),
  )
  return Promise.all(entries.map((entry) => entryItem(request, entry)))
}

/** A feed of policy files tells what moved on them; the files themselves are no news. */
function kindsOf(query: FeedQuery): readonly KindName[] {
  if (query.kind === undefined)
    return query.text === '' && query.filters.format.length === 0
      ? ['resource', 'statement']
      : libraryKinds(query)
  return tellsOfMoves(query) ? [] : [query.kind]
}

async function entryItem(request: SiteRequest, published: Published): Promise<FeedItem> {
  const { site, language } = request
  const entry = localise(published, language)
  const { title, summary } = entry.fields as { title: InLanguage; summary?: InLanguage }
  const { topics = [] } = entry.shared as { topics?: readonly string[] }
  return {
    id: `${site.origin}/id/${entry.id}`,
    page: `${site.origin}${pathTo(entry, language)}`,
    title,
    summary,
    published: publishedAt(entry),
    updated: entry.updatedAt,
    topics: (await topicsOf(request, topics)).map((topic) => ({
      key: topic.key,
      label: topic.fields.title.value,
    })),
  }
}

/** Its own date, which may be older than this site; never a day that had not come when it was published here. */
function publishedAt({ shared, firstPublishedAt }: Published): Instant {
  const { date } = shared as { date?: PartialDate }
  if (date === undefined) return firstPublishedAt
  const day = `${firstDay(date)}T00:00:00.000Z` as Instant
  return day < firstPublishedAt ? day : firstPublishedAt
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
