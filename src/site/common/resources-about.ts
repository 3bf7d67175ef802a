import { getPublishedByIds, type Published } from '#content'
import { type FacetValues, searchLibrary } from '#search'
import type { SiteRequest } from '../site.ts'

export type ResourcesAbout = {
  readonly newest: readonly Published<'resource'>[]
  readonly total: number
  readonly ofFormat: ReadonlyMap<string, number>
}

const lookedAt = 60

/** The newest resources about a topic or a policy file, and how many there are in all and of each format. */
export async function resourcesAbout(
  { db, site, language }: SiteRequest,
  filters: Partial<FacetValues>,
): Promise<ResourcesAbout> {
  const { total, hits, facets } = await searchLibrary(site.searcher, {
    text: '',
    filters,
    kinds: ['resource'],
    sort: 'newest',
    readerLanguage: language,
    page: 1,
    pageSize: lookedAt,
  })
  return {
    total,
    ofFormat: new Map(facets.format.map(({ value, count }) => [value, count])),
    newest: await getPublishedByIds<'resource'>(
      db,
      hits.map(({ entryId }) => entryId),
    ),
  }
}
