import { firstChangeAt } from '#content'
import { element, type Xml, xmlDeclaration } from '#exchange'
import type { Instant } from '#shared'
import { findNetwork, type Site, siteLanguages } from '#site'
import { rememberHeader } from '#web'
import { openToAll } from '../answers.ts'
import type { ApiRequest } from '../api-request.ts'
import { type OaiArguments, OaiError, readArguments, type Verb } from './arguments.ts'
import { findRecord, getRecord, identifierOf, listRecords, stamp } from './records.ts'
import { listSets } from './sets.ts'

const namespaces = {
  xmlns: 'http://www.openarchives.org/OAI/2.0/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
}

/** `/oai`: harvesting by OAI-PMH 2.0. */
export async function harvest({ site, url }: ApiRequest): Promise<Response> {
  const base = `${site.origin}/oai`
  const { request, content } = await answerTo(site, url.searchParams, base)
  const root = element('OAI-PMH', namespaces, [
    element('responseDate', {}, stamp(site.clock.now())),
    request,
    content,
  ])
  return openToAll(
    new Response(`${xmlDeclaration}${root.xml}\n`, {
      headers: {
        'content-type': 'text/xml; charset=utf-8',
        'cache-control': 'no-cache',
        [rememberHeader]: '1',
      },
    }),
  )
}

/** An error is an answer like any other; after one about the arguments, the request is not repeated in it. */
async function answerTo(
  site: Site,
  params: URLSearchParams,
  base: string,
): Promise<{ request: Xml; content: Xml }> {
  let request = element('request', {}, base)
  try {
    const { verb, given } = readArguments(params)
    const content = await answer(site, verb, given)
    request = element('request', { verb, ...given }, base)
    return { request, content }
  } catch (error) {
    if (!(error instanceof OaiError)) throw error
    if (error.code !== 'badVerb' && error.code !== 'badArgument')
      request = element('request', Object.fromEntries(params), base)
    return { request, content: element('error', { code: error.code }, error.message) }
  }
}

function answer(site: Site, verb: Verb, given: OaiArguments): Promise<Xml> {
  switch (verb) {
    case 'Identify':
      return identify(site)
    case 'ListMetadataFormats':
      return listFormats(site, given)
    case 'ListSets':
      return setsFrom(site, given)
    case 'GetRecord':
      return getRecord(site, given)
    default:
      return listRecords(site, verb, given)
  }
}

async function identify(site: Site): Promise<Xml> {
  const [language = 'en'] = await siteLanguages(site)
  const network = await findNetwork(site, language)
  const host = new URL(site.origin).hostname
  const beginning = (await firstChangeAt(site.db)) ?? ('1970-01-01T00:00:00.000Z' as Instant)
  return element('Identify', {}, [
    element('repositoryName', {}, (network?.fields.fullName ?? network?.fields.title)?.value ?? 'Tessera'),
    element('baseURL', {}, `${site.origin}/oai`),
    element('protocolVersion', {}, '2.0'),
    // The protocol wants an address for mail; where the network gives none, it is the one every mail server must have.
    element('adminEmail', {}, network?.shared.email ?? `postmaster@${host}`),
    element('earliestDatestamp', {}, stamp(beginning)),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    element('description', {}, identifierDescription(site, host)),
  ])
}

function identifierDescription(site: Site, host: string): Xml {
  const schema = 'http://www.openarchives.org/OAI/2.0/oai-identifier'
  return element(
    'oai-identifier',
    {
      xmlns: schema,
      'xmlns:xsi': namespaces['xmlns:xsi'],
      'xsi:schemaLocation': `${schema} ${schema}.xsd`,
    },
    [
      element('scheme', {}, 'oai'),
      element('repositoryIdentifier', {}, host),
      element('delimiter', {}, ':'),
      element('sampleIdentifier', {}, identifierOf(site, '0123456789')),
    ],
  )
}

async function listFormats(site: Site, given: OaiArguments): Promise<Xml> {
  if (given.identifier !== undefined) await findRecord(site, given.identifier)
  return element(
    'ListMetadataFormats',
    {},
    element('metadataFormat', {}, [
      element('metadataPrefix', {}, 'oai_dc'),
      element('schema', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
      element('metadataNamespace', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
    ]),
  )
}

/** All sets fit into one answer, so no token was ever given for them. */
function setsFrom(site: Site, given: OaiArguments): Promise<Xml> {
  if (given.resumptionToken !== undefined)
    throw new OaiError('badResumptionToken', 'This token was not given by this repository.')
  return listSets(site)
}
