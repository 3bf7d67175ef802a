import { daysBetween } from '../days-between.ts'
import { sameEventWithin } from '../join-candidates.ts'
import type { EventFact, Fact } from './suggestion.ts'

/**
 * Whether two facts are one, however and by whomever they are told: the same event within three days, planned or happened, refused or
 * not; or as many measures of the same country. Codes, documents and sources play no part, so a decision outlives them.
 */
export function isSameFact(a: Fact, b: Fact): boolean {
  if (a.about === 'event') return b.about === 'event' && isSameEvent(a, b)
  return b.about === 'national' && a.country === b.country && a.measures === b.measures
}

function isSameEvent(a: EventFact, b: EventFact): boolean {
  return (
    a.kind === b.kind &&
    a.planned === b.planned &&
    (a.outcome === 'rejected') === (b.outcome === 'rejected') &&
    daysBetween(a.date, b.date) <= sameEventWithin
  )
}

/** How far apart two facts that are one are told: the nearest is meant. */
export function distance(a: Fact, b: Fact): number {
  return a.about === 'event' && b.about === 'event' ? daysBetween(a.date, b.date) : 0
}
