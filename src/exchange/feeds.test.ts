import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import type { Instant } from '#shared'
import type { Feed } from './feed.ts'
import { writeFeed } from './feeds.ts'

const nasty = 'Care & "papers" <now> \u0007…\ud800 للجميع'
const tidy = 'Care & "papers" <now> …\ufffd للجميع'

const feed: Feed = {
  id: 'https://harbour.example/en/feed',
  title: nasty,
  subtitle: 'All of it',
  language: 'en',
  page: 'https://harbour.example/en/?a=1&b=2',
  self: 'https://harbour.example/en/feed.atom?a=1&b=2',
  updated: '2026-11-23T09:00:00.000Z' as Instant,
  author: 'Harbour Network',
  items: [
    {
      id: 'https://harbour.example/id/0123456789',
      page: 'https://harbour.example/en/library/care',
      title: { value: nasty, language: 'en' },
      summary: { value: 'الرعاية <b>للجميع</b>', language: 'ar' },
      published: '2026-03-12T00:00:00.000Z' as Instant,
      updated: '2026-11-23T09:00:00.000Z' as Instant,
      topics: [{ key: 'health', label: 'Health & care' }],
    },
  ],
}

function parse(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml)
}

test('Atom holds what the feed says, whatever signs are in it', () => {
  const { feed: read } = parse(writeFeed(feed, 'atom'))
  expect(read).toMatchObject({ id: feed.id, title: tidy, '@xml:lang': 'en', updated: feed.updated })
  expect(read.link[0]).toMatchObject({ '@rel': 'self', '@href': feed.self })
  expect(read.entry).toMatchObject({
    id: 'https://harbour.example/id/0123456789',
    title: tidy,
    published: '2026-03-12T00:00:00.000Z',
    summary: { '#text': 'الرعاية <b>للجميع</b>', '@xml:lang': 'ar' },
    category: { '@term': 'health', '@label': 'Health & care' },
  })
})

test('RSS gives its dates as mail does, and a text that no reader takes for HTML', () => {
  const { rss } = parse(writeFeed(feed, 'rss'))
  expect(rss['@version']).toBe('2.0')
  expect(rss.channel).toMatchObject({ title: tidy, lastBuildDate: 'Mon, 23 Nov 2026 09:00:00 GMT' })
  expect(rss.channel.item).toMatchObject({
    guid: { '#text': 'https://harbour.example/id/0123456789', '@isPermaLink': 'false' },
    pubDate: 'Thu, 12 Mar 2026 00:00:00 GMT',
    description: 'الرعاية &lt;b>للجميع&lt;/b>',
    'dc:language': 'en',
  })
})

test('JSON Feed gives every item a content and a language', () => {
  const read = JSON.parse(writeFeed(feed, 'json'))
  expect(read).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'en' })
  expect(read.items[0]).toMatchObject({
    content_text: 'الرعاية <b>للجميع</b>',
    language: 'ar',
    date_published: '2026-03-12T00:00:00.000Z',
  })
})

test('a feed with nothing in it is still a feed', () => {
  const empty = { ...feed, items: [] }
  expect(parse(writeFeed(empty, 'atom')).feed.entry).toBeUndefined()
  expect(parse(writeFeed(empty, 'rss')).rss.channel.item).toBeUndefined()
  expect(JSON.parse(writeFeed(empty, 'json')).items).toEqual([])
})
