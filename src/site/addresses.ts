import { type Published, pathOf, slugFor } from '#content'
import type { Language } from '#languages'
import type { SiteRequest } from './site.ts'

/** Path of an entry for readers of a language; undefined for kinds that have no page of their own. */
export function pathTo(entry: Published, language: Language): string | undefined {
  const format = 'format' in entry.shared ? String(entry.shared.format) : undefined
  return pathOf(language, entry.kind, slugFor(entry, language), format)
}

/** The same page in every language of the site. */
export function alternatesOf(
  request: SiteRequest,
  path: (language: Language) => string,
): { language: Language; path: string }[] {
  return request.frame.languages.map((language) => ({ language, path: path(language) }))
}

/** Path of a page that every language has under the same words: `/fr/library`. */
export function placeIn(place: string): (language: Language) => string {
  return (language) => `/${language}/${place}`
}
