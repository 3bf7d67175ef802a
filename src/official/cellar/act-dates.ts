import type { Day } from '#shared'
import type { Candidate, Reading } from '../candidate.ts'
import { type Asked, procedureTypeOf, softForms } from '../meaning.ts'
import { type Read, readingOf } from '../reading.ts'
import { NotListedThere, UnreadableAnswer } from '../unreadable-answer.ts'
import { usableDay } from '../usable-day.ts'
import { actProperties } from './act-properties.ts'
import { actPage } from './addresses.ts'
import { checkedCelex, isCelex, type Row, rowsIn } from './sparql.ts'

/**
 * Asks Cellar for the dates of one act, or of a proposal, by its CELEX number. Throws `Invalid` for what is none.
 * Each optional property multiplies the rows; `readActDates` takes them apart again.
 */
export function actDatesQuery(celex: string): string {
  return `PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT DISTINCT (STR(?doc) AS ?signed) (STR(?eif) AS ?inForceOrApplies) (STR(?tr) AS ?transpose)
WHERE {
  ?w cdm:resource_legal_id_celex "${checkedCelex(celex)}"^^xsd:string .
  OPTIONAL { ?w cdm:work_date_document ?doc }
  OPTIONAL { ?w cdm:resource_legal_date_entry-into-force ?eif }
  OPTIONAL { { ?w cdm:directive_date_transposition ?tr } UNION { ?w cdm:resource_legal_date_transposition ?tr } }
}`
}

/**
 * The dates of one act in the answer to `actDatesQuery`: of the dates of entry into force and of application, which share one
 * property, the earliest is the entry into force. Dates that mean “none” are left out, each with a reason.
 * Throws `NotListedThere` when Cellar does not know the number, and `UnreadableAnswer` for an error text or any other answer.
 */
export function readActDates(json: string, asked: Asked & { readonly celex: string }): Reading {
  const { celex } = asked
  if (!isCelex(celex)) throw new UnreadableAnswer(`“${celex}” is not a CELEX number.`)
  const rows = rowsIn(json, `the dates of ${celex}`)
  if (rows.length === 0) throw new NotListedThere(`Cellar has no act ${celex}.`)
  const skipped = actProperties.flatMap(({ column, property }) =>
    written(rows, column)
      .filter((date) => usableDay(date) === undefined)
      .map((date) => ({
        nativeId: nativeIdOf(celex, property, date),
        reason: `its date means none, or is none: ${date.slice(0, 40)}`,
      })),
  )
  return readingOf([
    ...documentDate(rows, asked),
    ...inForce(rows, asked),
    ...transposition(rows, asked),
    ...skipped,
  ])
}

type AskedAct = Asked & { readonly celex: string }

/** An act has the day of its signature, or of its adoption where the Council decides alone; a proposal that of its adoption. */
function documentDate(rows: readonly Row[], asked: AskedAct): readonly Read[] {
  const [day] = daysIn(rows, 'signed')
  if (day === undefined) return []
  const kind = kindOfDocumentDate(asked)
  return kind === undefined ? ['detail'] : [[candidateOf(kind, day, 'work_date_document', asked)]]
}

function kindOfDocumentDate({ celex, procedure }: AskedAct): Candidate['kind'] | undefined {
  if (/^5\d{4}PC/.test(celex)) return 'commission-proposal'
  if (!/^3\d{4}[RLDH]/.test(celex)) return undefined
  const type = procedureTypeOf(procedure)
  if (type === 'COD') return 'signature'
  return ['CNS', 'APP', 'NLE'].includes(type) ? 'council-adoption' : undefined
}

function inForce(rows: readonly Row[], asked: AskedAct): readonly Read[] {
  const [first, ...later] = daysIn(rows, 'inForceOrApplies')
  if (first === undefined) return []
  if (softForms.includes(asked.form)) return ['detail']
  const property = 'resource_legal_date_entry-into-force'
  return [first, ...later].map((day) => [
    candidateOf(day === first ? 'entry-into-force' : 'application', day, property, asked),
  ])
}

function transposition(rows: readonly Row[], asked: AskedAct): readonly Read[] {
  if (asked.form !== 'directive') return daysIn(rows, 'transpose').map(() => 'detail')
  return daysIn(rows, 'transpose').map((day) => [
    candidateOf('transposition-deadline', day, 'directive_date_transposition', asked),
  ])
}

/** What an act fixes for a day to come is no plan, so nothing here is planned. */
function candidateOf(kind: Candidate['kind'], date: Day, property: string, asked: AskedAct): Candidate {
  return {
    feed: 'cellar',
    procedure: asked.procedure,
    kind,
    date,
    planned: false,
    document: asked.celex,
    source: actPage(asked.celex),
    nativeCode: property,
    nativeId: nativeIdOf(asked.celex, property, date),
    mapping: kind === 'transposition-deadline' || kind === 'commission-proposal' ? 'exact' : 'conditional',
  }
}

function nativeIdOf(celex: string, property: string, date: string): string {
  return `celex/${celex}.${property}.${date.slice(0, 40)}`
}

function daysIn(rows: readonly Row[], column: string): readonly Day[] {
  return written(rows, column).flatMap((date) => usableDay(date) ?? [])
}

function written(rows: readonly Row[], column: string): readonly string[] {
  return [...new Set(rows.flatMap((row) => row[column] ?? []))].sort()
}
