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

/** The events that count once their day has come, oldest first, and where among them those of each kind stand. */
export type Certain = {
  readonly events: readonly DatedEvent[]
  readonly places: ReadonlyMap<EventKind, readonly number[]>
}

/** A month or a year counts from its last day; plans, low confidence and superseded dates never count. */
export function knownOn(file: PolicyFacts, asOf: Day): Known {
  return knownFrom(file, certainEvents(file), asOf)
}

export function certainEvents(file: PolicyFacts): Certain {
  const events = file.events.filter(isCertain).sort(byDate)
  const places = new Map<EventKind, number[]>()
  for (const [place, { kind }] of events.entries()) {
    const known = places.get(kind)
    if (known === undefined) places.set(kind, [place])
    else known.push(place)
  }
  return { events, places }
}

/** The same as `knownOn` for who asks of many days: the rules ask for a kind some thirty times a day, so each is looked up. */
export function knownFrom(file: PolicyFacts, { events, places }: Certain, asOf: Day): Known {
  const isReached = (event: DatedEvent) => lastDay(event.date) <= asOf
  const firstToCome = events.findIndex((event) => !isReached(event))
  const count = firstToCome === -1 ? events.length : firstToCome
  const placesOf = (kind: EventKind) => places.get(kind) ?? []
  return {
    file,
    asOf,
    reached: events.slice(0, count),
    isReached,
    last: (...kinds) =>
      events[Math.max(-1, ...kinds.map((kind) => placesOf(kind).findLast((place) => place < count) ?? -1))],
    first: (...kinds) => {
      const place = Math.min(count, ...kinds.map((kind) => placesOf(kind)[0] ?? count))
      return place < count ? events[place] : undefined
    },
    fixedDates: (kind) => placesOf(kind).flatMap((place) => events[place] ?? []),
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
