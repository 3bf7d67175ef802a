import { findPublished, localise } from '#content'
import { facetNames } from '#search'
import { wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { facetNaming } from '../library/library-facets.tsx'
import { countChosen, type LibraryQuery, parseLibraryQuery, printFilter } from '../library/library-query.ts'
import type { SiteRequest } from '../site.ts'

/** Kinds that have a feed, with the place where all of a kind are shown. */
const places = {
  topic: 'work',
  'policy-file': 'files',
  resource: 'library',
  member: 'members',
  term: 'words',
  figure: 'figures',
  statement: 'statements',
} as const

export type FeedKind = keyof typeof places

/** What the address of a feed asks for: a search of the library, or entries of one kind. */
export type FeedQuery = LibraryQuery & {
  readonly kind: FeedKind | undefined
  /** How many filters there are. */
  readonly chosen: number
}

/** Reads the same query as the library, and `kind`. What makes no sense is left out. */
export async function parseFeedQuery(request: SiteRequest): Promise<FeedQuery> {
  const naming = await facetNaming(request)
  const { searchParams } = request.url
  const { query } = parseLibraryQuery(searchParams, (facet, value) => naming(facet, value) !== undefined)
  const asked = searchParams.get('kind') ?? ''
  const kind = Object.hasOwn(places, asked) ? (asked as FeedKind) : undefined
  return { ...query, kind, chosen: countChosen(query) + (kind === undefined ? 0 : 1) }
}

/** The query as it stands behind the question mark, the same query always alike. */
export function printFeedQuery(query: FeedQuery): string {
  const kind = query.kind === undefined ? '' : `kind=${query.kind}`
  return [kind, printFilter(query)].filter((part) => part !== '').join('&')
}

/** What the feed is about, in words; '' for the whole site. */
export async function feedTitle(request: SiteRequest, query: FeedQuery): Promise<string> {
  const { t } = request
  const naming = await facetNaming(request)
  const { kind, text, filters } = query
  const said = [
    ...(kind === undefined ? [] : [kind === 'policy-file' ? t('feed.moves') : t(`kind.${kind}`)]),
    ...facetNames.flatMap((name) => filters[name].map((value) => wordsOf(naming(name, value) ?? value))),
    ...(text === '' ? [] : [t('feed.search', { query: text })]),
  ]
  return said.join(t('list.comma'))
}

/** Path of the page that shows what the feed tells. */
export async function feedPage(request: SiteRequest, query: FeedQuery): Promise<string> {
  const { language } = request
  const { kind, chosen, filters } = query
  if (query.text === '' && chosen === 0) return `/${language}/`
  if (kind !== undefined && chosen === 1) return `/${language}/${places[kind]}`
  const alone = query.text === '' && chosen === 1
  for (const [facet, of] of [
    ['topic', 'topic'],
    ['file', 'policy-file'],
  ] as const) {
    const [key] = filters[facet]
    const entry = alone && key !== undefined ? await findPublished(request.db, of, key) : undefined
    const path = entry && pathTo(localise(entry, language), language)
    if (path !== undefined) return path
  }
  return `/${language}/library?${printFilter(query)}`
}
