import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite, worldOrigin } from '../../../tests/site.ts'

const with_ = withWorldSite()

beforeAll(async () => {
  await publishEntry(with_.site, {
    kind: 'term',
    key: 'harbour-rat',
    shared: { severity: 'avoid', concepts: ['illegal-person'] },
    fields: {
      title: 'Harbour rat',
      avoid: ['harbour rat'],
      say: ['person at the harbour'],
      why: 'Nobody is a **rat**.',
    },
  })
})

test.each([
  ['words.csv', 'text/csv; charset=utf-8; header=present', 'harbour-rat,en,avoid,no,Harbour rat,harbour rat'],
  ['words.json', 'application/json; charset=utf-8', '"why": "Nobody is a rat."'],
  ['words.ttl', 'text/turtle; charset=utf-8', 'skos:hiddenLabel "harbour rat"@en'],
  ['words.tbx', 'application/xml; charset=utf-8', '<term>person at the harbour</term>'],
])('the guide is there to download as %s, the same each time', async (name, type, part) => {
  const { status, headers, text } = await with_.site.read(`/${name}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe(type)
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
  expect(text).toContain(part)
  expect((await with_.site.read(`/${name}`)).text).toBe(text)
  expect((await with_.site.read('/en/words')).text).toContain(`href="/${name}"`)
})

test('every language of the checker has a package for Vale, and no other', async () => {
  const { text } = await with_.site.read('/en/words')
  const paths = [...text.matchAll(/href="(\/words\/vale\/[^"]+)"/g)].map(([, path]) => path as string)
  expect(paths.length).toBeGreaterThan(10)
  expect((await with_.site.read('/words/vale/words-xx.zip')).status).toBe(404)
  expect((await with_.site.read('/words/vale/en.zip')).status).toBe(404)
  const answer = await with_.site.read('/words/vale/words-en.zip')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.text.startsWith('PK')).toBe(true)
})

test('a rule in a package leads to the guide of this site', async () => {
  const { createMemo, createSite } = await import('../index.ts')
  const { PageMemory, securityHeaders } = await import('#web')
  const { openSearcher } = await import('#search')
  const { store, clock } = with_.site
  const site = createSite({
    db: store.db,
    searcher: await openSearcher(store),
    clock,
    origin: worldOrigin,
    memo: createMemo(),
    memory: new PageMemory(1_000_000),
    headers: securityHeaders(worldOrigin),
    failed: (error) => {
      throw error
    },
  })
  const response = await site(new Request(`${worldOrigin}/words/vale/words-en.zip`))
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const rule = new TextDecoder().decode(files['words-en/illegal-person-avoid.yml'])
  expect(rule).toContain(`link: '${worldOrigin}/en/words/illegal-person'`)
  expect(rule).toContain('person at the harbour')
})
