import type { Instant } from '#shared'
import type { Feed, FeedItem } from './feed.ts'
import { element, type Xml, xmlDeclaration } from './xml.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** RSS 2.0, with the address of the feed from Atom and the language of each item from Dublin Core. */
export function writeRss({ title, subtitle, language, page, self, updated, items }: Feed): string {
  const channel = element('channel', {}, [
    element('title', {}, title),
    element('link', {}, page),
    element('description', {}, subtitle ?? title),
    element('language', {}, language),
    element('lastBuildDate', {}, mailDate(updated)),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    items.map(item),
  ])
  return `${xmlDeclaration}${element('rss', { version: '2.0', ...namespaces }, channel).xml}\n`
}

function item({ id, page, title, summary, published, topics }: FeedItem): Xml {
  return element('item', {}, [
    element('title', {}, title.value),
    element('link', {}, page),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, mailDate(published)),
    topics.map(({ label }) => element('category', {}, label)),
    summary === undefined ? undefined : element('description', {}, escapedAsHtml(summary.value)),
    element('dc:language', {}, title.language),
  ])
}

/** Readers take a description for HTML, so `<` in a plain text must be escaped once more than XML asks. */
function escapedAsHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** RFC 822 with a year of four digits, `Mon, 23 Nov 2026 09:00:00 GMT`. */
function mailDate(instant: Instant): string {
  return new Date(instant).toUTCString()
}
