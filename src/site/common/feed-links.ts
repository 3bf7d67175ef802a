import type { FeedLink } from '#web'
import { wordsOf } from '#web'
import type { SiteRequest } from '../site.ts'

/** The three feeds of the whole site. */
export function siteFeeds(request: SiteRequest): FeedLink[] {
  return feedsAt(request, '', wordsOf(request.frame.name))
}

/**
 * The three feeds of anything that has them.
 *
 * @param filter what stands behind the question mark, `topic=health`; empty for the whole site
 */
export function feedsAt({ language }: SiteRequest, filter: string, title: string): FeedLink[] {
  const query = filter === '' ? '' : `?${filter}`
  return (['atom', 'rss', 'json'] as const).map((type) => ({
    type,
    path: `/${language}/feed.${type}${query}`,
    title,
  }))
}
