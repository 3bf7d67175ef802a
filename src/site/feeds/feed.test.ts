import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { getRevision, publishPart, savePart } from '#content'
import type { Instant } from '#shared'
import { changeFile } from '../../../tests/change-file.ts'
import { withWorldSite, worldOrigin } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()

type Item = {
  id: string
  url: string
  title: string
  content_text: string
  language: string
  date_published: string
}

async function items(path: string): Promise<Item[]> {
  const { text, headers } = await with_.site.read(path)
  expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  return JSON.parse(text).items
}

const titles = async (path: string) => (await items(path)).map((item) => item.title)

test('the site’s feed tells what is new and what moved, the newest first', async () => {
  expect(await titles('/en/feed.json')).toEqual([
    'Children at the hearing',
    'Care for everybody',
    'Single permit: Parliament’s mandate',
    'The permit, briefly',
    'Single permit: Commission proposal',
  ])
})

test('feeds by topic, file, format, kind and search', async () => {
  expect(await titles('/en/feed.json?topic=children')).toEqual(['Children at the hearing'])
  expect(await titles('/en/feed.json?file=single-permit')).toContain('Care for everybody')
  expect(await titles('/en/feed.json?format=report')).toEqual(['Care for everybody'])
  expect(await titles('/en/feed.json?kind=member')).toEqual(['Harbour Clinic', 'Night Kitchen'])
  expect(await titles('/en/feed.json?kind=policy-file')).toHaveLength(2)
  expect(await titles('/en/feed.json?q=hearing')).toEqual(['Children at the hearing'])
})

test('a move says where the file stood before and where it has stood since', async () => {
  const [move] = await items('/en/feed.json?kind=policy-file')
  expect(move).toMatchObject({
    id: `${worldOrigin}/id/${with_.site.world.singlePermit}#mandate`,
    url: `${worldOrigin}/en/files/single-permit#timeline`,
  })
  expect(move?.content_text).toContain('March 2025. Before: Proposed. Since then:')
  expect(move?.content_text).toContain('Source: https://law.example/mandate')
})

test('an item without translation says its language', async () => {
  const all = await items('/fr/feed.json')
  expect(all.find((item) => item.title === 'Des soins pour tous')?.language).toBe('fr')
  expect(all.find((item) => item.title === 'The permit, briefly')?.language).toBe('en')
})

test('Atom and RSS are well-formed, in every language', async () => {
  for (const path of [
    '/en/feed.atom',
    '/ar/feed.atom?topic=health',
    '/fr/feed.rss',
    '/ar/feed.rss?q=%22%26',
  ]) {
    const { text, status } = await with_.site.read(path)
    expect([status, XMLValidator.validate(text)]).toEqual([200, true])
  }
})

test('a feed names itself, its page and its date', async () => {
  const { text } = await with_.site.read('/en/feed.atom?topic=health&unknown=1')
  const { feed } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(text)
  expect(feed.id).toBe(`${worldOrigin}/en/feed?topic=health`)
  expect(feed.title).toBe('Health · Harbour Network')
  expect(feed.link.map((link: Record<string, string>) => link['@href'])).toEqual([
    `${worldOrigin}/en/feed.atom?topic=health`,
    `${worldOrigin}/en/work/health`,
  ])
  expect(feed.updated).toBe('2026-11-23T09:00:00.000Z')
})

test('what nobody has published is in no feed', async () => {
  for (const path of ['/en/feed.json', '/en/feed.json?topic=health', '/en/feed.json?q=note']) {
    const { text } = await with_.site.read(path)
    expect(text).not.toMatch(/nobody has read|for the winter|old leaflet/)
  }
})

test('a correction says from what to what', async () => {
  const { world, store, refresh } = with_.site
  const part = { id: world.singlePermit, language: '' }
  const { fields } = await getRevision(store.db, { ...part, number: 1 })
  const { events } = fields as { events: { id: string }[] }
  const corrected = events.map((event) =>
    event.id === 'mandate' ? { ...event, date: '2025-04-02' } : { ...event, confidence: 'verified' },
  )
  const rumour = {
    id: 'rumour',
    kind: 'withdrawal',
    date: '2026-01-01',
    confidence: 'low',
    source: 'https://rumour.example/',
  }
  const at = '2026-11-24T09:00:00.000Z' as Instant
  await does(
    store,
    amina,
    async (act) => {
      await savePart(act, { ...part, basedOn: 1, fields: { ...fields, events: [...corrected, rumour] } })
      await publishPart(act, part)
    },
    at,
  )
  await refresh()
  for (const path of [
    '/en/feed.json?file=single-permit',
    '/en/feed.json?kind=policy-file',
    '/en/feed.json',
  ]) {
    const item = (await items(path)).find(({ title }) => title === 'Single permit: our record corrected')
    expect(item?.content_text, path).toBe(
      'Parliament’s mandate: moved from March 2025 to 2 April 2025. ' +
        'Application begins: how sure we are, corrected from “Widely known, not read in the source” to “Read in the source”.',
    )
    expect(item?.id).toMatch(/\/id\/.*\/v\/3$/)
    expect(item?.url).toBe(`${worldOrigin}/en/files/single-permit#record`)
  }
  expect(JSON.stringify(await items('/en/feed.json?topic=children'))).not.toContain('corrected')
})

test('what was added is told once: a step that moved by its own item, everything else as a correction', async () => {
  const { world, store } = with_.site
  const { fields } = await getRevision(store.db, { id: world.singlePermit, language: '', number: 1 })
  const { events } = fields as { events: object[] }
  const sure = { confidence: 'verified', source: 'https://law.example/more' }
  const added = [
    { id: 'vote', kind: 'ep-committee-vote', date: '2026-03-03', ...sure },
    { id: 'opening', kind: 'trilogue-start', date: '2025-06-03', ...sure },
    { id: 'report', kind: 'ep-report-tabled', date: '2026-03-04', ...sure },
    { id: 'later', kind: 'application', date: '2029-03-05', partial: true, ...sure },
  ]
  await changeFile(with_.site, {
    shared: { events: [...events, ...added] },
    at: '2026-11-25T09:00:00.000Z' as Instant,
  })
  const told = (await items('/en/feed.json?file=single-permit')).map(
    ({ title, content_text }) => `${title} – ${content_text}`,
  )
  const about = (words: string) => told.filter((item) => item.includes(words))
  expect(about('Committee vote')).toEqual([expect.stringContaining('Single permit: Committee vote – ')])
  for (const words of [
    'Committee report tabled: added, 4 March 2026.',
    'Application begins: added, 5 March 2029.',
  ])
    expect(about(words)).toEqual([expect.stringContaining('our record corrected')])
})

test('a step that was recorded late is news on the day when it was recorded', async () => {
  const all = await items('/en/feed.json?kind=policy-file')
  const vote = all.findIndex(({ title }) => title === 'Single permit: Committee vote')
  expect(vote).toBeLessThan(2)
  // It happened in March. Subscribers hear of it when it is recorded, and read when it was.
  expect(all[vote]).toMatchObject({
    date_published: '2026-11-25T09:00:00.000Z',
    content_text: expect.stringMatching(/^3 March 2026\. /),
  })
  const publishedOf = (event: string) => all.find(({ id }) => id.endsWith(`#${event}`))?.date_published
  expect(publishedOf('proposal')).toBe('2024-05-21T00:00:00.000Z')
  // Filled in after more than a year: history.
  expect(publishedOf('opening')).toBe('2025-06-03T00:00:00.000Z')
})
