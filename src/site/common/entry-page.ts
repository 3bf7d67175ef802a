import {
  findByAddress,
  type InLanguage,
  type KindName,
  type Localised,
  localise,
  type Published,
} from '#content'
import { type Alternate, type Page, renderPage } from '#web'
import { html, redirect } from '../answers.ts'
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

type EntryDocument = Omit<Page, 'site' | 'language' | 'path' | 'alternates' | 'title'> & {
  title: InLanguage
  /** What search engines and cards of links show below the title. */
  summary?: InLanguage | undefined
}

/** The finished page about an entry, at its own address and with its other languages. */
export function entryDocument<K extends KindName>(
  request: SiteRequest,
  entry: Localised<K>,
  { title, summary, ...page }: EntryDocument,
): Response {
  const { frame, language } = request
  const text = renderPage({
    site: frame,
    language,
    path: pathTo(entry, language) ?? '',
    alternates: alternatesOfEntry(request, entry),
    title: title.value,
    ...(summary === undefined ? {} : { description: summary.value }),
    ...page,
  })
  return html(request.ready.fill(text))
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
export function alternatesOfEntry<K extends KindName>(
  request: SiteRequest,
  entry: Published<K>,
  suffix = '',
): Alternate[] {
  return request.frame.languages.map((language) => ({
    language,
    path: `${pathTo(entry, language)}${suffix}`,
    translated: entry.parts[language] !== undefined,
  }))
}
