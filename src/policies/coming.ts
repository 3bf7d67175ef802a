import { lastDay } from '#shared'
import { isFixedByLaw } from './event-kinds.ts'
import { byDate, isDated, isPublic, isSuperseded, type Known } from './known.ts'
import type { DatedEvent, PolicyEvent } from './policy-facts.ts'

/** The dates of a file after the day, nearest first: plans, and what law fixes. A file that has ended has none. */
export function comingEvents(known: Known): readonly DatedEvent[] {
  if (known.last('withdrawal', 'rejected', 'lapsed', 'replaced')) return []
  return known.file.events
    .filter(isDated)
    .filter((event) => isPublic(event) && !isSuperseded(event) && event.pending !== true)
    .filter((event) => lastDay(event.date) > known.asOf)
    .sort(byDate)
}

/** A date to come is a plan, unless an act fixes it. */
export function isPlan(event: PolicyEvent): boolean {
  return event.planned === true || !isFixedByLaw(event.kind)
}
