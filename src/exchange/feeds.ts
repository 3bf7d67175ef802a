import { writeAtom } from './atom.ts'
import type { Feed } from './feed.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeRss } from './rss.ts'

export type FeedFormat = 'atom' | 'rss' | 'json'

/** Media types by format, as servers send them. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

const writers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  atom: writeAtom,
  rss: writeRss,
  json: writeJsonFeed,
}

/**
 * The feed as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. Own writers, because each item may be in another language than its feed,
 * which the libraries for feeds cannot say.
 */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  return writers[format](feed)
}
