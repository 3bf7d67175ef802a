import type { Feed, FeedItem } from './feed.ts'

/** JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const { title, subtitle, language, page, self, author, icon, items } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    ...(subtitle === undefined ? {} : { description: subtitle }),
    ...(icon === undefined ? {} : { icon }),
    language,
    authors: [{ name: author }],
    items: items.map(item),
  })
}

function item({ id, page, title, summary, published, updated, topics }: FeedItem) {
  return {
    id,
    url: page,
    title: title.value,
    // An item must have a content; a title alone is the whole of it then.
    content_text: (summary ?? title).value,
    ...(summary === undefined ? {} : { summary: summary.value }),
    date_published: published,
    date_modified: updated,
    language: (summary ?? title).language,
    ...(topics.length === 0 ? {} : { tags: topics.map(({ label }) => label) }),
  }
}
