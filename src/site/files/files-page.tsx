import { PageHead, renderPage, SectionHeading } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import type { SiteRequest } from '../site.ts'
import { FilesBoard } from './files-board.tsx'
import { filesChoice } from './files-choice.ts'
import { filesData } from './files-data.ts'
import { comingSteps } from './files-dates.ts'
import { FilesFilters, type FilesProps, filesAddress } from './files-filters.tsx'
import { filesNaming } from './files-naming.ts'
import { datesPageSize, FilesNext } from './files-next.tsx'
import { LeftOutNotes, NoFiles } from './files-notes.tsx'
import {
  countChosen,
  type FilesQuery,
  type FilesView,
  filesViews,
  type LeftOut,
  parseFilesQuery,
  printFilesFilter,
  printFilesQuery,
} from './files-query.ts'
import { type FileRow, fileRows } from './files-rows.ts'
import { FilesTable, tablePageSize } from './files-table.tsx'
import { filesTitle } from './files-title.ts'

const views = { board: FilesBoard, table: FilesTable, next: FilesNext }

/** The policy files: as a board by stage, as a table, or by what comes next; all of it narrowed alike, and all in the address. */
export async function filesPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame, url } = request
  const naming = await filesNaming(request)
  const all = await fileRows(request)
  const { query: asked, leftOut } = parseFilesQuery(
    url.searchParams,
    (facet, value) => naming(facet, value) !== undefined,
  )
  const choice = await filesChoice(request, asked)
  const query = withinPages(asked, choice.rows, leftOut)
  const printed = printFilesQuery(query)
  const place = printed === '' ? 'files' : `files?${printed}`
  const title = filesTitle(request, query, naming)
  const name = query.view === 'board' ? title : `${title} · ${t(`files.view.${query.view}`)}`
  const filter = printFilesFilter(query)
  const isPlain = query.text === '' && countChosen(query) <= 1 && !printed.includes('sort=')
  const props = { request, query, choice, naming }
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/${place}`,
      alternates: inEveryLanguage(request, place),
      title: name,
      description: t('work.filesHint'),
      section: 'files',
      feeds: [
        ...feedsAt(request, feedFilter(query), t('nav.files')),
        { type: 'calendar', path: withFilter(`/${language}/files.ics`, filter), title: t('shell.calendar') },
      ],
      hidden: !isPlain,
      jsonLd: filesData(request, { path: `/${language}/${place}`, title: name, rows: choice.rows }),
      children: (
        <div class="wide files">
          <PageHead language={language} title={title} lede={t('work.filesHint')}>
            <LeftOutNotes request={request} leftOut={leftOut} />
          </PageHead>
          <Views {...props} />
          {all.length > 0 && <FilesFilters {...props} />}
          <Shown {...props} all={all} />
        </div>
      ),
    }),
    // Of filters, one at a time: there are only so many of those.
    { remember: isPlain && query.page === 1 && url.search === (printed === '' ? '' : `?${printed}`) },
  )
}

/** Beyond the last page the last one answers, and the note says so. */
function withinPages(query: FilesQuery, rows: readonly FileRow[], leftOut: LeftOut[]): FilesQuery {
  if (query.view === 'board' || query.page === 1) return query
  const [items, size] =
    query.view === 'table' ? [rows.length, tablePageSize] : [comingSteps(rows).length, datesPageSize]
  const last = Math.max(1, Math.ceil(items / size))
  if (query.page <= last) return query
  leftOut.push({ name: 'page', value: String(query.page) })
  return { ...query, page: last }
}

/** Feeds know topics, and none of the other filters. */
function feedFilter({ filters }: FilesQuery): string {
  return ['kind=policy-file', ...filters.topic.map((topic) => `topic=${topic}`)].join('&')
}

function withFilter(path: string, filter: string): string {
  return filter === '' ? path : `${path}?${filter}`
}

/** The three views, each a link that keeps the filters. */
function Views({ request: { language, t }, query }: FilesProps) {
  const rel = countChosen(query) > 0 ? 'nofollow' : undefined
  const hrefOf = (view: FilesView) => filesAddress(language, { ...query, view, page: 1 })
  return (
    <nav class="views" aria-label={t('files.views')}>
      <ul>
        {filesViews.map((view) => (
          <li>
            <a href={hrefOf(view)} rel={rel} aria-current={view === query.view ? 'page' : undefined}>
              {t(`files.view.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The heading of the view, how many files it shows, what to take along, and the view itself. */
function Shown(props: FilesProps & { all: readonly FileRow[] }) {
  const { request, query, choice } = props
  const { language, t } = request
  const filter = printFilesFilter(query)
  const View = views[query.view]
  const order = new URLSearchParams(printFilesQuery(query)).get('sort')
  const download = [filter, ...(order === null ? [] : [`sort=${order}`])].filter(Boolean).join('&')
  return (
    <section>
      <SectionHeading id="files">{t(`files.heading.${query.view}`)}</SectionHeading>
      <div class="list-head">
        <p role="status">
          <strong>{t('counts.files', { count: choice.rows.length })}</strong>
          {' · '}
          <span class="soft">{t(`files.hint.${query.view}`)}</span>
        </p>
        <ul class="choices">
          <li>
            <a
              href={withFilter(`/${language}/files.ics`, filter)}
              rel={filter === '' ? undefined : 'nofollow'}
            >
              {t('shell.calendar')}
            </a>
          </li>
          <li>
            <a href={withFilter(`/${language}/files.csv`, download)} rel="nofollow" download="">
              {t('files.csv')}
            </a>
          </li>
          <li>
            <a href={`/${language}/feed.atom?${feedFilter(query)}`} rel="nofollow">
              {t('files.feed')}
            </a>
          </li>
        </ul>
      </div>
      {choice.rows.length === 0 ? <NoFiles {...props} /> : <View {...props} />}
    </section>
  )
}
