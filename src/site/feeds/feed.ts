import { type Feed, type FeedFormat, feedTypes, writeFeed } from '#exchange'
import { messages } from '#languages'
import type { Instant } from '#shared'
import { wordsOf } from '#web'
import { file } from '../answers.ts'
import { findNetwork } from '../common/frame.ts'
import type { SiteRequest } from '../site.ts'
import { feedItems } from './feed-items.ts'
import { type FeedQuery, feedPage, feedTitle, parseFeedQuery, printFeedQuery } from './feed-query.ts'

/** A feed of the site, of a topic, file, format or kind, or of any search of the library, in one of three formats. */
export async function feed(request: SiteRequest): Promise<Response> {
  const format = request.params.feed?.split('.')[1] as FeedFormat
  const query = await parseFeedQuery(request)
  const written = writeFeed(await makeFeed(request, query, format), format)
  return file(written, feedTypes[format], { remember: query.text === '' && query.chosen <= 1 })
}

async function makeFeed(request: SiteRequest, query: FeedQuery, format: FeedFormat): Promise<Feed> {
  const { site, language, frame } = request
  const network = await findNetwork(site, language)
  const printed = printFeedQuery(query)
  const behind = printed === '' ? '' : `?${printed}`
  const name = wordsOf(frame.name)
  const what = await feedTitle(request, query)
  const items = await feedItems(request, query)
  return {
    id: `${site.origin}/${language}/feed${behind}`,
    title: what === '' ? name : messages(language)('feed.title', { what, network: name }),
    subtitle: what === '' ? network?.fields.mission.value : undefined,
    language,
    page: `${site.origin}${await feedPage(request, query)}`,
    self: `${site.origin}/${language}/feed.${format}${behind}`,
    updated: newest(items.map((item) => item.updated)) ?? network?.updatedAt ?? beginning,
    author: name,
    items,
  }
}

/** A feed must have a date even when there is nothing at all to date it by. */
const beginning = '1970-01-01T00:00:00.000Z' as Instant

function newest(instants: readonly Instant[]): Instant | undefined {
  return instants.toSorted().at(-1)
}
