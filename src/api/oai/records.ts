import {
  findHarvested,
  getPublishedByIds,
  type Harvested,
  listHarvest,
  listPublished,
  type Published,
} from '#content'
import { element, type Xml } from '#exchange'
import type { Instant } from '#shared'
import { findNetwork, type Site, siteLanguages } from '#site'
import { type OaiArguments, OaiError, readDates } from './arguments.ts'
import { dublinCore } from './dublin-core.ts'
import { harvestedKinds, readSet, setsOf } from './sets.ts'
import { type Harvesting, readToken, writeToken } from './token.ts'

const pageSize = 100

/** `ListRecords` and `ListIdentifiers`: everything that was ever published, gone or not, in the order of its last change. */
export async function listRecords(
  site: Site,
  verb: 'ListRecords' | 'ListIdentifiers',
  given: OaiArguments,
): Promise<Xml> {
  const asked = harvesting(given)
  const { after, from, before, set } = asked
  const { kinds, topic } = readSet(set)
  const found = await listHarvest(site.db, { after, from, before, kinds, topic, limit: pageSize + 1 })
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  if (last === undefined && given.resumptionToken === undefined)
    throw new OaiError('noRecordsMatch', 'Nothing fits this.')
  const next = found.length > pageSize && last !== undefined ? { ...asked, after: last.seq } : undefined
  return element(verb, {}, [await written(site, verb, shown), tokenElement(given, next)])
}

function harvesting(given: OaiArguments): Harvesting {
  if (given.resumptionToken !== undefined) return readToken(given.resumptionToken)
  checkPrefix(given.metadataPrefix)
  return { after: 0, set: given.set, ...readDates(given) }
}

export function checkPrefix(prefix: string | undefined): void {
  if (prefix !== 'oai_dc') throw new OaiError('cannotDisseminateFormat', 'Records are given as oai_dc only.')
}

/** The last page of a list that was given in pages ends with an empty token. */
function tokenElement(given: OaiArguments, next: Harvesting | undefined): Xml | undefined {
  if (next !== undefined) return element('resumptionToken', {}, writeToken(next))
  return given.resumptionToken === undefined ? undefined : element('resumptionToken')
}

/** `GetRecord`. */
export async function getRecord(site: Site, given: OaiArguments): Promise<Xml> {
  checkPrefix(given.metadataPrefix)
  const found = await findRecord(site, given.identifier)
  return element('GetRecord', {}, await written(site, 'ListRecords', [found]))
}

/** The entry behind an OAI identifier. */
export async function findRecord(site: Site, identifier = ''): Promise<Harvested> {
  const prefix = identifierOf(site, '')
  const found = identifier.startsWith(prefix)
    ? await findHarvested(site.db, identifier.slice(prefix.length))
    : undefined
  if (found === undefined || !(harvestedKinds as readonly string[]).includes(found.kind))
    throw new OaiError('idDoesNotExist', 'There is no record with this identifier.')
  return found
}

export function identifierOf(site: Site, id: string): string {
  return `oai:${new URL(site.origin).hostname}:${id}`
}

async function written(
  site: Site,
  verb: 'ListRecords' | 'ListIdentifiers',
  harvested: readonly Harvested[],
): Promise<Xml[]> {
  const entries = await getPublishedByIds(
    site.db,
    harvested.filter(({ gone }) => !gone).map(({ id }) => id),
  )
  const byId = new Map(entries.map((entry) => [entry.id as string, entry]))
  if (verb === 'ListIdentifiers') return harvested.map((one) => header(site, one, byId.get(one.id)))
  const named = await names(site)
  return harvested.map((one) => {
    const entry = byId.get(one.id)
    return element('record', {}, [
      header(site, one, entry),
      entry === undefined ? undefined : element('metadata', {}, dublinCore(site, entry, named)),
    ])
  })
}

function header(site: Site, { id, kind, at }: Harvested, entry: Published | undefined): Xml {
  const { topics } = (entry?.shared ?? {}) as { topics?: readonly string[] }
  return element('header', { status: entry === undefined ? 'deleted' : undefined }, [
    element('identifier', {}, identifierOf(site, id)),
    element('datestamp', {}, stamp(at)),
    setsOf({ kind, topics }).map((set) => element('setSpec', {}, set)),
  ])
}

/** To the second, as the repository says of itself. */
export function stamp(instant: Instant): string {
  return `${instant.slice(0, 19)}Z`
}

async function names(site: Site) {
  const [language = 'en'] = await siteLanguages(site)
  const network = await findNetwork(site, language)
  const topics = await listPublished(site.db, 'topic', { limit: 10_000, order: 'key' })
  return {
    publisher: (network?.fields.fullName ?? network?.fields.title)?.value ?? 'Tessera',
    topicTitles: new Map(
      topics.map((topic) => [
        topic.key,
        Object.values(topic.parts).map((part) => ({ value: part.fields.title, language: part.language })),
      ]),
    ),
  }
}
