import { findArchived, findPublishedById, getVersion, listVersions } from '#content'
import { NotFound } from '#shared'
import { pathTo } from './addresses.ts'
import { redirect } from './answers.ts'
import { errorAnswer, goneAnswer } from './error-answer.ts'
import type { SiteRequest } from './site.ts'
import { inReadersLanguage } from './site-request.ts'
import { versionPage } from './version-page.tsx'

/** `/id/{id}`: leads to the entry's page in the language that the browser asks for. */
export async function permanentAddress(asked: SiteRequest): Promise<Response> {
  const request = await inReadersLanguage(asked)
  const entry = await findPublishedById(request.db, request.params.id ?? '')
  const path = entry?.kind === 'network' ? `/${request.language}/` : entry && pathTo(entry, request.language)
  return varying(path === undefined ? await missing(request) : redirect(path, 302))
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
