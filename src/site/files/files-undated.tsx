import { formatList, formatNumber } from '#languages'
import { SectionHeading, spoken } from '#web'
import type { SiteRequest } from '../site.ts'
import { Marks, sincePhrase } from './files-card.tsx'
import { type FilesProps, filesAddress } from './files-filters.tsx'
import type { FilesQuery } from './files-query.ts'
import type { FileRow } from './files-rows.ts'

const mostOfGroup = 10
const mostSteps = 3

/** What is due and has no date: by the institution that everybody waits for, the longest wait first. */
export function FilesUndated({ request, query, choice }: FilesProps) {
  const { language, t } = request
  const waiting = choice.rows.filter((row) => undated(row).length > 0).toSorted(longestFirst)
  if (waiting.length === 0) return null
  const groups = Map.groupBy(waiting, (row) => row.facets.actor.join(' '))
  return (
    <section class="undated-steps">
      <SectionHeading id="undated">
        {t('files.undated')} <span class="count">{formatNumber(waiting.length, language)}</span>
      </SectionHeading>
      <p class="soft">{t('files.undatedHint')}</p>
      <div class="awaited">
        {[...groups.values()].map((rows) => (
          <Group request={request} query={query} rows={rows} />
        ))}
      </div>
    </section>
  )
}

type GroupProps = Pick<FilesProps, 'request' | 'query'> & { rows: readonly FileRow[] }

/** All that wait for the same ones; of many, those that have waited longest, and the way to the others. */
function Group({ request, query, rows }: GroupProps) {
  const { language, t } = request
  const actor = rows[0]?.facets.actor ?? []
  const id = `by-${actor.join('-')}`
  const inTable: FilesQuery = {
    ...query,
    view: 'table',
    filters: { ...query.filters, actor },
    sort: { by: 'since', down: false },
    page: 1,
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {whoOf(actor, request)} <span class="count">{formatNumber(rows.length, language)}</span>
      </h3>
      <ul>
        {rows.slice(0, mostOfGroup).map((row) => (
          <Waiting request={request} row={row} />
        ))}
      </ul>
      {rows.length > mostOfGroup && (
        <p class="more">
          <a href={filesAddress(language, inTable)} rel="nofollow">
            {t('files.moreInTable', { count: rows.length - mostOfGroup })}
          </a>
        </p>
      )}
    </section>
  )
}

/** One file: what is due, and since when it has stood where it stands. */
function Waiting({ request, row }: { request: SiteRequest; row: FileRow }) {
  const { language, t } = request
  const { since } = row.view.status
  const names = undated(row).map(({ kind }) => t(`policy.event.${kind}`))
  return (
    <li>
      <p>
        <a class="strong" href={row.path} {...spoken(row.title, language)}>
          {row.title.value}
        </a>{' '}
        {names.slice(0, mostSteps).join(' · ')}
      </p>
      {since !== undefined && (
        <p class="facts">{t('files.standsSince', { since: sincePhrase(since, request) })}</p>
      )}
      <Marks request={request} row={row} />
    </li>
  )
}

function undated({ view }: FileRow) {
  return view.status.next.filter(({ date }) => date === undefined)
}

function whoOf(actors: readonly string[], { language, t }: SiteRequest): string {
  if (actors.includes('nobody')) return t('files.onlyFormal')
  const names = actors.map((actor) => t(`files.actor.${actor as 'nobody'}`))
  return formatList(names, language)
}

function longestFirst(a: FileRow, b: FileRow): number {
  const [one, other] = [a.view.status.since ?? '', b.view.status.since ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}
