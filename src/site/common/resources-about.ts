import type { Published } from '#content'
import { searchLibrary } from '#search'
import type { SiteRequest } from '../site.ts'
import { entriesByIds } from './entries-by-ids.ts'

export type ResourcesAbout = {
  readonly newest: readonly Published<'resource'>[]
  readonly total: number
  readonly ofFormat: ReadonlyMap<string, number>
}

/** A topic or a policy file, by its key. */
export type Subject = { readonly facet: 'topic' | 'file'; readonly key: string }

const lookedAt = 60

/** The newest resources about a topic or a policy file, and how many there are in all and of each format. */
export async function resourcesAbout(request: SiteRequest, subject: Subject): Promise<ResourcesAbout> {
  const { ids, ...counts } = await newestAbout(request, subject)
  return { ...counts, newest: await entriesByIds<'resource'>(request, ids) }
}

/** The same, without reading any of them. */
export function newestAbout({ site, language }: SiteRequest, { facet, key }: Subject) {
  return site.memo(`about/${facet}/${key}`, async () => {
    const { total, hits, facets } = await searchLibrary(site.searcher, {
      text: '',
      filters: { [facet]: [key] },
      kinds: ['resource'],
      sort: 'newest',
      readerLanguage: language,
      page: 1,
      pageSize: lookedAt,
    })
    const ofFormat = new Map(facets.format.map(({ value, count }) => [value, count]))
    return { total, ofFormat, ids: hits.map(({ entryId }) => entryId) }
  })
}
