import { countSlugs, listSlugs, pathOf } from '#content'
import type { Language } from '#languages'
import type { Instant } from '#shared'
import type { SiteRequest } from '../site.ts'

/** One page with its path in every language it is translated into. */
export type SitePage = { paths: Readonly<Record<Language, string>>; changed?: Instant }

/** Pages that are about no single entry: the same words in every language. */
const places = [
  '',
  'work',
  'files',
  'library',
  'videos',
  'members',
  'words',
  'words/leaflet',
  'words/check',
  'figures',
  'statements',
]

/** How many pages the site has, each counted once however many languages it speaks. */
export async function countPages({ db }: SiteRequest): Promise<number> {
  return places.length + (await countSlugs(db))
}

/** A stretch of all pages, always in the same order: for sitemaps and for the mirror. */
export async function listPages(
  { db, frame }: SiteRequest,
  { offset, limit }: { offset: number; limit: number },
): Promise<SitePage[]> {
  const fixed = places.slice(offset, offset + limit).map((place) => ({
    paths: Object.fromEntries(frame.languages.map((language) => [language, `/${language}/${place}`])),
  }))
  const entries = await listSlugs(db, {
    offset: Math.max(0, offset - places.length),
    limit: limit - fixed.length,
  })
  return [
    ...fixed,
    ...entries.map(({ kind, format, slugs, changed }) => ({
      paths: Object.fromEntries(
        Object.entries(slugs).map(([language, slug]) => [
          language,
          pathOf(language, kind, slug, format) ?? '',
        ]),
      ),
      changed,
    })),
  ]
}
