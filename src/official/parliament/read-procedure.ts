import type { Candidate, Reading } from '../candidate.ts'
import type { Asked } from '../meaning.ts'
import { type Read, readingOf } from '../reading.ts'
import { UnreadableAnswer } from '../unreadable-answer.ts'
import { usableDay } from '../usable-day.ts'
import { procedureIn } from './procedure-record.ts'
import { type Happened, readEvent } from './read-event.ts'
import { readScheduled } from './read-scheduled.ts'

/**
 * The events of one procedure in an answer to `GET /procedures/{process-id}` of Parliament's open data, as JSON text.
 * `current_stage` is not read: it stays at first reading for ever. Only events say how far a file came.
 * Throws `UnreadableAnswer` for the record of another procedure, a web page, an error text, or a record without what it must have.
 */
export function readProcedure(answer: string, asked: Asked): Reading {
  const record = procedureIn(answer, asked.procedure)
  const dated = record.events.filter((event) => usableDay(event.activity_date) !== undefined)
  if (record.events.length > 0 && dated.length === 0)
    throw new UnreadableAnswer(
      `None of the ${record.events.length} events of ${asked.procedure} has a date. The shape of the answer may have changed.`,
    )
  const happened: Happened = { record, asked }
  const events = settled(record.events.map((event) => readEvent(event, happened)))
  const scheduled = record.scheduled.map((item) => readScheduled(item, happened, candidatesIn(events)))
  return readingOf([...events, ...onePlanADay(scheduled), ...record.skipped])
}

/** Files are referred again after elections; the first referral is the event. The first trilogue opens the talks. */
function settled(reads: readonly Read[]): readonly Read[] {
  const candidates = candidatesIn(reads).toSorted(byDay)
  const referral = candidates.find(({ kind }) => kind === 'ep-referral')
  const trilogue = candidates.find(({ kind, planned }) => kind === 'trilogue' && !planned)
  return reads.flatMap((read): Read[] => {
    if (!Array.isArray(read)) return [read]
    const [candidate] = read as readonly Candidate[]
    if (candidate?.kind === 'ep-referral' && candidate !== referral) return ['detail']
    if (candidate && candidate === trilogue) return [[candidate, { ...candidate, kind: 'trilogue-start' }]]
    return [read]
  })
}

/** A file often has several votes at one sitting: on amendments, on the text. They are one plan. */
function onePlanADay(reads: readonly Read[]): readonly Read[] {
  const days = new Set<string>()
  return reads.map((read) => {
    const day = Array.isArray(read) ? (read as readonly Candidate[])[0]?.date : undefined
    if (day === undefined) return read
    if (days.has(day)) return 'detail'
    days.add(day)
    return read
  })
}

function candidatesIn(reads: readonly Read[]): readonly Candidate[] {
  return reads.flatMap((read) => (Array.isArray(read) ? (read as readonly Candidate[]) : []))
}

function byDay(a: Candidate, b: Candidate): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.nativeId < b.nativeId ? -1 : 1
}
