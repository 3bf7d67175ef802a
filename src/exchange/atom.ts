import type { InLanguage } from '#content'
import type { Feed, FeedItem } from './feed.ts'
import { element, type Xml, xmlDeclaration } from './xml.ts'

/** Atom, RFC 4287. */
export function writeAtom(feed: Feed): string {
  const { id, title, subtitle, language, page, self, updated, author, icon, items } = feed
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    element('id', {}, id),
    element('title', {}, title),
    subtitle === undefined ? undefined : element('subtitle', {}, subtitle),
    element('updated', {}, updated),
    element('author', {}, element('name', {}, author)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: page }),
    icon === undefined ? undefined : element('icon', {}, icon),
    items.map((item) => entry(item, language)),
  ])
  return `${xmlDeclaration}${root.xml}\n`
}

function entry({ id, page, title, summary, published, updated, topics }: FeedItem, within: string): Xml {
  return element('entry', {}, [
    element('id', {}, id),
    text('title', title, within),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: within, href: page }),
    element('published', {}, published),
    element('updated', {}, updated),
    topics.map(({ key, label }) => element('category', { term: key, label })),
    summary === undefined ? undefined : text('summary', summary, within),
  ])
}

function text(name: string, { value, language }: InLanguage, within: string): Xml {
  return element(name, { 'xml:lang': language === within ? undefined : language }, value)
}
