import { expect, test } from 'vitest'
import { withWorldApi } from '../../tests/api.ts'
import { worldOrigin } from '../../tests/site.ts'

const with_ = withWorldApi()
const ask = async (path: string) => {
  const { status, text, headers } = await with_.api.ask(path)
  return { status, headers, body: JSON.parse(text) }
}
type Item = { key: string }
const keys = async (path: string) => (await ask(path)).body.items.map((item: Item) => item.key)

test('an entry comes whole, in every language that is published and no other', async () => {
  const { body, headers } = await ask('/api/v1/resources/care-report')
  expect(body).toMatchObject({
    id: with_.api.world.careReport,
    url: `${worldOrigin}/id/${with_.api.world.careReport}`,
    sourceLanguage: 'en',
    shared: { format: 'report', files: ['single-permit'], pages: 24 },
    texts: {
      en: { fields: { title: 'Care for everybody' }, page: `${worldOrigin}/en/library/care-report` },
      fr: { fields: { title: 'Des soins pour tous' } },
    },
  })
  expect(Object.keys(body.texts).sort()).toEqual(['ar', 'en', 'fr'])
  expect(body.texts.fr.fields.body).toBeUndefined()
  expect(headers.get('access-control-allow-origin')).toBe('*')
})

test('a list is read page by page, and nothing is skipped or told twice', async () => {
  const seen: string[] = []
  let next: string | null = '/api/v1/resources?limit=1'
  while (next !== null) {
    const { body, headers } = await ask(next.replace(worldOrigin, ''))
    seen.push(...body.items.map((item: Item) => item.key))
    expect(headers.get('link')).toBe(body.next === null ? null : `<${body.next}>; rel="next"`)
    next = body.next
  }
  expect(seen).toEqual(['hearing-video', 'care-report', 'permit-briefing'])
})

test('lists are narrowed by topic, file, language and time', async () => {
  expect(await keys('/api/v1/resources?topic=health')).toEqual(['care-report'])
  expect(await keys('/api/v1/resources?file=single-permit')).toEqual(['care-report', 'permit-briefing'])
  expect(await keys('/api/v1/resources?language=ar')).toEqual(['care-report'])
  expect(await keys('/api/v1/resources?updated-since=2026-11-24')).toEqual([])
  expect(await keys('/api/v1/members?updated-since=2026-11-23T09:00:00Z&unknown=1')).toHaveLength(2)
})

test('nonsense is refused with a sentence', async () => {
  for (const query of ['limit=0', 'limit=many', 'cursor=%00', 'updated-since=yesterday']) {
    const { status, body, headers } = await ask(`/api/v1/resources?${query}`)
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(body.detail).toContain(query.split('=')[0])
  }
})

test('what is not there is a problem; what is archived points to what to read instead', async () => {
  for (const path of ['/api/v1/nothing', '/api/v1/members/nobody', '/api/v1/networks', '/api/', '/api/v2/x'])
    expect(await ask(path)).toMatchObject({ status: 404, body: { status: 404 } })
  expect(await ask('/api/v1/resources/draft-note')).toMatchObject({ status: 404 })
  expect(await ask('/api/v1/resources/old-leaflet')).toMatchObject({
    status: 410,
    body: { instead: `${worldOrigin}/api/v1/resources/care-report` },
  })
  expect(await ask('/api/v1/resources/%ff')).toMatchObject({ status: 400 })
})

test('the status of a file comes with its reason and in the languages of the site', async () => {
  const { body } = await ask('/api/v1/policy-files/single-permit/status')
  expect(body).toMatchObject({
    file: 'single-permit',
    asOf: '2026-11-23',
    because: { id: 'mandate', date: '2025-03' },
  })
  expect(body.next[0]).toMatchObject({ kind: 'application', date: '2027-06-30', planned: true })
  expect(Object.keys(body.sentence)).toEqual(['en', 'fr', 'ar'])
})

test('search answers as the library does', async () => {
  const { body } = await ask('/api/v1/search?q=soins&in=fr')
  expect(body).toMatchObject({
    total: 1,
    items: [{ key: 'care-report', title: { value: 'Des soins pour tous' } }],
  })
  expect((await ask('/api/v1/search?format=nothing')).body.leftOut).toEqual([
    { name: 'format', value: 'nothing' },
  ])
})

test('nothing can be written, and pages of other sites may ask', async () => {
  expect((await with_.api.ask('/api/v1/members', { method: 'POST' })).status).toBe(405)
  const { status, headers } = await with_.api.ask('/api/v1/members', { method: 'OPTIONS' })
  expect([status, headers.get('access-control-allow-origin')]).toEqual([204, '*'])
})

test('people are told what programs can read, in their language', async () => {
  const { text, headers } = await with_.api.ask('/api', { headers: { 'accept-language': 'ar' } })
  expect(text).toContain('<html lang="ar" dir="rtl">')
  expect(text).toContain('href="/api/v1/policy-files/single-permit/status"')
  expect(headers.get('vary')).toBe('accept-language')
})

test('operators learn that it runs, that it is ready, and how busy it is', async () => {
  expect((await with_.api.ask('/healthz')).text).toBe('ok\n')
  expect((await with_.api.ask('/readyz')).text).toBe('ready\n')
  const { text } = await with_.api.ask('/metrics')
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/)
})

test('every other address is left to the site', async () => {
  for (const path of ['/', '/en/', '/apis', '/oaix', '/en/api'])
    expect((await with_.api.ask(path)).headers.get('access-control-allow-origin')).toBeNull()
})
