/** Promise 8: everything that stores or searches is tested on both databases, and readers cannot tell which one answers. */
import { expect, test } from 'vitest'
import { openSearcher } from '../../src/search/index.ts'
import { createMemo, createSite } from '../../src/site/index.ts'
import type { Store } from '../../src/store/index.ts'
import { PageMemory, securityHeaders } from '../../src/web/index.ts'
import { emptyDatabase, openForTest } from '../stores.ts'
import { buildWorld, worldClock } from '../world.ts'
import { oneSidedTests, readStoreTests } from './one-sided-tests.ts'

const origin = 'https://harbour.example'

const starts = [
  '/en/',
  '/fr/',
  '/ar/',
  '/sitemap.xml',
  '/en/feed.atom',
  '/en/feed.json?kind=policy-file',
  '/en/files.ics',
]
const searches = [
  'care',
  '"single permit"',
  'car*',
  '-permit care',
  'soins',
  'الرعاية',
  'permit OR hearing',
  'nothing-like-it',
]

/** All that a reader can come to from the home pages, with every search and facet on the way, as bytes. */
async function everythingRead(database: Store['database']): Promise<Map<string, string>> {
  const store = await openForTest(await emptyDatabase(database))
  const clock = worldClock()
  await buildWorld(store, clock)
  const site = createSite({
    db: store.db,
    searcher: await openSearcher(store),
    clock,
    origin,
    memo: createMemo(),
    memory: new PageMemory(1_000_000),
    headers: securityHeaders(origin),
    failed: (error) => {
      throw error
    },
  })
  const read = new Map<string, string>()
  const waiting = [
    ...starts,
    ...searches.flatMap((words) =>
      ['relevance', 'newest'].map((sort) => `/en/library?q=${encodeURIComponent(words)}&sort=${sort}`),
    ),
  ]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (read.has(path) || read.size > 1_500) continue
    const response = await site(new Request(origin + path))
    const text = await response.text()
    read.set(path, `${response.status} ${response.headers.get('location')}\n${text}`)
    for (const [, href = ''] of text.matchAll(/href="(\/(?!assets)[^"#]*)/g))
      waiting.push(href.replaceAll('&amp;', '&'))
  }
  return read
}

test('every page, feed, search and facet is the same on both, byte for byte', async () => {
  const [sqlite, postgresql] = [await everythingRead('sqlite'), await everythingRead('postgresql')]
  expect(sqlite.size).toBeGreaterThan(150)
  expect([...postgresql.keys()].sort()).toEqual([...sqlite.keys()].sort())
  for (const [path, text] of sqlite) expect(postgresql.get(path), path).toBe(text)
})

test('every test that stores or searches runs on both', () => {
  const tests = readStoreTests()
  expect(tests.length).toBeGreaterThan(15)
  expect(oneSidedTests(tests)).toEqual([])
})

test.each([
  ['a store of its own', "const store = await openStore({ sqlitePath: 'x' })"],
  ['one database only', "const store = await openForTest(await emptyDatabase('sqlite'))"],
])('is broken by a test with %s', (_, text) => {
  expect(oneSidedTests([{ path: 'src/content/save-part.test.ts', text }])).toEqual([
    'src/content/save-part.test.ts',
  ])
})
