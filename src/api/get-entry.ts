import { type EntryName, entryId, findArchived, findPublished } from '#content'
import { json } from './answers.ts'
import type { ApiRequest } from './api-request.ts'
import {
  type CollectedKind,
  collectionNames,
  collectionOf,
  collections,
  isCollection,
} from './collections.ts'
import { entryJson } from './entry-json.ts'
import { problem } from './problem.ts'

/** `/api/v1/{collection}/{key}`: one entry; 410 for one that is no longer published. */
export async function getEntry({ site, url, params: [name = '', key = ''] }: ApiRequest): Promise<Response> {
  if (!isCollection(name)) return problem(url, 404, { detail: `There is no collection “${name}”.` })
  const kind = collections[name]
  const entry = await findPublished(site.db, kind, key)
  if (entry !== undefined) return json(entryJson(site, entry))
  const archived = await findArchived(site.db, entryId(kind, key))
  if (archived === undefined) return problem(url, 404, { detail: `There is no ${kind} with this key.` })
  return problem(
    url,
    410,
    archived.movedTo === undefined ? {} : { instead: addressOf(site.origin, archived.movedTo) },
  )
}

function addressOf(origin: string, { kind, key }: EntryName): string {
  const isCollected = collectionNames.some((name) => collections[name] === kind)
  return isCollected ? `${origin}/api/v1/${collectionOf(kind as CollectedKind)}/${key}` : origin
}
