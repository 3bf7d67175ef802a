import { type Archived, findPublished, localise } from '#content'
import { type ErrorStatus, renderErrorPage } from '#web'
import { html } from './answers.ts'
import { pathTo } from './common/addresses.ts'
import type { SiteRequest } from './site.ts'

/** The answer where there is no page: for people a page in their language, for programs a problem (RFC 9457). */
export async function errorAnswer(
  request: SiteRequest,
  status: ErrorStatus | 405,
  more: { instead?: { path: string; title: { value: string; language: string } }; detail?: string } = {},
): Promise<Response> {
  const { t, language, frame, url } = request
  const shown: ErrorStatus = status === 405 ? 400 : status
  if (request.wantsJson) {
    const problem = {
      type: 'about:blank',
      title: t(`error.${shown}.title`),
      status,
      instance: url.pathname,
      ...instead(more),
    }
    return new Response(JSON.stringify(problem), {
      status,
      headers: { 'content-type': 'application/problem+json', vary: 'accept', 'content-language': language },
    })
  }
  const page = renderErrorPage({ site: frame, language, path: url.pathname, status: shown, ...more })
  const response = await html(page, { status })
  response.headers.set('vary', 'accept')
  if (status === 405) response.headers.set('allow', 'GET, HEAD')
  if (status === 503) response.headers.set('retry-after', '60')
  return response
}

function instead(more: { instead?: { path: string; title: { value: string } }; detail?: string }) {
  return {
    ...(more.detail === undefined ? {} : { detail: more.detail }),
    ...(more.instead === undefined ? {} : { instead: more.instead.path }),
  }
}

/** 410: it was here once; what to read instead. */
export async function goneAnswer(request: SiteRequest, { movedTo }: Archived): Promise<Response> {
  const entry = movedTo && (await findPublished(request.db, movedTo.kind, movedTo.key))
  const path = entry && pathTo(entry, request.language)
  if (entry === undefined || path === undefined) return errorAnswer(request, 410)
  const { title } = localise(entry, request.language).fields as { title: { value: string; language: string } }
  return errorAnswer(request, 410, { instead: { path, title } })
}
