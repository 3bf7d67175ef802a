import type { Candidate } from '../candidate.ts'
import { meaningOf } from '../meaning.ts'
import type { Read } from '../reading.ts'
import { usableDay } from '../usable-day.ts'
import { plannedVote } from './event-codes.ts'
import { type EventRecord, nameOf } from './procedure-record.ts'
import { candidateOf, type Happened, noDate } from './read-event.ts'

const nothingMoreToVote = new Set<string>(['signature', 'oj-publication'])

/** A vote on the agenda from today on is a plan. Debates, votes that passed, and votes of which nobody can say on what, are details. */
export function readScheduled(item: EventRecord, happened: Happened, known: readonly Candidate[]): Read {
  const nativeId = nameOf(item)
  const date = usableDay(item.activity_date)
  if (date === undefined) return { nativeId, reason: noDate(item) }
  if (date < happened.asked.today || !isVote(item)) return 'detail'
  const meaning = meaningOf(plannedVote, stageOf(item), happened.asked)
  if (meaning === 'detail' || 'unclear' in meaning) return 'detail'
  const over = known.some(
    ({ kind, planned }) => !planned && (kind === meaning.kind || nothingMoreToVote.has(kind)),
  )
  if (over) return 'detail'
  return [{ ...candidateOf(codeOf(item), meaning, item, happened), planned: true }]
}

function isVote(item: EventRecord): boolean {
  const point = item.notation_agendaPoint
  const onVotes = /-OJ-ITM-V-/.test(nameOf(item)) || point?.startsWith('V') === true
  return onVotes && (item.had_activity_type.length === 0 || item.had_activity_type.includes('PLENARY_VOTE'))
}

function stageOf({ occured_at_stage }: EventRecord): string {
  return occured_at_stage.find((stage) => stage in plannedVote) ?? 'RDG1'
}

function codeOf({ had_activity_type }: EventRecord): string {
  return had_activity_type[0] ?? 'ForeseenActivity'
}
