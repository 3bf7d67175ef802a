import { Hono } from 'hono'
import { negotiate } from '#languages'
import { NotFound, Unavailable } from '#shared'
import {
  assetCaching,
  assetPath,
  findAsset,
  type PageMemory,
  rememberHeader,
  respond,
  scriptPolicy,
  sharedHeaders,
} from '#web'
import { siteLanguages } from './common/frame.ts'
import { errorAnswer } from './error-answer.ts'
import { routes } from './routes.ts'
import type { Handler, Site } from './site.ts'
import { siteRequest } from './site-request.ts'

export type SiteOptions = Site & {
  memory: PageMemory
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>
  /** Told of bugs. */
  failed: (error: unknown) => void
}

/** The public site as one function from a request to its answer. */
export function createSite(options: SiteOptions): (request: Request) => Promise<Response> {
  const app = new Hono({ strict: true })
  app.get('/', (c) => toReadersLanguage(options, c.req.header('accept-language')))
  app.get('/assets/:name', (c) => asset(new URL(c.req.url).pathname))
  for (const [path, handler] of routes) {
    app.get(path, (c) => answer(options, handler, c.req.raw, c.req.param()))
  }
  app.notFound((c) => stray(options, c.req.raw))
  app.onError((error, c) => failed(options, error, c.req.raw))
  return async (request) => withHeaders(await app.fetch(request), options.headers)
}

async function toReadersLanguage(site: Site, accepted: string | undefined): Promise<Response> {
  const language = negotiate(accepted, await siteLanguages(site))
  return new Response(null, {
    status: 302,
    headers: { location: `/${language}/`, vary: 'accept-language', 'cache-control': 'no-cache' },
  })
}

function asset(path: string): Response {
  const found = findAsset(path)
  if (found === undefined) throw new NotFound(path)
  return respond(found.bytes, {
    headers: {
      'content-type': found.type,
      'cache-control': assetCaching,
      [rememberHeader]: '1',
      ...(found.type.startsWith('text/javascript') ? { 'content-security-policy': scriptPolicy } : {}),
      // A card in a frame of another site asks for its stylesheet as a stranger.
      ...(found.path === assetPath('embed.css') ? sharedHeaders : {}),
    },
  })
}

async function answer(
  site: Site,
  handler: Handler,
  asked: Request,
  params: Record<string, string>,
): Promise<Response> {
  const request = await siteRequest(site, asked, params)
  if (params.language !== undefined && params.language !== request.language) return errorAnswer(request, 404)
  return handler(request)
}

/** No page has this address. One slash too many or too few, or capitals, still lead to it. */
async function stray(site: Site, asked: Request): Promise<Response> {
  const request = await siteRequest(site, asked, {})
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return errorAnswer(request, 405)
  const { pathname, search } = request.url
  if (pathname.length > 1) {
    if (request.frame.languages.some((language) => pathname === `/${language}`))
      return moved(`${pathname}/${search}`)
    if (pathname.endsWith('/') && !pathname.startsWith('//'))
      return moved(pathname.replace(/\/+$/, '') + search)
  }
  return errorAnswer(request, 404)
}

function moved(location: string): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'no-cache' } })
}

async function failed(options: SiteOptions, error: unknown, asked: Request): Promise<Response> {
  const status = error instanceof NotFound ? 404 : error instanceof Unavailable ? 503 : 500
  if (status !== 404) options.failed(error)
  try {
    return await errorAnswer(await siteRequest(options, asked, {}), status)
  } catch {
    // The frame of the page needs the database, which may be what is missing.
    return new Response('The site cannot answer just now. Please try again in a few minutes.\n', {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' },
    })
  }
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) {
    const own = response.headers.get(name)
    if (own === null) response.headers.set(name, value)
    if (own === '') response.headers.delete(name)
  }
  return response
}
