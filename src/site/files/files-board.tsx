import { formatNumber } from '#languages'
import { type StatusGroup, statusGroups } from '#policies'
import { lastDay } from '#shared'
import { StatusShape } from '#web'
import { FileCard } from './files-card.tsx'
import { type FilesProps, filesAddress } from './files-filters.tsx'
import type { FilesQuery } from './files-query.ts'
import type { FileRow } from './files-rows.ts'
import { Spread } from './files-spread.tsx'

/** Up to so many stand in a column; of more, the newest few, and the table has all. */
const most = 24
const few = 12

/** The board: a column for each stage in the order of a file's life, what moved last on top. */
export function FilesBoard(props: FilesProps) {
  const { language, t } = props.request
  const { rows } = props.choice
  const columns = Map.groupBy(rows, (row) => row.view.status.group)
  const sizes = statusGroups.map((group) => ({ group, count: columns.get(group)?.length ?? 0 }))
  const broad = broadColumn(sizes)
  return (
    <>
      <Spread of={sizes} />
      <ul class="spread-names">
        {sizes.map(({ group, count }) => (
          <li class={group}>
            <a href={count === 0 ? undefined : `#${group}`}>
              <StatusShape group={group} /> <strong>{formatNumber(count, language)}</strong>{' '}
              {t(`policy.group.${group}`)}
            </a>
          </li>
        ))}
      </ul>
      <div class="board">
        {statusGroups.map((group) => (
          <Column {...props} group={group} rows={columns.get(group) ?? []} broad={group === broad} />
        ))}
      </div>
    </>
  )
}

/** The one column that has so much more than the others that it gets the room of two. */
function broadColumn(sizes: readonly { group: StatusGroup; count: number }[]): StatusGroup | undefined {
  const shown = sizes.map(({ group, count }) => ({ group, count: count > most ? few : count }))
  const [first, second] = shown.toSorted((a, b) => b.count - a.count)
  return first && second && first.count > 6 && first.count >= second.count * 1.5 ? first.group : undefined
}

type ColumnProps = FilesProps & { group: StatusGroup; rows: readonly FileRow[]; broad: boolean }

function Column({ request, query, group, rows, broad }: ColumnProps) {
  const { language, t } = request
  const shown = newestFirst(rows).slice(0, rows.length > most ? few : most)
  const marks = [...(broad ? ['broad'] : []), ...(rows.length === 0 ? ['vacant'] : [])]
  const chosen = query.filters.stage.length > 0
  const stage = chosen ? [...new Set(rows.map((row) => row.view.status.code))].sort() : [group]
  const inTable: FilesQuery = {
    ...query,
    view: 'table',
    filters: { ...query.filters, stage },
    sort: { by: 'since', down: true },
    page: 1,
  }
  return (
    <section class={['stage', group, ...marks].join(' ')} aria-labelledby={group}>
      <h3 id={group}>
        <span class="number">{formatNumber(rows.length, language)}</span>{' '}
        <span>
          <StatusShape group={group} /> {t(`policy.group.${group}`)}
        </span>
      </h3>
      <div>
        {rows.length === 0 && <p class="soft none">{t('files.emptyStage')}</p>}
        {rows.length > 0 && (
          <ul>
            {shown.map((row) => (
              <FileCard request={request} row={row} country={onlyOf(query.filters.country)} />
            ))}
          </ul>
        )}
        {rows.length > shown.length && (
          <p class="more">
            <a href={filesAddress(language, inTable)} rel="nofollow">
              {t('files.allInTable', { count: rows.length })}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}

function onlyOf(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined
}

/** Packages first, since their parts stand below and elsewhere; then by the day since when a file stands where it does. */
function newestFirst(rows: readonly FileRow[]): readonly FileRow[] {
  return rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => (a.place < b.place ? 1 : a.place > b.place ? -1 : 0))
    .map(({ row }) => row)
}

function placeOf({ view: { status } }: FileRow): string {
  if (status.code === 'package') return '9999'
  return status.since === undefined ? '' : lastDay(status.since)
}
