import { lastRuns } from '#official'
import { NotFound, Unavailable } from '#shared'
import type { Site } from '#site'
import type { PageMemory } from '#web'
import { openToAll } from './answers.ts'
import { apiPage } from './api-page.tsx'
import type { ApiRequest } from './api-request.ts'
import { getEntry } from './get-entry.ts'
import { getStatus } from './get-status.ts'
import { health, ready } from './health.ts'
import { listEntries } from './list-entries.ts'
import type { Metrics } from './metrics.ts'
import { harvest } from './oai/harvest.ts'
import { openApi } from './openapi.ts'
import { problem } from './problem.ts'
import { search } from './search.ts'
import { checkWords, largestQuestion } from './words/check-words.ts'
import { getWords, listWords } from './words/list-words.ts'

export type ApiOptions = Site & {
  memory: PageMemory
  metrics: Metrics
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>
  /** Told of bugs. */
  failed: (error: unknown) => void
}

type Resource = (request: ApiRequest, options: ApiOptions) => Promise<Response> | Response

/** Every address and what answers there. The first that fits. */
const resources: readonly (readonly [RegExp, Resource])[] = [
  [/^\/api$/, apiPage],
  [/^\/api\/openapi\.json$/, openApi],
  [/^\/api\/v1\/search$/, search],
  [/^\/api\/v1\/policy-files\/([^/]+)\/status$/, getStatus],
  [/^\/api\/v1\/words$/, listWords],
  [/^\/api\/v1\/words\/([^/]+)$/, getWords],
  [/^\/api\/v1\/([^/]+)$/, listEntries],
  [/^\/api\/v1\/([^/]+)\/([^/]+)$/, getEntry],
  [/^\/oai$/, harvest],
  [/^\/healthz$/, health],
  [/^\/readyz$/, ready],
  [/^\/metrics$/, countEverything],
]

/** Counts of this process are told even when the database, which knows of runs in any process, is away. */
async function countEverything(_: ApiRequest, { metrics, memory, db }: ApiOptions): Promise<Response> {
  try {
    return metrics.answer(memory.size, await lastRuns(db))
  } catch (error) {
    if (error instanceof Unavailable) return metrics.answer(memory.size)
    throw error
  }
}

/** Where something is sent, to be worked on. Nothing can be changed here. */
const workshop = '/api/v1/words/check'

/** Most bytes of a body that are worth reading at an address: what is more is refused unread. */
export function bodyLimit(method: string, path: string): number {
  return method === 'POST' && path === workshop ? largestQuestion : 0
}

/** The API as one function; undefined where the address belongs to somebody else. */
export function createApi(options: ApiOptions): (request: Request) => Promise<Response | undefined> {
  return async (asked) => {
    const url = new URL(asked.url)
    if (!isOurs(url.pathname)) return undefined
    const response = await answer(options, asked, url)
    for (const [name, value] of Object.entries(options.headers))
      if (!response.headers.has(name)) response.headers.set(name, value)
    return response
  }
}

function isOurs(path: string): boolean {
  return /^\/(?:api|oai|healthz|readyz|metrics)(?:\/|$)/.test(path)
}

async function answer(options: ApiOptions, asked: Request, url: URL): Promise<Response> {
  const isWorkshop = url.pathname === workshop
  const allow = isWorkshop ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS'
  if (asked.method === 'OPTIONS')
    return openToAll(new Response(null, { status: 204, headers: allowing(allow) }))
  if (!allow.split(', ').includes(asked.method)) {
    const detail = isWorkshop ? 'Send a text here, by POST.' : 'This can only be read.'
    return problem(url, 405, { detail, headers: { allow } })
  }
  try {
    if (isWorkshop) return await checkWords({ site: options, url, params: [], asked })
    for (const [path, resource] of resources) {
      const found = path.exec(url.pathname)
      if (found === null) continue
      const params = found.slice(1).map(decodeURIComponent)
      return await resource({ site: options, url, params, asked }, options)
    }
    return problem(url, 404, { detail: 'There is nothing at this address; /api tells what there is.' })
  } catch (error) {
    return failure(options, url, error)
  }
}

/** What a browser must hear before a page of another site may send JSON. */
function allowing(allow: string): Record<string, string> {
  return {
    allow,
    'access-control-allow-methods': allow,
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  }
}

function failure(options: ApiOptions, url: URL, error: unknown): Response {
  if (error instanceof URIError) return problem(url, 400, { detail: 'The address cannot be read.' })
  if (error instanceof NotFound) return problem(url, 404, { detail: error.message })
  options.failed(error)
  return error instanceof Unavailable
    ? problem(url, 503, { headers: { 'retry-after': '60' } })
    : problem(url, 500)
}
