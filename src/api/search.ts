import { getPublishedByIds, type InLanguage, localise } from '#content'
import { type SearchResult, searchLibrary } from '#search'
import type { PartialDate } from '#shared'
import {
  facetNaming,
  libraryKinds,
  parseLibraryQuery,
  pathTo,
  printLibraryQuery,
  type Site,
  siteRequest,
} from '#site'
import { json } from './answers.ts'
import type { ApiRequest } from './api-request.ts'

const pageSize = 50

/** `/api/v1/search`: the same query as the library, the same answer, for programs. */
export async function search({ site, url, asked }: ApiRequest): Promise<Response> {
  const request = await siteRequest(site, asked, { language: url.searchParams.get('in') ?? '' })
  const naming = await facetNaming(request)
  const { query, leftOut } = parseLibraryQuery(
    url.searchParams,
    (facet, value) => naming(facet, value) !== undefined,
  )
  const result = await searchLibrary(site.searcher, {
    ...query,
    kinds: libraryKinds(query),
    readerLanguage: request.language,
    pageSize,
  })
  const hasMore = result.total > query.page * pageSize
  const next = hasMore
    ? `${site.origin}/api/v1/search?${printLibraryQuery({ ...query, page: query.page + 1 })}&in=${request.language}`
    : undefined
  return json(
    {
      total: result.total,
      items: await items(site, result, request.language),
      facets: result.facets,
      leftOut: [...leftOut, ...result.query.ignored],
      next: next ?? null,
    },
    { remember: false, headers: next === undefined ? {} : { link: `<${next}>; rel="next"` } },
  )
}

async function items(site: Site, { hits }: SearchResult, language: string) {
  const entries = await getPublishedByIds(
    site.db,
    hits.map((hit) => hit.entryId),
  )
  return entries.map((published) => {
    const entry = localise(published, language)
    const { title, summary } = entry.fields as { title: InLanguage; summary?: InLanguage }
    const { date } = entry.shared as { date?: PartialDate }
    return {
      id: entry.id,
      kind: entry.kind,
      key: entry.key,
      url: `${site.origin}/id/${entry.id}`,
      page: `${site.origin}${pathTo(entry, language) ?? ''}`,
      ...(date === undefined ? {} : { date }),
      title,
      ...(summary === undefined ? {} : { summary }),
    }
  })
}
