import { statusCodes, statusGroups } from '#policies'
import { lastDay, type PartialDate } from '#shared'
import type { FilesSort, SortKey } from './files-query.ts'
import type { FileRow } from './files-rows.ts'

/** In the order asked for. Files without the date stand at the end both ways; equal ones keep their alphabetical order. */
export function sortRows(rows: readonly FileRow[], { by, down }: FilesSort): readonly FileRow[] {
  if (by === 'title') return down ? rows.toReversed() : rows
  const keyed = rows.map((row) => ({ row, key: keys[by](row) }))
  const [first, second] = down ? [1, -1] : [-1, 1]
  return keyed
    .sort((a, b) => {
      if (a.key === b.key) return 0
      if (a.key === undefined || b.key === undefined) return a.key === undefined ? 1 : -1
      return a.key < b.key ? first : second
    })
    .map(({ row }) => row)
}

const keys: Record<Exclude<SortKey, 'title'>, (row: FileRow) => string | number | undefined> = {
  stage: ({ view: { status } }) =>
    statusGroups.indexOf(status.group) * 100 + statusCodes.indexOf(status.code),
  since: ({ view }) => dayOf(view.status.since),
  next: ({ nextDate }) => dayOf(nextDate),
}

function dayOf(date: PartialDate | undefined): string | undefined {
  return date && lastDay(date)
}
