import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { getRevision, publishPart, purgeEntry, savePart, unpublishPart } from '#content'
import type { Instant } from '#shared'
import { withWorldApi } from '../../../tests/api.ts'
import { amina, does } from '../../../tests/world.ts'
import { OaiError, readArguments, readDates } from './arguments.ts'
import { readToken, writeToken } from './token.ts'

const with_ = withWorldApi()

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['record', 'header', 'set', 'setSpec', 'dc:title', 'dc:subject'].includes(name),
})

async function ask(query: string) {
  const { text, status, headers } = await with_.api.ask(`/oai?${query}`)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8'])
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text)['OAI-PMH']
}

const errorOf = async (query: string) => (await ask(query)).error?.['@code']

type Header = { identifier: string; datestamp: string; '@status'?: string; setSpec: string[] }
const headers = async (query = '') =>
  (await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc${query}`)).ListIdentifiers.header as Header[]
const idOf = (header: Header) => header.identifier.replace('oai:harbour.example:', '')

test('it says who it is', async () => {
  const { Identify, request } = await ask('verb=Identify')
  expect(request).toEqual({ '#text': 'https://harbour.example/oai', '@verb': 'Identify' })
  expect(Identify).toMatchObject({
    repositoryName: 'Harbour Network',
    baseURL: 'https://harbour.example/oai',
    adminEmail: 'office@harbour.example',
    earliestDatestamp: '2026-11-23T09:00:00Z',
    deletedRecord: 'persistent',
    granularity: 'YYYY-MM-DDThh:mm:ssZ',
  })
})

test('a record is Dublin Core in every language of the entry', async () => {
  const { GetRecord } = await ask(
    `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:harbour.example:${with_.api.world.careReport}`,
  )
  const [record] = GetRecord.record
  expect(record.header[0].setSpec).toEqual(['kind:resource', 'topic:health'])
  const dc = record.metadata['oai_dc:dc']
  expect(dc['dc:title'].map((title: Record<string, string>) => [title['@xml:lang'], title['#text']])).toEqual(
    expect.arrayContaining([
      ['en', 'Care for everybody'],
      ['fr', 'Des soins pour tous'],
    ]),
  )
  expect(dc).toMatchObject({
    'dc:date': '2026-03-12',
    'dc:type': 'report',
    'dc:publisher': 'Harbour Network',
  })
})

test('lists tell everything that was ever published, and what is gone as deleted', async () => {
  const { world } = with_.api
  const all = await headers()
  const deleted = all.filter((header) => header['@status'] === 'deleted').map(idOf)
  expect(deleted).toEqual([world.oldLeaflet])
  expect(all.map(idOf)).toContain(world.singlePermit)
  expect(all.map(idOf)).not.toContain(world.draftNote)
  expect(all.map(idOf)).not.toContain(world.winterLetter)
})

test('sets narrow by kind and by topic; what was archived is still told of', async () => {
  const { world } = with_.api
  const { ListSets } = await ask('verb=ListSets')
  const specs = ListSets.set.map((set: { setSpec: string[] }) => set.setSpec[0])
  expect(specs).toEqual(expect.arrayContaining(['kind:resource', 'topic:health']))
  expect((await headers('&set=kind:figure')).map(idOf)).toEqual([world.callers])
  const health = (await headers('&set=topic:health')).map(idOf)
  expect(health).toContain(world.careReport)
  expect(health).toContain(world.oldLeaflet)
  expect(health).not.toContain(world.permitBriefing)
})

test('the errors of the protocol', async () => {
  const records = 'verb=ListRecords&metadataPrefix=oai_dc'
  expect(await errorOf('')).toBe('badVerb')
  expect(await errorOf('verb=Steal')).toBe('badVerb')
  expect(await errorOf('verb=Identify&verb=Identify')).toBe('badVerb')
  expect(await errorOf('verb=Identify&until=2026')).toBe('badArgument')
  expect(await errorOf('verb=ListRecords')).toBe('badArgument')
  expect(await errorOf(`${records}&from=2026`)).toBe('badArgument')
  expect(await errorOf(`${records}&from=2026-11-24&until=2026-11-23`)).toBe('badArgument')
  expect(await errorOf(`${records}&resumptionToken=x`)).toBe('badArgument')
  expect(await errorOf('verb=ListRecords&resumptionToken=x')).toBe('badResumptionToken')
  expect(await errorOf('verb=ListSets&resumptionToken=x')).toBe('badResumptionToken')
  expect(await errorOf('verb=ListRecords&metadataPrefix=marc')).toBe('cannotDisseminateFormat')
  expect(await errorOf('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:else:1')).toBe('idDoesNotExist')
  expect(await errorOf('verb=ListMetadataFormats&identifier=nothing')).toBe('idDoesNotExist')
  expect(await errorOf(`${records}&until=2020-01-01`)).toBe('noRecordsMatch')
  expect(await errorOf(`${records}&set=kind:nothing`)).toBe('noRecordsMatch')
})

test('dates are read to the second or the day, the end included', () => {
  expect(readDates({ from: '2026-11-23', until: '2026-11-23' })).toEqual({
    from: '2026-11-23T00:00:00.000Z',
    before: '2026-11-24T00:00:00.000Z',
  })
  expect(readDates({ until: '2026-11-23T09:00:00Z' })).toEqual({ before: '2026-11-23T09:00:01.000Z' })
  expect(() => readDates({ from: '2026-11-23', until: '2026-11-23T09:00:00Z' })).toThrow(OaiError)
  expect(() => readArguments(new URLSearchParams('verb=ListSets&set=x'))).toThrow('does not take set')
})

test('a token says all there is to know', () => {
  const place = {
    after: 42,
    set: 'topic:health',
    from: '2026-11-23T00:00:00.000Z' as Instant,
    before: undefined,
  }
  expect(readToken(writeToken(place))).toEqual(place)
  for (const bad of ['', 'x', btoa('[1]'), btoa('{"after":1}'), btoa('["1","","",""]')])
    expect(() => readToken(bad)).toThrow(OaiError)
})

test('an entry that changes during a harvest comes once more, and none is skipped', async () => {
  const { store, world, refresh } = with_.api
  const before = await headers()
  // A harvester has read up to here, and the first entry it saw changes.
  const middle = await store.db
    .selectFrom('change')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  const part = { id: world.callers, language: 'en' }
  const { number, fields } = await getRevision(store.db, part)
  await does(
    store,
    amina,
    async (act) => {
      await savePart(act, { ...part, basedOn: number, fields: { ...fields, caveat: 'Counted anew.' } })
      await publishPart(act, part)
      await purgeEntry(act, { id: world.hearingVideo })
      await unpublishPart(act, { id: world.permitBriefing, language: 'en' })
    },
    '2026-11-24T09:00:00.000Z' as Instant,
  )
  await refresh()
  const token = writeToken({ after: Number(middle?.seq) })
  const rest = (await ask(`verb=ListIdentifiers&resumptionToken=${token}`)).ListIdentifiers.header as Header[]
  expect(rest.map((header) => [idOf(header), header['@status'], header.datestamp])).toEqual([
    [world.callers, undefined, '2026-11-24T09:00:00Z'],
    [world.hearingVideo, 'deleted', '2026-11-24T09:00:00Z'],
    [world.permitBriefing, 'deleted', '2026-11-24T09:00:00Z'],
  ])
  const after = await headers()
  expect(after.map(idOf).sort()).toEqual(before.map(idOf).sort())
  expect((await headers('&from=2026-11-24')).map(idOf)).toHaveLength(3)
})
