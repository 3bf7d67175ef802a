import { formatList, formatNumber } from '#languages'
import { SectionHeading, spoken } from '#web'
import type { SiteRequest } from '../site.ts'
import { Marks, sincePhrase } from './files-card.tsx'
import { type FilesProps, filesAddress } from './files-filters.tsx'
import type { FileRow } from './files-rows.ts'

const mostFiles = 60
const mostSteps = 3

/** What is due and has no date: by the institution that everybody waits for, the longest wait first. */
export function FilesUndated({ request, query, choice }: FilesProps) {
  const { language, t } = request
  const waiting = choice.rows.filter((row) => undated(row).length > 0).toSorted(longestFirst)
  if (waiting.length === 0) return null
  const groups = Map.groupBy(waiting.slice(0, mostFiles), (row) => row.facets.actor.join(' '))
  return (
    <section class="undated-steps">
      <SectionHeading id="undated">
        {t('files.undated')} <span class="count">{formatNumber(waiting.length, language)}</span>
      </SectionHeading>
      <p class="soft">{t('files.undatedHint')}</p>
      <div class="awaited">
        {[...groups].map(([key, rows]) => (
          <section aria-labelledby={`by-${key.replaceAll(' ', '-')}`}>
            <h3 id={`by-${key.replaceAll(' ', '-')}`}>{whoOf(rows, request)}</h3>
            <ul>
              {rows.map((row) => (
                <Waiting request={request} row={row} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {waiting.length > mostFiles && (
        <p class="more">
          <a
            href={filesAddress(language, {
              ...query,
              view: 'table',
              sort: { by: 'next', down: false },
              page: 1,
            })}
            rel="nofollow"
          >
            {t('files.allInTable', { count: choice.rows.length })}
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

function whoOf(rows: readonly FileRow[], { language, t }: SiteRequest): string {
  const actors = rows[0]?.facets.actor ?? []
  if (actors.includes('nobody')) return t('files.onlyFormal')
  const names = actors.map((actor) => t(`files.actor.${actor as 'nobody'}`))
  return formatList(names, language)
}

function longestFirst(a: FileRow, b: FileRow): number {
  const [one, other] = [a.view.status.since ?? '', b.view.status.since ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}
