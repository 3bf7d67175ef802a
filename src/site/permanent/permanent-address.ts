import { findArchived, findPublishedById, getVersion, listVersions, type Published } from '#content'
import { NotFound } from '#shared'
import { redirect } from '../answers.ts'
import { pathTo } from '../common/addresses.ts'
import { errorAnswer, goneAnswer } from '../error-answer.ts'
import type { SiteRequest } from '../site.ts'
import { inReadersLanguage } from '../site-request.ts'
import { versionPage } from './version-page.tsx'

/** `/id/{id}`: leads to the entry's page in the language that the browser asks for. */
export async function permanentAddress(asked: SiteRequest): Promise<Response> {
  const request = await inReadersLanguage(asked)
  const entry = await findPublishedById(request.db, request.params.id ?? '')
  if (entry === undefined) return varying(await missing(request))
  return varying(redirect(await pageOf(request, entry), 302))
}

/** What has no page of its own is shown as the version that stands today. */
async function pageOf({ db, language }: SiteRequest, entry: Published): Promise<string> {
  if (entry.kind === 'network') return `/${language}/`
  const path = pathTo(entry, language)
  if (path !== undefined) return path
  const newest = (await listVersions(db, entry.id)).at(-1)
  return `/id/${entry.id}/v/${newest?.number ?? 1}?language=${language}`
}

/** `/id/{id}/v/{n}`: the nth version as readers saw it, marked as such. */
export async function permanentVersion(asked: SiteRequest): Promise<Response> {
  const request = await inReadersLanguage(asked)
  const { id = '', version = '' } = request.params
  const present = await findPublishedById(request.db, id)
  if (present === undefined || version.length > 6) return varying(await missing(request))
  try {
    const shown = await getVersion(request.db, id, Number(version))
    const versions = await listVersions(request.db, id)
    return varying(await versionPage(request, { shown, present, versions, number: Number(version) }))
  } catch (error) {
    if (error instanceof NotFound) return varying(await errorAnswer(request, 404))
    throw error
  }
}

async function missing(request: SiteRequest): Promise<Response> {
  const archived = await findArchived(request.db, request.params.id ?? '')
  return archived === undefined ? errorAnswer(request, 404) : goneAnswer(request, archived)
}

function varying(response: Response): Response {
  response.headers.set('vary', 'accept, accept-language')
  return response
}
