import { DateText, Pagination, StatusChip, spoken } from '#web'
import { chipOf } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import { Marks } from './files-card.tsx'
import { type FilesProps, filesAddress } from './files-filters.tsx'
import { countChosen, type FilesQuery, type SortKey } from './files-query.ts'
import type { FileRow } from './files-rows.ts'
import { sortRows } from './files-sort.ts'
import { StepWhen } from './files-steps.tsx'

/** So many files stand on one page of the table. */
export const tablePageSize = 100

/** The table: the same files, to sort, to print and to take along. */
export function FilesTable({ request, query, choice }: FilesProps) {
  const { language, t } = request
  const sorted = sortRows(choice.rows, query.sort)
  const shown = sorted.slice((query.page - 1) * tablePageSize, query.page * tablePageSize)
  return (
    <>
      <table class="files-table">
        <caption class="hidden-text">{t('files.view.table')}</caption>
        <thead>
          <tr>
            <SortableHead request={request} query={query} by="title" />
            <th scope="col">{t('files.column.form')}</th>
            <SortableHead request={request} query={query} by="stage" />
            <SortableHead request={request} query={query} by="since" />
            <SortableHead request={request} query={query} by="next" />
            <th scope="col">{t('files.column.checked')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Line request={request} row={row} />
          ))}
        </tbody>
      </table>
      <Pagination
        language={language}
        page={query.page}
        pages={Math.ceil(sorted.length / tablePageSize)}
        hrefOf={(page) => filesAddress(language, { ...query, page })}
        nofollow={countChosen(query) > 0 || query.sort.by !== 'title'}
      />
    </>
  )
}

/** Dates are first asked for with the newest on top. */
const firstDown: Record<SortKey, boolean> = { title: false, stage: false, since: true, next: false }

/** The head of a column that sorts: a link to the other order, an arrow for the one that is. */
function SortableHead({
  request: { language, t },
  query,
  by,
}: {
  request: SiteRequest
  query: FilesQuery
  by: SortKey
}) {
  const { sort } = query
  const isBy = sort.by === by
  const down = isBy ? !sort.down : firstDown[by]
  return (
    <th scope="col" aria-sort={isBy ? (sort.down ? 'descending' : 'ascending') : undefined}>
      <a href={filesAddress(language, { ...query, sort: { by, down }, page: 1 })} rel="nofollow">
        {t(`files.column.${by}`)}
        {isBy && <span aria-hidden="true">{sort.down ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}

/** One file. Where there is no room for columns, each cell says its own name. */
function Line({ request, row }: { request: SiteRequest; row: FileRow }) {
  const { language, t } = request
  const { status, entry } = row.view
  const chip = chipOf(row.view, language)
  const step = status.next.find(({ date }) => date !== undefined) ?? status.next[0]
  return (
    <tr>
      <th scope="row">
        <a class="strong" href={row.path} {...spoken(row.title, language)}>
          {row.title.value}
        </a>
        <Marks request={request} row={row} />
      </th>
      <td>
        <Label>{t('files.column.form')}</Label>
        {t(`policy.form.${entry.shared.form}`)}
      </td>
      <td>
        <StatusChip group={chip.group}>{chip.label}</StatusChip>
      </td>
      <td class={status.since === undefined ? 'empty-cell' : undefined}>
        <Label>{t('files.column.since')}</Label>
        {status.since !== undefined && <DateText date={status.since} language={language} style="short" />}
      </td>
      <td class={step === undefined ? 'empty-cell' : undefined}>
        <Label>{t('files.column.next')}</Label>
        {step !== undefined && (
          <span>
            {t(`policy.event.${step.kind}`)}
            <br />
            <StepWhen request={request} step={step} />
          </span>
        )}
      </td>
      <td class={entry.shared.checked === undefined ? 'empty-cell' : undefined}>
        <Label>{t('files.column.checked')}</Label>
        {entry.shared.checked !== undefined && (
          <DateText date={entry.shared.checked} language={language} style="short" />
        )}
      </td>
    </tr>
  )
}

function Label({ children }: { children?: string }) {
  return <span class="label">{children}</span>
}
