import { type Localised, localise } from '#content'
import { type CsvCell, writeCsv } from '#exchange'
import type { NationalFact } from '#policies'
import { wordsOf } from '#web'
import { file } from '../answers.ts'
import { entryPage } from '../common/entry-page.ts'
import { policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import { type NationalLine, nationalLines, noteOf } from './national-lines.ts'

const columns = [
  'country',
  'country_name',
  'state',
  'state_name',
  'as_of',
  'current',
  'confidence',
  'measures',
  'source',
  'read',
  'note',
] as const

/** How far each country has come, as a table for programs: one row for each thing known, one for each country of which nothing is. */
export const nationalCsv = entryPage(
  'policy-file',
  async (request, entry) => {
    const view = (await policyViews(request)).get(entry.key)
    if (view === undefined) throw new Error(`policy-file/${entry.key} has no status`)
    const rows = nationalLines(request, view).flatMap((line) =>
      rowsOf(request, localise(view.entry, request.language), line),
    )
    return file(writeCsv(columns, rows), 'text/csv; charset=utf-8; header=present', {
      download: `${entry.key}-national.csv`,
    })
  },
  '/national.csv',
)

function rowsOf({ t }: SiteRequest, entry: Localised<'policy-file'>, line: NationalLine): CsvCell[][] {
  const { country, name, state, fact, earlier } = line
  if (fact === undefined) {
    const source = state === 'not-bound' ? entry.shared.notBoundSource : undefined
    const known = [
      country,
      name,
      state,
      t(`policy.national.${state}`),
      undefined,
      'yes',
      undefined,
      undefined,
    ]
    return [[...known, source, undefined, undefined], ...earlier.map((one) => row(one, 'no'))]
  }
  return [row(fact, 'yes'), ...earlier.map((one) => row(one, 'no'))]

  function row(one: NationalFact, current: 'yes' | 'no'): CsvCell[] {
    const note = noteOf(entry, one)
    return [
      country,
      name,
      one.state,
      t(`policy.national.${one.state}`),
      one.date,
      current,
      one.confidence,
      one.measures,
      one.source,
      one.checked,
      note && wordsOf(note),
    ]
  }
}
