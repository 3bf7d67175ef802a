import { type Day, lastDay } from '#shared'
import { rankOf } from './event-kinds.ts'
import type { DatedEvent, EventKind, PolicyEvent, PolicyFacts } from './policy-facts.ts'

/** What is known of a file on a day: the events that count, oldest first, and ways to ask for them. */
export type Known = {
  readonly file: PolicyFacts
  readonly asOf: Day
  /** Seen to have happened, or fixed by law and reached. */
  readonly reached: readonly DatedEvent[]
  /** The newest event of these kinds. */
  last(...kinds: EventKind[]): DatedEvent | undefined
  /** The oldest event of these kinds. */
  first(...kinds: EventKind[]): DatedEvent | undefined
  /** All dates of a kind that the law fixes, those to come included. */
  fixedDates(kind: EventKind): readonly DatedEvent[]
  /** Known to be due, without a date yet. */
  isPending(kind: EventKind): boolean
  isReached(event: DatedEvent): boolean
}

/** A month or a year counts from its last day; plans, low confidence and superseded dates never count. */
export function knownOn(file: PolicyFacts, asOf: Day): Known {
  return knownFrom(file, certainEvents(file), asOf)
}

/** The events that count once their day has come, oldest first. */
export function certainEvents(file: PolicyFacts): readonly DatedEvent[] {
  return file.events.filter(isCertain).sort(byDate)
}

/** The same as `knownOn` for who asks of many days: `certain` are the `certainEvents` of the file. */
export function knownFrom(file: PolicyFacts, certain: readonly DatedEvent[], asOf: Day): Known {
  const isReached = (event: DatedEvent) => lastDay(event.date) <= asOf
  const reached = certain.filter(isReached)
  return {
    file,
    asOf,
    reached,
    isReached,
    last: (...kinds) => reached.findLast((event) => kinds.includes(event.kind)),
    first: (...kinds) => reached.find((event) => kinds.includes(event.kind)),
    fixedDates: (kind) => certain.filter((event) => event.kind === kind),
    isPending: (kind) =>
      file.events.some((event) => event.kind === kind && isPending(event) && isPublic(event)),
  }
}

/** Low confidence is never shown to readers. */
export function isPublic(event: PolicyEvent): boolean {
  return event.confidence !== 'low'
}

export function isDated(event: PolicyEvent): event is DatedEvent {
  return event.date !== undefined
}

export function isPending(event: PolicyEvent): boolean {
  return event.pending === true && event.planned !== true && event.date === undefined
}

export function isSuperseded(event: PolicyEvent): boolean {
  return event.supersededBy !== undefined
}

/** Oldest first; equal dates in the order of the kinds, so that the order in the file never matters. */
export function byDate(a: DatedEvent, b: DatedEvent): number {
  return (
    compare(lastDay(a.date), lastDay(b.date)) ||
    rankOf(a.kind) - rankOf(b.kind) ||
    compare(a.date, b.date) ||
    compare(a.id, b.id)
  )
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isCertain(event: PolicyEvent): event is DatedEvent {
  return (
    isDated(event) &&
    isPublic(event) &&
    !isSuperseded(event) &&
    event.planned !== true &&
    event.pending !== true
  )
}
