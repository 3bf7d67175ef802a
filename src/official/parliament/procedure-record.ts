import { z } from 'zod'
import { jsonIn } from '../answer-json.ts'
import { procedureTypeOf } from '../meaning.ts'
import type { Skipped } from '../reading.ts'
import { NotListedThere, UnreadableAnswer } from '../unreadable-answer.ts'
import { processIdOf } from './process-id.ts'

/** An event or an agenda item, with names in place of addresses: `def/ep-activities/REFERRAL` is REFERRAL. */
export type EventRecord = z.infer<typeof eventShape>

export type ProcedureRecord = {
  readonly processId: string
  /** What happened. */
  readonly events: readonly EventRecord[]
  /** What is or was on the agenda; being there proves nothing. */
  readonly scheduled: readonly EventRecord[]
  /** Committees responsible: LIBE, or FEMM/LIBE where two share a file. */
  readonly lead?: string
  readonly skipped: readonly Skipped[]
}

/** One value may come bare, as an object with its id, or in a list. */
const names = z.unknown().optional().transform(namesIn)
const text = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' ? value : undefined))
const list = z
  .unknown()
  .optional()
  .transform((value) => (value === undefined || value === null ? [] : [value].flat()))

const eventShape = z.object({
  activity_id: text,
  id: z.string(),
  activity_date: text,
  had_activity_type: names,
  occured_at_stage: names,
  based_on_a_realization_of: names,
  decided_on_a_realization_of: names,
  notation_agendaPoint: text,
})

const participationShape = z.object({
  had_participant_organization: names,
  participation_role: names,
  parliamentary_term: names,
})

const procedureShape = z.object({
  process_id: z.string(),
  process_type: names.refine((types) => types.length > 0),
  consists_of: list,
  was_scheduled_in: list,
  had_participation: list,
})

const answerShape = z.object({ data: list })

/** The record of one procedure in an answer to `/procedures/{id}`, put in order; throws `UnreadableAnswer` for anything else. */
export function procedureIn(answer: string, procedure: string): ProcedureRecord {
  const id = processIdOf(procedure)
  if (id === undefined) throw new UnreadableAnswer(`“${procedure}” is not a procedure reference.`)
  const record = recordOf(jsonIn(answer, `the record of ${procedure}`), id, procedure)
  const events = recordsIn(record.consists_of)
  const scheduled = recordsIn(record.was_scheduled_in)
  const lead = leadOf(record.had_participation)
  return {
    processId: id,
    events: events.records,
    scheduled: scheduled.records,
    ...(lead && { lead }),
    skipped: [...events.skipped, ...scheduled.skipped],
  }
}

function recordOf(json: unknown, id: string, procedure: string) {
  const envelope = answerShape.safeParse(json)
  if (!envelope.success || !Object.hasOwn(json as object, 'data'))
    throw new UnreadableAnswer(`Expected the record of ${procedure} under “data”. Got JSON without it.`)
  const { data } = envelope.data
  if (data.length === 0) throw new NotListedThere(`Parliament’s open data has no procedure ${procedure}.`)
  const own = data.find((one) => z.object({ process_id: z.literal(id) }).safeParse(one).success)
  const parsed = procedureShape.safeParse(own ?? data[0])
  if (!parsed.success) {
    const missing = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new UnreadableAnswer(`The record of ${procedure} lacks what it must have: ${missing}.`)
  }
  if (parsed.data.process_id !== id)
    throw new UnreadableAnswer(`Asked for ${procedure}, got the record of ${parsed.data.process_id}.`)
  const type = procedureTypeOf(procedure)
  if (!parsed.data.process_type.includes(type))
    throw new UnreadableAnswer(
      `${procedure} is a ${parsed.data.process_type.join(' or ')} procedure in Parliament’s open data, not ${type}. Check the reference.`,
    )
  return parsed.data
}

/** Sorted by name and each once, so that the order in which they came does not matter. */
function recordsIn(values: readonly unknown[]): { records: EventRecord[]; skipped: Skipped[] } {
  const bare = values.filter((value) => typeof value === 'string')
  const parsed = values
    .filter((value) => typeof value !== 'string')
    .map((value) => eventShape.safeParse(value))
  const records = parsed
    .flatMap(({ data }) => data ?? [])
    .map((record) => [JSON.stringify(record), record] as const)
    .sort(([a], [b]) => (a < b ? 1 : -1))
  const byName = new Map(records.map(([, record]) => [nameOf(record), record]))
  return {
    records: [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record),
    skipped: [
      ...bare.map((name) => ({ nativeId: lastOf(name), reason: 'only its name is there, without a date' })),
      ...parsed
        .filter(({ success }) => !success)
        .map(() => ({ nativeId: '(none)', reason: 'it is no record of an event' })),
    ],
  }
}

export function nameOf({ activity_id, id }: EventRecord): string {
  return activity_id ?? lastOf(id)
}

/** All who ever held a role stay in the list, so only the newest term counts. */
function leadOf(values: readonly unknown[]): string | undefined {
  const leads = values
    .map((value) => participationShape.safeParse(value).data)
    .filter((part) => part?.participation_role.includes('COMMITTEE_LEAD') === true)
    .map((part) => ({
      term: termOf(part?.parliamentary_term[0]),
      committees: part?.had_participant_organization ?? [],
    }))
  const newest = Math.max(...leads.map(({ term }) => term))
  const committees = leads.filter(({ term }) => term === newest).flatMap((lead) => lead.committees)
  return [...new Set(committees)].sort().join('/') || undefined
}

function termOf(name: string | undefined): number {
  return Number(/\d+$/.exec(name ?? '')?.[0] ?? 0)
}

function namesIn(value: unknown): string[] {
  return [value].flat().flatMap((one): string[] => {
    if (typeof one === 'string') return [lastOf(one)]
    const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : undefined
    return typeof id === 'string' ? [lastOf(id)] : []
  })
}

function lastOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}
