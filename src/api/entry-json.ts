import { localise, type Published, pathOf } from '#content'
import type { Site } from '#site'
import { type CollectedKind, collectionOf } from './collections.ts'

/** A published entry as the API gives it: whole, in every language that is published. */
export function entryJson(site: Site, entry: Published<CollectedKind>) {
  const { id, kind, key, sourceLanguage, firstPublishedAt, updatedAt } = entry
  return {
    id,
    kind,
    key,
    url: `${site.origin}/id/${id}`,
    self: `${site.origin}/api/v1/${collectionOf(kind)}/${key}`,
    firstPublishedAt,
    updatedAt,
    sourceLanguage,
    shared: sharedJson(entry.shared),
    texts: Object.fromEntries(
      Object.keys(entry.parts).map((language) => [language, textsJson(site, entry, language)]),
    ),
  }
}

export type EntryJson = ReturnType<typeof entryJson>

function textsJson(site: Site, entry: Published<CollectedKind>, language: string) {
  const part = entry.parts[language]
  if (part === undefined) throw new Error(`${entry.key} is not published in ${language}`)
  const { format } = entry.shared as { format?: string }
  const path = pathOf(language, entry.kind, part.slug, format)
  return {
    ...(path === undefined ? {} : { page: `${site.origin}${path}` }),
    publishedAt: part.publishedAt,
    revision: part.revision,
    /** Fields whose source has changed since they were translated. */
    outdated: localise(entry, language).outdated,
    fields: part.fields,
  }
}

/** That something is hidden is nobody's business either. */
function sharedJson(shared: object): object {
  const { hidden: _, ...shown } = shared as { hidden?: unknown }
  return shown
}
