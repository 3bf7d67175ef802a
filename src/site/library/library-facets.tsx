import { localise, type Published } from '#content'
import { collator, countryName, type MessageKey, nameOf, type Translate } from '#languages'
import { type FacetCounts, type FacetName, facetNames } from '#search'
import { type Facet, FacetGroup, FacetPanel, type Said, wordsOf } from '#web'
import { policyViews } from '../common/policy-files.ts'
import { topicsByKey } from '../common/topics.ts'
import type { SiteRequest } from '../site.ts'
import { countChosen, isShaped, type LibraryQuery, printLibraryQuery, toggled } from './library-query.ts'

/** How a value of a facet is called; undefined when there is no such value. */
export type NameOfValue = (facet: FacetName, value: string) => Said | undefined

/** Names of all values of facets in the reader's language. */
export function facetNaming(request: SiteRequest): Promise<NameOfValue> {
  return request.site.memo(`facet-naming/${request.language}`, () => makeNaming(request))
}

async function makeNaming(request: SiteRequest): Promise<NameOfValue> {
  const { language, t } = request
  const topics = titlesOf(await topicsByKey(request), (topic) => topic)
  const files = titlesOf(await policyViews(request), (view) => view.entry)
  return (facet, value) => {
    if (!isShaped(facet, value)) return undefined
    if (facet === 'topic') return topics.get(value)
    if (facet === 'file') return files.get(value)
    if (facet === 'format') return formatName(t, value)
    if (facet === 'language') return nameOf(value, language)
    if (facet === 'country') return countryName(value, language)
    return value
  }

  function titlesOf<T>(
    all: ReadonlyMap<string, T>,
    entryOf: (one: T) => Published<'topic'> | Published<'policy-file'>,
  ): ReadonlyMap<string, Said> {
    return new Map([...all].map(([key, one]) => [key, localise(entryOf(one), language).fields.title]))
  }
}

/** A format of resources, or a kind of entry where it stands among them. */
export function formatName(t: Translate, format: string): string {
  const key = `format.${format}`
  return t((kindsAmongFormats.has(format) ? `library.kind.${format}` : key) as MessageKey)
}

const kindsAmongFormats = new Set(['topic', 'policy-file', 'member', 'page', 'term', 'figure', 'statement'])

type LibraryFacetsProps = {
  request: SiteRequest
  query: LibraryQuery
  counts: FacetCounts
  naming: NameOfValue
}

/** What the list can be narrowed by, with how many each choice would leave. */
export function LibraryFacets({ request: { language, t }, query, counts, naming }: LibraryFacetsProps) {
  const { compare } = collator(language)
  const facets = (name: FacetName): Facet[] => {
    const known = counts[name].filter(({ value }) => naming(name, value) !== undefined)
    const values = new Map(known.map(({ value, count }) => [value, count]))
    for (const value of query.filters[name]) if (!values.has(value)) values.set(value, 0)
    const list = [...values].map(([value, count]) => ({
      value,
      label: naming(name, value) ?? value,
      count,
      href: addressOf(language, toggled(query, name, value)),
      chosen: query.filters[name].includes(value),
    }))
    return list.toSorted((a, b) =>
      name === 'year'
        ? compare(b.value, a.value)
        : b.count - a.count || compare(wordsOf(a.label), wordsOf(b.label)),
    )
  }
  return (
    <FacetPanel language={language} open={countChosen(query) > 0}>
      {facetNames.map((name) => (
        <FacetGroup
          language={language}
          title={t(`library.facet.${name}`)}
          facets={facets(name)}
          folded={name === 'file' || name === 'country'}
        />
      ))}
    </FacetPanel>
  )
}

/** Address of the library with a query. */
export function addressOf(language: string, query: LibraryQuery): string {
  const printed = printLibraryQuery(query)
  return printed === '' ? `/${language}/library` : `/${language}/library?${printed}`
}
