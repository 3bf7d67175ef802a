import { facetNames, type SearchResult, searchLibrary } from '#search'
import {
  PageHead,
  Pagination,
  ResourceItem,
  type ResourceSummary,
  renderPage,
  SearchForm,
  wordsOf,
} from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import type { SiteRequest } from '../site.ts'
import { addressOf, facetNaming, LibraryFacets, type NameOfValue } from './library-facets.tsx'
import { summariesOf } from './library-hits.ts'
import { Notes, NothingFound, SearchHelp } from './library-notes.tsx'
import {
  countChosen,
  type LeftOut,
  type LibraryQuery,
  libraryKinds,
  parseLibraryQuery,
  printFilter,
  printLibraryQuery,
  sorts,
} from './library-query.ts'

const pageSize = 20
/** Parts of the library with pages of their own. */
const placeNames = {
  videos: 'videos.title',
  figures: 'figures.title',
  statements: 'topic.statements',
} as const

/** The library: full text, narrowed by facets, in the order that the reader wants. All of it is in the address. */
export async function libraryPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame, url } = request
  const naming = await facetNaming(request)
  const { query: asked, leftOut } = parseLibraryQuery(
    url.searchParams,
    (facet, value) => naming(facet, value) !== undefined,
  )
  const { query, result } = await search(request, asked, leftOut)
  const printed = printLibraryQuery(query)
  const place = printed === '' ? 'library' : `library?${printed}`
  const title = titleOf(request, query, naming)
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/${place}`,
      alternates: inEveryLanguage(request, place),
      title,
      description: t('library.hint'),
      section: 'library',
      query: query.text,
      feeds: feedsAt(request, printFilter(query), title),
      hidden: query.text !== '' || countChosen(query) > 1 || printed.includes('sort='),
      children: (
        <Library
          request={request}
          title={title}
          query={query}
          leftOut={leftOut}
          result={result}
          resources={await summariesOf(request, result.hits, result.query)}
          naming={naming}
        />
      ),
    }),
    { remember: url.search === '' },
  )
}

/** Searches; beyond the last page the last one answers, and the note says so. */
async function search({ site, language }: SiteRequest, asked: LibraryQuery, leftOut: LeftOut[]) {
  const find = (query: LibraryQuery) =>
    searchLibrary(site.searcher, {
      ...query,
      kinds: libraryKinds(query),
      readerLanguage: language,
      pageSize,
    })
  const result = await find(asked)
  const last = Math.max(1, Math.ceil(result.total / pageSize))
  if (asked.page <= last) return { query: asked, result }
  leftOut.push({ name: 'page', value: String(asked.page) })
  const query = { ...asked, page: last }
  return { query, result: await find(query) }
}

function titleOf({ t }: SiteRequest, { text, filters }: LibraryQuery, naming: NameOfValue): string {
  if (text !== '') return t('library.titleSearch', { query: text })
  const chosen = facetNames.flatMap((name) => filters[name].map((value) => naming(name, value) ?? value))
  const [only] = chosen
  return chosen.length === 1 && only !== undefined
    ? t('library.titleAbout', { what: wordsOf(only) })
    : t('nav.library')
}

type LibraryProps = {
  request: SiteRequest
  title: string
  query: LibraryQuery
  leftOut: readonly LeftOut[]
  result: SearchResult
  resources: readonly ResourceSummary[]
  naming: NameOfValue
}

function Library({ request, title, query, leftOut, result, resources, naming }: LibraryProps) {
  const { language, t } = request
  const pages = Math.ceil(result.total / pageSize)
  const narrowed = query.text !== '' || countChosen(query) > 0
  return (
    <div class="wide">
      <PageHead language={language} title={title} lede={narrowed ? undefined : t('library.hint')}>
        <SearchForm
          language={language}
          action={`/${language}/library`}
          query={query.text}
          keep={facetNames.flatMap((name) => query.filters[name].map((value) => [name, value] as const))}
        />
        <SearchHelp request={request} />
        {!narrowed && (
          <ul class="choices">
            {(['videos', 'figures', 'statements'] as const).map((place) => (
              <li>
                <a href={`/${language}/${place}`}>{t(placeNames[place])}</a>
              </li>
            ))}
          </ul>
        )}
        <Notes request={request} leftOut={leftOut} ignored={result.query.ignored} />
      </PageHead>
      <div class="results">
        <LibraryFacets request={request} query={query} counts={result.facets} naming={naming} />
        <div>
          <ListHead request={request} query={query} total={result.total} narrowed={narrowed} />
          {resources.length === 0 ? (
            <NothingFound request={request} query={query} />
          ) : (
            <ul class="rows">
              {resources.map((resource) => (
                <ResourceItem language={language} resource={resource} level={2} />
              ))}
            </ul>
          )}
          <Pagination
            language={language}
            page={query.page}
            pages={pages}
            hrefOf={(page) => addressOf(language, { ...query, page })}
            nofollow={narrowed}
          />
          <p class="soft below">
            <a href={`/${language}/feed.atom${feedQuery(query)}`} rel="nofollow">
              {t('library.feed')}
            </a>
          </p>
        </div>
      </div>
    </div>
  )
}

function feedQuery(query: LibraryQuery): string {
  const filter = printFilter(query)
  return filter === '' ? '' : `?${filter}`
}

type ListHeadProps = { request: SiteRequest; query: LibraryQuery; total: number; narrowed: boolean }

/** How many there are, in which order they stand, and the way back to all of them. */
function ListHead({ request: { language, t }, query, total, narrowed }: ListHeadProps) {
  const orders = sorts.filter((sort) => sort !== 'relevance' || query.text !== '')
  return (
    <div class="list-head">
      <p role="status">
        <strong>{t('library.results', { count: total })}</strong>
        {narrowed && (
          <>
            {' · '}
            <a href={`/${language}/library`}>{t('library.clear')}</a>
          </>
        )}
      </p>
      {total > 1 && (
        <ul class="choices" aria-label={t('library.sort')}>
          {orders.map((sort) => (
            <li>
              <a
                href={addressOf(language, { ...query, sort, page: 1 })}
                rel="nofollow"
                aria-current={sort === query.sort ? 'true' : undefined}
              >
                {t(`library.sort.${sort}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
