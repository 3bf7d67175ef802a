import { findByAddress, findPublishedById, type Localised, localise } from '#content'
import { element, xmlDeclaration } from '#exchange'
import { messages } from '#languages'
import { sharedHeaders, wordsOf } from '#web'
import { file as fileAnswer } from '../answers.ts'
import { frameFor } from '../common/frame.ts'
import { policyViews } from '../common/policy-files.ts'
import { errorAnswer } from '../error-answer.ts'
import type { SiteRequest } from '../site.ts'
import { embedSize } from './embed-size.ts'
import { embedSnippet } from './embed-snippet.tsx'

const formats = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const

/** Seconds for which a site that shows the card may keep the answer; the card itself is always current. */
const cacheAge = 86_400

/**
 * The card of a policy file for programs that ask by oEmbed (oembed.com): 501 for other formats than JSON and XML, 404 for
 * whatever is not the address of a published file here. Nothing here is private, so nothing is ever answered with 401.
 */
export async function oembed(asked: SiteRequest): Promise<Response> {
  const { searchParams } = asked.url
  const format = searchParams.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml') return unsupported()
  const found = await fileAt(asked, searchParams.get('url') ?? '')
  if (found === undefined) return errorAnswer(asked, 404)
  const { request, file } = found
  const view = (await policyViews(request)).get(file.key)
  if (view === undefined) return errorAnswer(asked, 404)
  const on = { request, file, view }
  const size = embedSize(on, {
    width: pixels(searchParams.get('maxwidth')),
    height: pixels(searchParams.get('maxheight')),
  })
  const answer = {
    version: '1.0',
    type: 'rich',
    title: request.t('embed.title', { file: file.fields.title.value }),
    author_name: wordsOf(request.frame.name),
    provider_name: wordsOf(request.frame.name),
    provider_url: `${request.site.origin}/`,
    cache_age: cacheAge,
    html: embedSnippet(on, size),
    ...size,
  }
  const response = fileAnswer(
    format === 'json' ? JSON.stringify(answer) : xmlOf(answer),
    formats[format],
    // Anybody can ask for any width of any address: there would be no end of what to remember.
    { remember: false },
  )
  response.headers.set('access-control-allow-origin', '*')
  for (const [name, value] of Object.entries(sharedHeaders)) response.headers.set(name, value)
  return response
}

function unsupported(): Response {
  return new Response('Only the formats json and xml are there.\n', {
    status: 501,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

function xmlOf(answer: Readonly<Record<string, string | number>>): string {
  const fields = Object.entries(answer).map(([name, value]) => element(name, {}, String(value)))
  return `${xmlDeclaration}${element('oembed', {}, fields).xml}\n`
}

/** A limit that makes no sense is none. */
function pixels(asked: string | null): number | undefined {
  return asked !== null && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined
}

type Found = { request: SiteRequest; file: Localised<'policy-file'> }

const filePath = /^\/([^/]+)\/files\/([^/]+?)(?:\/(?:print|embed))?\/?$/
const permanentPath = /^\/id\/([^/]+)\/?$/

/** The file that an address of this site shows, in the language of the address. */
async function fileAt(request: SiteRequest, address: string): Promise<Found | undefined> {
  const url = URL.parse(address)
  if (url === null || url.host !== new URL(request.site.origin).host) return undefined
  const [, language = request.language, slug] = filePath.exec(url.pathname) ?? []
  if (!request.frame.languages.includes(language)) return undefined
  const [, id] = permanentPath.exec(url.pathname) ?? []
  const entry =
    slug !== undefined
      ? await published(request, language, slug)
      : id === undefined
        ? undefined
        : await findPublishedById(request.db, id)
  if (entry?.kind !== 'policy-file') return undefined
  const inLanguage = {
    ...request,
    language,
    t: messages(language),
    frame: await frameFor(request.site, language),
  }
  return { request: inLanguage, file: localise(entry, language) as Localised<'policy-file'> }
}

/** Former addresses lead to the file as well. */
async function published({ db }: SiteRequest, language: string, encoded: string) {
  const slug = decoded(encoded)
  const arrival = slug === undefined ? undefined : await findByAddress(db, 'policy-file', language, slug)
  return arrival === undefined || arrival.arrival === 'gone' ? undefined : arrival.entry
}

function decoded(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece)
  } catch {
    return undefined
  }
}
