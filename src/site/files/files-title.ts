import { wordsOf } from '#web'
import type { SiteRequest } from '../site.ts'
import type { NameOfFilter } from './files-naming.ts'
import { countChosen, type FilesQuery, filesFacets } from './files-query.ts'

const mostNames = 4

/** What is chosen, in words: “Health, Directive”. */
export function filtersInWords(
  { t }: SiteRequest,
  { text, filters }: Pick<FilesQuery, 'text' | 'filters'>,
  naming: NameOfFilter,
): string {
  const names = [
    ...filesFacets.flatMap((facet) => filters[facet].map((value) => wordsOf(naming(facet, value) ?? value))),
    ...(text === '' ? [] : [t('files.quoted', { text })]),
  ]
  const shown = names.slice(0, mostNames)
  return [...shown, ...(names.length > mostNames ? ['…'] : [])].join(t('list.comma'))
}

/** The heading of the page: policy files, and which. */
export function filesTitle(request: SiteRequest, query: FilesQuery, naming: NameOfFilter): string {
  const { t } = request
  return countChosen(query) === 0
    ? t('nav.files')
    : t('files.about', { topic: filtersInWords(request, query, naming) })
}
