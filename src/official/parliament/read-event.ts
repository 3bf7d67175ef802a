import type { Candidate } from '../candidate.ts'
import { type Asked, type Meaning, meaningOf } from '../meaning.ts'
import type { Read } from '../reading.ts'
import { usableDay } from '../usable-day.ts'
import { documentOf } from './documents.ts'
import { parliamentCodes } from './event-codes.ts'
import { type EventRecord, nameOf, type ProcedureRecord } from './procedure-record.ts'

/** The whole record that an event stands in, and what was asked. */
export type Happened = { readonly record: ProcedureRecord; readonly asked: Asked }

const amendment = 'PLENARY_AMEND'
const referralBack = 'PLENARY_REFER_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS'

/** What one thing that happened comes to. */
export function readEvent(event: EventRecord, happened: Happened): Read {
  const nativeId = nameOf(event)
  if (usableDay(event.activity_date) === undefined) return { nativeId, reason: noDate(event) }
  const codes = event.had_activity_type.length > 0 ? event.had_activity_type.toSorted() : ['']
  const reads = codes.map((code) => readCode(code, event, happened))
  return reads.find(Array.isArray) ?? reads.find((read) => read === 'detail') ?? (reads[0] as Read)
}

function readCode(code: string, event: EventRecord, happened: Happened): Read {
  const nativeId = nameOf(event)
  const amendments = code === referralBack ? sameDay(amendment, event, happened) : []
  if (code === amendment && sameDay(referralBack, event, happened).length > 0) return 'detail'
  if (code === referralBack && amendments.length === 0)
    return { nativeId, reason: 'sent back to the committee, and no amendments were voted that day' }
  if (code === '' && !/-DEC-DCPL-/.test(nativeId)) return { nativeId, reason: 'it has no code' }
  const meaning = meaningOf(parliamentCodes, code, happened.asked)
  if (meaning === 'detail' || isDetail(code, event, happened)) return 'detail'
  if ('unclear' in meaning) return { nativeId, reason: meaning.unclear }
  return [candidateOf(code, meaning, event, happened, amendments)]
}

export function noDate({ activity_date }: EventRecord): string {
  return activity_date === undefined
    ? 'it has no date'
    : `its date means none, or is none: ${activity_date.slice(0, 40)}`
}

/** Codes that are used for two things; the name of the record tells them apart. */
function isDetail(code: string, event: EventRecord, { record }: Happened): boolean {
  const name = nameOf(event)
  if (code === 'COMMITTEE_ADOPTING_REPORT') return /-DEC-ADCP-[A-Z]/.test(name)
  if (code !== 'TABLING_PLENARY') return false
  const ofFile = name.startsWith(`${record.processId}-DEPOT-`) || /^A-\d/.test(name)
  return name.includes('-AM-') || !ofFile || event.occured_at_stage.some((stage) => /^RDG[23]$/.test(stage))
}

function sameDay(code: string, { activity_date }: EventRecord, { record }: Happened): readonly EventRecord[] {
  const day = usableDay(activity_date)
  return record.events.filter(
    (other) => other.had_activity_type.includes(code) && usableDay(other.activity_date) === day,
  )
}

/** A record dated after today cannot be of something that happened, whatever its code says. */
export function candidateOf(
  code: string,
  { kind, mapping, outcome }: Meaning,
  event: EventRecord,
  { record, asked }: Happened,
  amendments: readonly EventRecord[] = [],
): Candidate {
  const nativeId = nameOf(event)
  const date = usableDay(event.activity_date)
  if (date === undefined) throw new TypeError(`${nativeId} has no date`)
  const decided = [event, ...amendments].flatMap((one) => one.decided_on_a_realization_of)
  const document = documentOf(kind, decided) ?? documentOf(kind, event.based_on_a_realization_of)
  const committee = committeeOf(kind, nativeId, record)
  return {
    feed: 'parliament',
    procedure: asked.procedure,
    kind,
    date,
    planned: date > asked.today,
    ...(outcome && { outcome }),
    ...(committee && { committee }),
    ...(document && { document: document.number }),
    source: document?.page ?? pageOf(asked.procedure),
    nativeCode: code === referralBack ? `${amendment} + ${code}` : code || '(none)',
    nativeId,
    mapping,
  }
}

const byCommittee = new Set<string>([
  'ep-committee-vote',
  'ep-report-tabled',
  'ep-committee-approval',
  'ep-draft-report',
])

/** Draft reports name their committee; for the others it is the one responsible. */
function committeeOf(kind: string, name: string, { lead }: ProcedureRecord): string | undefined {
  if (!byCommittee.has(kind)) return undefined
  return /^([A-Z][A-Z0-9]{2,4})-PR-/.exec(name)?.[1] ?? lead
}

/** The procedure in Parliament's observatory, for people; it is never fetched. */
function pageOf(procedure: string): string {
  return `https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=${procedure}`
}
