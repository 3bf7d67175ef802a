import { csvLines } from '#exchange'
import { statusName } from '#policies'
import { wordsOf } from '#web'
import { stream } from '../answers.ts'
import { sentenceOf } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import { filesChoice } from './files-choice.ts'
import { filesNaming } from './files-naming.ts'
import { parseFilesQuery } from './files-query.ts'
import type { FileRow } from './files-rows.ts'
import { sortRows } from './files-sort.ts'

/** The table of policy files as CSV: the same filters and order as on the page, and all of its pages. */
export async function filesCsv(request: SiteRequest): Promise<Response> {
  const { t, url } = request
  const naming = await filesNaming(request)
  const { query } = parseFilesQuery(url.searchParams, (facet, value) => naming(facet, value) !== undefined)
  const rows = sortRows((await filesChoice(request, query)).rows, query.sort)
  const columns = names.map((name) => t(`files.csv.${name}`))
  return stream(csvLines(columns, cellsOf(rows, request)), 'text/csv; charset=utf-8; header=present', {
    download: 'policy-files.csv',
  })
}

const names = [
  'title',
  'form',
  'group',
  'stage',
  'sentence',
  'since',
  'nextStep',
  'nextDate',
  'nextKind',
  'actors',
  'checked',
  'address',
] as const

/** One file after the other, so that ten thousand never stand in memory as text. */
function* cellsOf(rows: readonly FileRow[], request: SiteRequest): Generator<(string | undefined)[]> {
  const { language, t, site } = request
  for (const { view, title, path, facets } of rows) {
    const { status, entry } = view
    const step = status.next.find(({ date }) => date !== undefined) ?? status.next[0]
    yield [
      wordsOf(title),
      t(`policy.form.${entry.shared.form}`),
      t(`policy.group.${status.group}`),
      statusName(status, t),
      sentenceOf(view, language),
      status.since,
      step && t(`policy.event.${step.kind}`),
      step?.date,
      step?.date && t(step.planned ? 'files.announced' : 'files.fixed'),
      facets.actor.map((actor) => t(`files.actor.${actor as 'nobody'}`)).join('; '),
      entry.shared.checked,
      site.origin + path,
    ]
  }
}
