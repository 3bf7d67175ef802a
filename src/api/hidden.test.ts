import { expect, test } from 'vitest'
import { getRevision, publishPart, savePart } from '#content'
import { withWorldApi } from '../../tests/api.ts'
import { worldOrigin } from '../../tests/site.ts'
import { amina, does } from '../../tests/world.ts'

const with_ = withWorldApi()

/** What no reader may see: what a member hides, an event nobody is sure of and what is written about it, drafts, what is to come. */
const secrets = ['Calais', 'rumour', 'nobody has read', 'for the winter']

test('what readers must not see is in no answer of any route', async () => {
  await addRumour()
  const seen = new Set<string>()
  const asked = [...(await addressesOfPages()), ...addressesOfPrograms()]
  for (const path of asked) {
    const { status, text, headers } = await with_.api.ask(path)
    seen.add(`${status}`)
    const said = `${text}\n${[...headers].join('\n')}`
    // What was asked for may be repeated in the answer: “nothing found for …”.
    for (const secret of secrets)
      if (!decodeURIComponent(path).includes(secret))
        expect([path, said.includes(secret)]).toEqual([path, false])
  }
  expect([...seen].sort()).toEqual(['200', '302', '404', '410'])
})

test('search finds nothing by what is hidden', async () => {
  for (const secret of secrets) {
    const { text } = await with_.api.ask(`/api/v1/search?q=${encodeURIComponent(`"${secret}"`)}`)
    expect([secret, JSON.parse(text).total]).toEqual([secret, 0])
  }
})

async function addRumour(): Promise<void> {
  const { store, world, refresh } = with_.api
  const shared = { id: world.singlePermit, language: '' }
  const english = { id: world.singlePermit, language: 'en' }
  const before = await getRevision(store.db, shared)
  const texts = await getRevision(store.db, english)
  const rumour = {
    id: 'rumour',
    kind: 'withdrawal',
    date: '2026-10-01',
    confidence: 'low',
    source: 'https://rumour.example/',
  }
  await does(store, amina, async (act) => {
    await savePart(act, {
      ...shared,
      basedOn: before.number,
      fields: { ...before.fields, events: [...(before.fields.events as object[]), rumour] },
    })
    await savePart(act, {
      ...english,
      basedOn: texts.number,
      fields: { ...texts.fields, eventNotes: { application: 'It may move.', rumour: 'A rumour says so.' } },
    })
    await publishPart(act, shared)
    await publishPart(act, english)
  })
  await refresh()
}

async function addressesOfPages(): Promise<string[]> {
  const { text } = await with_.api.ask('/sitemap.xml')
  const pages = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    address.slice(worldOrigin.length),
  )
  const { world } = with_.api
  return [
    ...pages,
    ...Object.values(world).flatMap((id) => [`/id/${id}`, `/id/${id}/v/1`, `/id/${id}/v/2`]),
    ...['single-permit', 'permits-package'].flatMap((file) => [
      `/en/files/${file}/print`,
      `/en/files/${file}.ics`,
    ]),
    '/en/members?country=FR',
    '/en/library?q=Calais',
    '/en/library?country=FR',
    '/en/library/draft-note',
    '/en/library/winter-letter',
    '/en/library/old-leaflet',
    '/en/library/care-report.csl.json',
    '/en/library/care-report.bib',
    '/en/library/care-report.ris',
    '/robots.txt',
    '/sitemap.xml',
    '/.well-known/security.txt',
  ]
}

function addressesOfPrograms(): string[] {
  const collections = [
    'pages',
    'topics',
    'policy-files',
    'resources',
    'members',
    'terms',
    'statements',
    'figures',
  ]
  return [
    '/api',
    '/api/openapi.json',
    ...collections.map((name) => `/api/v1/${name}?limit=200`),
    '/api/v1/members/night-kitchen',
    '/api/v1/policy-files/single-permit',
    '/api/v1/policy-files/single-permit/status',
    '/api/v1/search?q=kitchen',
    '/api/v1/search?country=FR',
    '/oai?verb=ListRecords&metadataPrefix=oai_dc',
    '/oai?verb=ListIdentifiers&metadataPrefix=oai_dc',
    ...['atom', 'rss', 'json'].flatMap((format) => [
      `/en/feed.${format}`,
      `/en/feed.${format}?kind=member`,
      `/en/feed.${format}?file=single-permit`,
      `/en/feed.${format}?q=kitchen`,
    ]),
    '/en/files.ics',
    '/metrics',
  ]
}
