import type { LegalForm } from '#policies'
import type { Day } from '#shared'
import type { FeedName, Reading } from '../candidate.ts'
import { actDatesQuery, readActDates } from '../cellar/act-dates.ts'
import { nationalMeasuresQuery, readNationalMeasures } from '../cellar/national-measures.ts'
import { procedureKeyOf } from '../cellar/procedure-key.ts'
import { isCelex } from '../cellar/sparql.ts'
import { processIdOf } from '../parliament/process-id.ts'
import { readProcedure } from '../parliament/read-procedure.ts'

/** What the questions about a policy file follow from. */
export type Asking = {
  readonly form: LegalForm
  /** References of its procedures, 2025/0059(COD). */
  readonly procedures: readonly string[]
  /** CELEX numbers of the act. */
  readonly celex: readonly string[]
  /** CELEX number of the proposal, where it is sure to which procedure it belongs. */
  readonly proposal?: string
}

/** One question to an official source, and how its answer is read. */
export type OfficialQuestion = {
  /** Name of ours, the same from run to run: `parliament/procedure/2025/0059(COD)`. */
  readonly name: string
  readonly feed: FeedName
  /** Path and question behind the base address of the source. */
  readonly path: string
  readonly accept: string
  /** How the answer is read; what was read otherwise must be read again. */
  readonly reader: string
  readonly read: (answer: string, today: Day) => Reading | Promise<Reading>
}

/** Raise it when answers are read otherwise than before: all are then asked for anew, without validators. */
const readers = 1

/** Forms that reach people through what each country does. */
const carriedOutNationally: ReadonlySet<LegalForm> = new Set(['directive', 'recommendation'])

/** Everything that is asked about a policy file, of sources that are switched off as well. */
export function questionsOf(file: Asking): readonly OfficialQuestion[] {
  const { form, procedures } = file
  const acts = file.celex.filter(isCelex)
  const proposals = file.proposal !== undefined && isCelex(file.proposal) ? [file.proposal] : []
  return [
    ...procedures.flatMap((procedure) => aboutProcedure(procedure, form)),
    ...[...acts, ...proposals].map((celex) => actDates(celex, form, procedures[0] ?? '')),
    ...(carriedOutNationally.has(form) ? acts.map(nationalMeasures) : []),
  ]
}

function aboutProcedure(procedure: string, form: LegalForm): OfficialQuestion[] {
  const [id, key] = [processIdOf(procedure), procedureKeyOf(procedure)]
  const reader = `${readers}/${form}`
  return [
    ...(id === undefined
      ? []
      : [
          {
            name: `parliament/procedure/${procedure}`,
            feed: 'parliament' as const,
            path: `/procedures/${id}?format=${encodeURIComponent('application/ld+json')}`,
            accept: 'application/ld+json',
            reader,
            read: (answer: string, today: Day) => readProcedure(answer, { procedure, form, today }),
          },
        ]),
    ...(key === undefined
      ? []
      : [
          {
            name: `cellar/procedure/${procedure}`,
            feed: 'cellar' as const,
            path: `/resource/procedure/${key}`,
            accept: 'application/rdf+xml;notice=tree',
            reader,
            // Loaded when first needed: the parser costs 7 MB, and most processes never ask.
            read: async (answer: string, today: Day) => {
              const { readNotice } = await import('../cellar/read-notice.ts')
              return readNotice(answer, { procedure, form, today })
            },
          },
        ]),
  ]
}

function actDates(celex: string, form: LegalForm, procedure: string): OfficialQuestion {
  return {
    ...sparql(actDatesQuery(celex)),
    name: `cellar/act/${celex}`,
    reader: `${readers}/${form}/${procedure}`,
    read: (answer, today) => readActDates(answer, { celex, procedure, form, today }),
  }
}

function nationalMeasures(celex: string): OfficialQuestion {
  return {
    ...sparql(nationalMeasuresQuery(celex)),
    name: `cellar/national/${celex}`,
    reader: String(readers),
    read: (answer, today) => readNationalMeasures(answer, { celex, today }),
  }
}

function sparql(query: string) {
  return {
    feed: 'cellar' as const,
    path: `/webapi/rdf/sparql?query=${encodeURIComponent(query)}`,
    accept: 'application/sparql-results+json',
  }
}
