import { type KindName, kinds } from '#content'
import { type FacetName, type FacetValues, facetNames, searchableKinds } from '#search'

export const sorts = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof sorts)[number]

/** What the address of the library asks for. */
export type LibraryQuery = {
  readonly text: string
  readonly filters: FacetValues
  readonly sort: Sort
  /** From 1. */
  readonly page: number
}

/** Something in the address that makes no sense and was left out. */
export type LeftOut = { readonly name: string; readonly value: string }

/** Whether a value may stand for a facet; topics and files must be ones that there are. */
export type IsKnown = (facet: FacetName, value: string) => boolean

const longestText = 300
const mostValues = 20

/** Reads the address of the library. Never fails: what makes no sense is left out and named. */
export function parseLibraryQuery(
  params: URLSearchParams,
  isKnown: IsKnown,
): { query: LibraryQuery; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const text = (params.get('q') ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .toWellFormed()
    .trim()
  const filters = Object.fromEntries(
    facetNames.map((name) => {
      const asked = [...new Set(params.getAll(name).map((value) => tidy(name, value)))].filter(Boolean)
      const known = asked.filter((value) => isKnown(name, value))
      leftOut.push(...asked.filter((value) => !known.includes(value)).map((value) => ({ name, value })))
      return [name, known.slice(0, mostValues).sort()]
    }),
  ) as Record<FacetName, string[]>
  const query = { text, filters, sort: sortOf(params, text, leftOut), page: pageOf(params, leftOut) }
  return { query, leftOut: leftOut.slice(0, 5).map(({ name, value }) => ({ name, value: shortened(value) })) }
}

function tidy(name: FacetName, value: string): string {
  const trimmed = value.trim()
  return name === 'country' ? trimmed.toUpperCase() : trimmed
}

function shortened(value: string): string {
  const clean = value.replace(/\p{Cc}+/gu, ' ').toWellFormed()
  return clean.length > 60 ? `${clean.slice(0, 60).toWellFormed()}…` : clean
}

function sortOf(params: URLSearchParams, text: string, leftOut: LeftOut[]): Sort {
  const asked = params.get('sort') ?? ''
  const natural = naturalSort(text)
  if (asked === '') return natural
  if (!isSort(asked)) {
    leftOut.push({ name: 'sort', value: asked })
    return natural
  }
  // Without words there is nothing to be relevant to.
  return asked === 'relevance' ? natural : asked
}

function isSort(value: string): value is Sort {
  return (sorts as readonly string[]).includes(value)
}

export function naturalSort(text: string): Sort {
  return text === '' ? 'newest' : 'relevance'
}

/** The page that the address asks for; for other lists with pages, too. */
export function pageOf(params: URLSearchParams, leftOut: LeftOut[] = []): number {
  const asked = params.get('page') ?? ''
  if (asked === '') return 1
  if (/^[1-9]\d{0,5}$/.test(asked)) return Number(asked)
  leftOut.push({ name: 'page', value: asked })
  return 1
}

/** Whether a value has the shape of its facet's values. */
export function isShaped(facet: FacetName, value: string): boolean {
  if (facet === 'format') return formats.has(value)
  return shapes[facet].test(value)
}

const formats: ReadonlySet<string> = new Set([
  ...(kinds.resource.shared.format.choices ?? []),
  ...searchableKinds.filter((kind) => kind !== 'resource'),
])

const shapes: Record<Exclude<FacetName, 'format'>, RegExp> = {
  topic: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  file: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/,
  year: /^\d{4}$/,
  country: /^[A-Z]{2}$/,
}

/** The query as it stands behind the question mark, the same query always alike; '' for the bare library. */
export function printLibraryQuery(query: LibraryQuery): string {
  const params = filterParams(query)
  if (query.sort !== naturalSort(query.text)) params.set('sort', query.sort)
  if (query.page > 1) params.set('page', String(query.page))
  return params.toString()
}

/** Only what chooses, without order and page: the address of a feed of the same. */
export function printFilter(query: LibraryQuery): string {
  return filterParams(query).toString()
}

function filterParams({ text, filters }: LibraryQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (text !== '') params.set('q', text.slice(0, longestText).toWellFormed())
  for (const name of facetNames) for (const value of filters[name]) params.append(name, value)
  return params
}

/** The same query with a value of a facet taken or, when it is chosen, given back; from the first page. */
export function toggled(query: LibraryQuery, facet: FacetName, value: string): LibraryQuery {
  const chosen = query.filters[facet]
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].sort()
  return { ...query, filters: { ...query.filters, [facet]: values }, page: 1 }
}

/** How many values of facets are chosen. */
export function countChosen({ filters }: LibraryQuery): number {
  return facetNames.reduce((sum, name) => sum + filters[name].length, 0)
}

/** The library lists resources; whoever looks for words finds everything that has a page. */
export function libraryKinds({ text, filters }: Pick<LibraryQuery, 'text' | 'filters'>): readonly KindName[] {
  const asksForKinds = filters.format.some((format) => Object.hasOwn(kinds, format))
  return text === '' && !asksForKinds ? ['resource'] : searchableKinds
}
