import { type Day, lastDay, type PartialDate } from '#shared'
import { isFixedByLaw, type Lane, laneOf, rankOf } from './event-kinds.ts'
import { byDate, compare, isDated, isPublic, isSuperseded, type Known, knownOn } from './known.ts'
import { milestonesOf } from './milestones.ts'
import type { EventId, EventKind, PolicyEvent, PolicyFacts } from './policy-facts.ts'
import { uncheckedPlans } from './unchecked.ts'

/**
 * - `happened`: seen to have happened, or fixed by law and reached
 * - `planned`: dated, still to come
 * - `pending`: known to be due, without a date
 * - `unchecked`: planned for a day that has passed; nobody has recorded whether it happened
 * - `superseded`: a date that was replaced before it came
 */
export type TimelineState = 'happened' | 'planned' | 'pending' | 'unchecked' | 'superseded'

export type TimelineEntry = {
  readonly id: EventId
  readonly kind: EventKind
  readonly lane: Lane
  readonly state: TimelineState
  /** Left out while pending. */
  readonly date?: PartialDate
  /** To come, and set by an act; not a mere announcement. */
  readonly fixedByLaw: boolean
  /** One of the ten that matter; the rest is folded behind “all events”. */
  readonly isMilestone: boolean
  /** The date that replaced this one. */
  readonly supersededBy?: PartialDate
  /** What other sources say. */
  readonly conflicts: PolicyEvent['conflicts']
  /** The event itself: source, document, votes, the day it was checked. */
  readonly event: PolicyEvent
}

/** Everything that readers may see of a file's life, oldest first; what has no date yet comes last. */
export function timelineOf(file: PolicyFacts, asOf: Day): readonly TimelineEntry[] {
  const known = knownOn(file, asOf)
  const milestones = milestonesOf(file.events, asOf)
  const unchecked = new Set(uncheckedPlans(known).map((event) => event.id))
  return file.events
    .filter(isPublic)
    .map((event) => ({ event, state: stateOf(event, known, unchecked) }))
    .filter((entry): entry is { event: PolicyEvent; state: TimelineState } => entry.state !== undefined)
    .sort((a, b) => inTime(a.event, b.event))
    .map(({ event, state }) => ({
      id: event.id,
      kind: event.kind,
      lane: laneOf(event.kind),
      state,
      ...(event.date && { date: event.date }),
      fixedByLaw: state === 'planned' && event.planned !== true && isFixedByLaw(event.kind),
      isMilestone: milestones.has(event.id),
      ...(event.supersededBy && { supersededBy: event.supersededBy }),
      conflicts: event.conflicts,
      event,
    }))
}

/** A plan that was answered by the real event has nothing more to say, and has no state. */
function stateOf(
  event: PolicyEvent,
  known: Known,
  unchecked: ReadonlySet<EventId>,
): TimelineState | undefined {
  if (isSuperseded(event)) return 'superseded'
  if (!isDated(event)) return 'pending'
  if (event.planned === true) {
    if (unchecked.has(event.id)) return 'unchecked'
    return lastDay(event.date) >= known.asOf ? 'planned' : undefined
  }
  return known.isReached(event) && event.pending !== true ? 'happened' : 'planned'
}

function inTime(a: PolicyEvent, b: PolicyEvent): number {
  if (isDated(a) && isDated(b)) return byDate(a, b)
  return Number(isDated(b)) - Number(isDated(a)) || rankOf(a.kind) - rankOf(b.kind) || compare(a.id, b.id)
}
