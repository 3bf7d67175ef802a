import { findByAddress, type KindName, type Localised, localise, type Published } from '#content'
import type { Alternate } from '#web'
import { redirect } from '../answers.ts'
import { errorAnswer, goneAnswer } from '../error-answer.ts'
import type { Handler, SiteRequest } from '../site.ts'
import { pathTo } from './addresses.ts'

/**
 * The handler of a page about one entry. Former addresses lead on (301), archived ones say so (410),
 * unknown ones are missing (404).
 *
 * @param suffix what follows the slug in this page's address, such as `/print`
 */
export function entryPage<K extends KindName>(
  kind: K,
  render: (request: SiteRequest, entry: Localised<K>) => Promise<Response>,
  suffix = '',
): Handler {
  return async (request) => {
    const slug = request.params.slug ?? ''
    const arrival = await findByAddress(request.db, kind, request.language, slug)
    if (arrival === undefined) return errorAnswer(request, 404)
    if (arrival.arrival === 'gone') return goneAnswer(request, arrival.archived)
    const path = `${pathTo(arrival.entry, request.language)}${suffix}`
    if (path !== encodedPath(request.url.pathname)) return redirect(path + request.url.search)
    return render(request, localise(arrival.entry, request.language))
  }
}

/** An address may arrive with other letters escaped than we would. */
function encodedPath(pathname: string): string {
  return pathname
    .split('/')
    .map((piece) => {
      try {
        return encodeURIComponent(decodeURIComponent(piece))
      } catch {
        return piece
      }
    })
    .join('/')
}

/** The same entry in every language of the site; those without a translation are marked. */
export function alternatesOfEntry(request: SiteRequest, entry: Published, suffix = ''): Alternate[] {
  return request.frame.languages.map((language) => ({
    language,
    path: `${pathTo(entry, language)}${suffix}`,
    translated: entry.parts[language] !== undefined,
  }))
}
