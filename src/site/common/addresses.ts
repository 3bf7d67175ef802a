import { type KindName, type Published, pathOf, slugFor } from '#content'
import type { Language } from '#languages'
import type { Alternate } from '#web'
import type { SiteRequest } from '../site.ts'

/** Path of an entry for readers of a language; undefined for kinds that have no page of their own. */
export function pathTo<K extends KindName>(entry: Published<K>, language: Language): string | undefined {
  const { format } = entry.shared as { format?: string }
  return pathOf(language, entry.kind, slugFor(entry, language), format)
}

/** A page that stands at the same words in every language: `/fr/library`. */
export function inEveryLanguage(request: SiteRequest, place: string): Alternate[] {
  return request.frame.languages.map((language) => ({ language, path: `/${language}/${place}` }))
}
