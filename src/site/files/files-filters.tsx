import { collator } from '#languages'
import { actors, statusCodes, statusGroups } from '#policies'
import { type Facet, FacetList, FacetPanel, SearchForm, Text, wordsOf } from '#web'
import type { SiteRequest } from '../site.ts'
import type { FilesChoice } from './files-choice.ts'
import type { NameOfFilter } from './files-naming.ts'
import {
  countChosen,
  type FilesFacet,
  type FilesQuery,
  filesFacets,
  filterPairs,
  printFilesQuery,
  toggled,
  unfiltered,
} from './files-query.ts'

/** Address of the policy files with a query. */
export function filesAddress(language: string, query: FilesQuery): string {
  const printed = printFilesQuery(query)
  return printed === '' ? `/${language}/files` : `/${language}/files?${printed}`
}

export type FilesProps = {
  request: SiteRequest
  query: FilesQuery
  choice: FilesChoice
  naming: NameOfFilter
}

/** What the files can be narrowed by: words of the title, then one menu for each facet, with how many each choice would show. */
export function FilesFilters(props: FilesProps) {
  const { request, query } = props
  const { language, t } = request
  const kept = filterPairs({ ...query, text: '' })
  return (
    <div class="files-filters">
      <FacetPanel language={language}>
        <div class="filter-row">
          <SearchForm
            language={language}
            action={`/${language}/files`}
            query={query.text}
            label={t('files.search')}
            id="files-q"
            keep={query.view === 'board' ? kept : [['view', query.view], ...kept]}
          />
          <div class="menus">
            {filesFacets.map((facet) => (
              <FilterMenu {...props} facet={facet} />
            ))}
          </div>
        </div>
      </FacetPanel>
      <Chosen {...props} />
    </div>
  )
}

/** One facet as a menu that opens without a script; opening another one closes it. */
function FilterMenu(props: FilesProps & { facet: FilesFacet }) {
  const { request, facet, query } = props
  const { language, t } = request
  const chosen = query.filters[facet].length
  const lists = listsOf(props)
  if (lists.every((facets) => facets.length === 0)) return null
  return (
    <details class="facets menu" name="files-filter">
      <summary>
        {t(`files.facet.${facet}`)}
        {chosen > 0 && <span class="count"> {t('files.chosen', { count: chosen })}</span>}
      </summary>
      <div>
        {lists
          .filter((facets) => facets.length > 0)
          .map((facets) => (
            <FacetList language={language} facets={facets} />
          ))}
      </div>
    </details>
  )
}

/** The values of a facet; stages in two lists, the large ones before the exact ones. */
function listsOf({
  request: { language },
  facet,
  query,
  choice,
  naming,
}: FilesProps & { facet: FilesFacet }): Facet[][] {
  const counts = choice.counts[facet]
  const there = [...new Set([...counts.keys(), ...query.filters[facet]])]
  const facets = (values: readonly string[]): Facet[] =>
    values.flatMap((value) => {
      const label = naming(facet, value)
      if (label === undefined) return []
      const href = filesAddress(language, toggled(query, facet, value))
      return [{ label, count: counts.get(value) ?? 0, href, chosen: query.filters[facet].includes(value) }]
    })
  if (facet === 'stage')
    return [statusGroups, statusCodes].map((all) => facets(all.filter((value) => there.includes(value))))
  if (facet === 'actor') return [facets([...actors, 'nobody'].filter((value) => there.includes(value)))]
  const { compare } = collator(language)
  return [facets(there).toSorted((a, b) => compare(wordsOf(a.label), wordsOf(b.label)))]
}

/** What is chosen, each to be taken away by itself. */
function Chosen({ request: { language, t }, query, naming }: FilesProps) {
  if (countChosen(query) === 0) return null
  return (
    <ul class="chosen" aria-label={t('files.chosenLabel')}>
      {query.text !== '' && (
        <li>
          <a href={filesAddress(language, { ...query, text: '', page: 1 })} rel="nofollow">
            {t('files.titleHas', { text: query.text })} <Remove label={t('files.remove')} />
          </a>
        </li>
      )}
      {filesFacets.flatMap((facet) =>
        query.filters[facet].map((value) => (
          <li>
            <a href={filesAddress(language, toggled(query, facet, value))} rel="nofollow">
              <span class="soft">{t(`files.facet.${facet}`)}</span>{' '}
              <Text of={naming(facet, value) ?? value} within={language} />{' '}
              <Remove label={t('files.remove')} />
            </a>
          </li>
        )),
      )}
      <li>
        <a class="all" href={filesAddress(language, unfiltered(query))}>
          {t('home.allFiles')}
        </a>
      </li>
    </ul>
  )
}

function Remove({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden="true">×</span>
      <span class="hidden-text">({label})</span>
    </>
  )
}
