/** The three ways in which the same files are shown. */
export const filesViews = ['board', 'table', 'next'] as const
export type FilesView = (typeof filesViews)[number]

/** What files can be narrowed by: values of one facet widen, facets together narrow. */
export const filesFacets = ['topic', 'actor', 'stage', 'country', 'form'] as const
export type FilesFacet = (typeof filesFacets)[number]
export type FilesFilters = Readonly<Record<FilesFacet, readonly string[]>>

export const sortKeys = ['title', 'stage', 'since', 'next'] as const
export type SortKey = (typeof sortKeys)[number]
/** `down` is from the last to the first: `-since` in the address, the newest first. */
export type FilesSort = { readonly by: SortKey; readonly down: boolean }

/** What the address of the policy files asks for. */
export type FilesQuery = {
  readonly view: FilesView
  /** Words of a title. */
  readonly text: string
  readonly filters: FilesFilters
  readonly sort: FilesSort
  /** From 1. */
  readonly page: number
}

/** Something in the address that makes no sense and was left out. */
export type LeftOut = { readonly name: FilesFacet | 'view' | 'sort' | 'page'; readonly value: string }

const longestText = 100
const mostValues = 20
const mostNotes = 5
const byTitle: FilesSort = { by: 'title', down: false }

/**
 * Reads the address. Never fails: what makes no sense is left out and named.
 *
 * @param isKnown whether a facet has such a value; topics must be ones that there are
 */
export function parseFilesQuery(
  params: URLSearchParams,
  isKnown: (facet: FilesFacet, value: string) => boolean,
): { query: FilesQuery; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const one = <T>(name: 'view' | 'sort' | 'page', usual: T, read: (value: string) => T | undefined): T => {
    const asked = params.get(name)?.trim() ?? ''
    const found = asked === '' ? usual : read(asked)
    if (found === undefined) leftOut.push({ name, value: asked })
    return found ?? usual
  }
  const filters = Object.fromEntries(
    filesFacets.map((facet) => {
      const asked = [...new Set(params.getAll(facet).map((value) => tidy(facet, value)))].filter(Boolean)
      const known = asked.filter((value) => isKnown(facet, value))
      leftOut.push(
        ...asked.filter((value) => !known.includes(value)).map((value) => ({ name: facet, value })),
      )
      return [facet, known.slice(0, mostValues).sort()]
    }),
  ) as Record<FilesFacet, string[]>
  const query: FilesQuery = {
    view: one('view', 'board', (value) => filesViews.find((view) => view === value)),
    text: textOf(params.get('q') ?? ''),
    filters,
    sort: one('sort', byTitle, sortOf),
    page: one('page', 1, (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined)),
  }
  const notes = leftOut.slice(0, mostNotes).map(({ name, value }) => ({ name, value: shortened(value) }))
  return { query, leftOut: notes }
}

function tidy(facet: FilesFacet, value: string): string {
  const trimmed = value.trim()
  return facet === 'country' ? trimmed.toUpperCase() : trimmed
}

function textOf(asked: string): string {
  const clean = asked.replace(/\p{Cc}+/gu, ' ').trim()
  return clean.slice(0, longestText).toWellFormed().trim()
}

function sortOf(value: string): FilesSort | undefined {
  const down = value.startsWith('-')
  const by = sortKeys.find((key) => key === value.slice(down ? 1 : 0))
  return by && { by, down }
}

function shortened(value: string): string {
  const clean = value.replace(/\p{Cc}+/gu, ' ').toWellFormed()
  return clean.length > 60 ? `${clean.slice(0, 60).toWellFormed()}…` : clean
}

/** The query as it stands behind the question mark, the same query always alike; only what its view uses. */
export function printFilesQuery(query: FilesQuery): string {
  const { view, sort, page } = query
  const params = new URLSearchParams()
  if (view !== 'board') params.set('view', view)
  for (const [name, value] of filterPairs(query)) params.append(name, value)
  if (view === 'table' && (sort.by !== byTitle.by || sort.down)) params.set('sort', printSort(sort))
  if (view !== 'board' && page > 1) params.set('page', String(page))
  return params.toString()
}

/** Only what chooses files: for downloads and calendars of the same. */
export function printFilesFilter(query: Pick<FilesQuery, 'text' | 'filters'>): string {
  return new URLSearchParams(filterPairs(query)).toString()
}

export function filterPairs({ text, filters }: Pick<FilesQuery, 'text' | 'filters'>): [string, string][] {
  return [
    ...(text === '' ? [] : [['q', text] as [string, string]]),
    ...filesFacets.flatMap((facet) => filters[facet].map((value): [string, string] => [facet, value])),
  ]
}

export function printSort({ by, down }: FilesSort): string {
  return down ? `-${by}` : by
}

/** The same query with a value taken or, when it is chosen, given back; from the first page. */
export function toggled(query: FilesQuery, facet: FilesFacet, value: string): FilesQuery {
  const chosen = query.filters[facet]
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].sort()
  return { ...query, filters: { ...query.filters, [facet]: values }, page: 1 }
}

/** The same view of all files. */
export function unfiltered(query: FilesQuery): FilesQuery {
  const none = Object.fromEntries(filesFacets.map((facet) => [facet, [] as string[]]))
  return { ...query, text: '', filters: none as unknown as FilesFilters, page: 1 }
}

/** How many things are chosen: values of facets, and the words. */
export function countChosen({ text, filters }: Pick<FilesQuery, 'text' | 'filters'>): number {
  return filesFacets.reduce((sum, facet) => sum + filters[facet].length, text === '' ? 0 : 1)
}
