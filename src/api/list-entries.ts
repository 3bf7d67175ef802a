import { listPublishedPage, type PageRequest } from '#content'
import { type Instant, isDay, isInstant } from '#shared'
import { json } from './answers.ts'
import type { ApiRequest } from './api-request.ts'
import { collectionNames, collections, isCollection } from './collections.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { entryJson } from './entry-json.ts'
import { problem } from './problem.ts'

const usualLimit = 50
export const largestLimit = 200

/** `/api/v1/{collection}`: the entries of a kind, the newest first, a page at a time. */
export async function listEntries({ site, url, params: [name = ''] }: ApiRequest): Promise<Response> {
  if (!isCollection(name))
    return problem(url, 404, {
      detail: `There is no collection “${name}”; there are ${collectionNames.join(', ')}.`,
    })
  const asked = readQuery(url.searchParams)
  if (typeof asked === 'string') return problem(url, 400, { detail: asked })
  const { entries, next } = await listPublishedPage(site.db, collections[name], asked)
  const nextUrl = next && nextPage(site.origin, url, writeCursor(next))
  return json(
    { items: entries.map((entry) => entryJson(site, entry)), next: nextUrl ?? null },
    nextUrl === undefined ? {} : { headers: { link: `<${nextUrl}>; rel="next"` } },
  )
}

/** What the address asks for, or a sentence that says what is wrong with it. Names that nobody knows are let be. */
function readQuery(params: URLSearchParams): PageRequest | string {
  const limit = params.get('limit') ?? String(usualLimit)
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > largestLimit)
    return `limit must be a whole number from 1 to ${largestLimit}.`
  const cursor = params.get('cursor')
  const after = cursor === null ? undefined : readCursor(cursor)
  if (cursor !== null && after === undefined)
    return 'cursor must be taken from the next page of an earlier answer.'
  const since = params.get('updated-since')
  const updatedSince = since === null ? undefined : instantOf(since)
  if (since !== null && updatedSince === undefined)
    return 'updated-since must be a day (2026-11-23) or a moment in UTC (2026-11-23T09:00:00Z).'
  return {
    limit: Number(limit),
    after,
    updatedSince,
    topic: params.get('topic') ?? undefined,
    file: params.get('file') ?? undefined,
    language: params.get('language') ?? undefined,
  }
}

function instantOf(value: string): Instant | undefined {
  if (isDay(value)) return `${value}T00:00:00.000Z` as Instant
  return isInstant(value) ? (new Date(value).toISOString() as Instant) : undefined
}

function nextPage(origin: string, url: URL, cursor: string): string {
  const params = new URLSearchParams(url.searchParams)
  params.set('cursor', cursor)
  return `${origin}${url.pathname}?${params}`
}
