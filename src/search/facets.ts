import type { Published } from '#content'

/** What a reader can narrow a search by. */
export const facetNames = ['topic', 'file', 'format', 'language', 'year', 'country'] as const
export type FacetName = (typeof facetNames)[number]

/** By facet, the values of one entry, or those that a reader chose. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>

/** The values of an entry. What the entry hides from readers is in none. */
export function facetsOf(entry: Published): FacetValues {
  const shared: Shared = entry.shared
  const languages = entry.kind === 'resource' ? (shared.languages ?? []) : []
  const year = (shared.date ?? shared.asOf)?.slice(0, 4)
  return {
    topic: distinct([...(entry.kind === 'topic' ? [entry.key] : []), ...(shared.topics ?? [])]),
    file: distinct([...(entry.kind === 'policy-file' ? [entry.key] : []), ...(shared.files ?? [])]),
    format: [entry.kind === 'resource' ? (shared.format ?? entry.kind) : entry.kind],
    language: distinct(languages.length > 0 ? languages : Object.keys(entry.parts)),
    year: year === undefined ? [] : [year],
    country: distinct(countriesOf(shared)),
  }
}

/** The shared fields of any kind that facets look at. */
type Shared = {
  readonly topics?: readonly string[]
  readonly files?: readonly string[]
  readonly format?: string
  readonly languages?: readonly string[]
  readonly date?: string
  readonly asOf?: string
  readonly countries?: readonly string[]
  readonly country?: string
  readonly geography?: readonly string[]
  readonly hidden?: readonly string[]
}

function countriesOf({ countries = [], country, geography = [], hidden = [] }: Shared): string[] {
  const seat = country === undefined || hidden.includes('country') ? [] : [country]
  return [...countries, ...seat, ...geography.filter((place) => /^[A-Z]{2}$/.test(place))]
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}
