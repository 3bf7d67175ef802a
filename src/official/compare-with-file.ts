import { type EventId, mayRepeat, type PolicyEvent } from '#policies'
import { addDays, type Day, firstDay, lastDay, type PartialDate } from '#shared'
import { daysBetween } from './days-between.ts'
import { type Joined, sameEventWithin } from './join-candidates.ts'

/**
 * What a joined event means for a file: it is `new`; it `confirms` what is there, date or noted conflict; it `answers-plan`, since what
 * was planned happened; it `contradicts` the date or the outcome that is there; it `fills-pending`, a step known to be due without a date.
 */
export type Verdict = 'new' | 'confirms' | 'answers-plan' | 'contradicts' | 'fills-pending'

export type Difference = {
  readonly verdict: Verdict
  readonly joined: Joined
  /** The event of the file that it is about; none when it is new. */
  readonly event?: EventId
}

/** Sessions are a month apart: a step that slips from one to the next is still the one that was planned. */
const slip = 31

/**
 * Holds what sources say against the events of a file, in the order in which it came. A month or a year in the file agrees with every day
 * in it. Plans for what has happened since, here or there, are left out. Nothing is decided: an editor accepts or refuses.
 */
export function compareWithFile(
  joined: readonly Joined[],
  events: readonly PolicyEvent[],
): readonly Difference[] {
  const open = joined.filter((one) => !(one.planned && isOver(one, joined, events)))
  const byKind = Map.groupBy(events, ({ kind }) => kind)
  const pairs = new Map(
    [...Map.groupBy(open, ({ kind }) => kind)].flatMap(([kind, said]) => pair(said, byKind.get(kind) ?? [])),
  )
  return open.map((one) => pairs.get(one) ?? { verdict: 'new', joined: one })
}

type Dated = PolicyEvent & { readonly date: PartialDate }

function isOver(plan: Joined, joined: readonly Joined[], events: readonly PolicyEvent[]): boolean {
  const since = addDays(plan.date, -sameEventWithin)
  const overBy = (day: Day) => !mayRepeat(plan.kind) || day >= since
  return (
    joined.some(({ kind, planned, date }) => kind === plan.kind && !planned && overBy(date)) ||
    events.some((event) => event.kind === plan.kind && hasHappened(event) && overBy(lastDay(event.date)))
  )
}

/** Nearest pairs first, so that two trilogues of a week do not both confirm the first. */
function pair(said: readonly Joined[], events: readonly PolicyEvent[]): readonly [Joined, Difference][] {
  const taken = new Set<PolicyEvent>()
  const found = new Map<Joined, Difference>()
  for (const step of steps) {
    const offers = said
      .filter((one) => !found.has(one))
      .flatMap((one) => events.map((event) => ({ one, event, far: step.farness(one, event, events) })))
      .filter((offer): offer is typeof offer & { far: number } => offer.far !== undefined)
      .sort((a, b) => a.far - b.far || compare(a.one.date, b.one.date) || compare(a.event.id, b.event.id))
    for (const { one, event } of offers) {
      if (found.has(one) || (taken.has(event) && mayRepeat(one.kind))) continue
      taken.add(event)
      found.set(one, { verdict: step.verdict(one, event), joined: one, event: event.id })
    }
  }
  return [...found]
}

type Step = {
  /** How far an event is from what is said, in days; undefined when it cannot be meant. */
  readonly farness: (joined: Joined, event: PolicyEvent, events: readonly PolicyEvent[]) => number | undefined
  readonly verdict: (joined: Joined, event: PolicyEvent) => Verdict
}

/** Asked in this order; who is paired in one is not asked again. */
const steps: readonly Step[] = [
  {
    farness: (joined, event) =>
      isDated(event) && isPlan(event) === joined.planned
        ? whenNear(farFrom(event.date, joined.date))
        : undefined,
    verdict: (joined, event) => (sameOutcome(joined, event) ? 'confirms' : 'contradicts'),
  },
  {
    farness: (joined, event) =>
      event.conflicts.some(({ date }) => date && farFrom(date, joined.date) === 0) ? 0 : undefined,
    verdict: () => 'confirms',
  },
  {
    farness: (joined, event, events) =>
      joined.planned || !isPlan(event) ? undefined : slipped(joined, event, events),
    verdict: () => 'answers-plan',
  },
  {
    farness: (joined, event) => (joined.planned && isPlan(event) ? slipped(joined, event, []) : undefined),
    verdict: () => 'contradicts',
  },
  {
    farness: (_joined, event) => (event.pending === true && !isDated(event) ? 0 : undefined),
    verdict: () => 'fills-pending',
  },
  {
    farness: (joined, event) =>
      !joined.planned && hasHappened(event) && !mayRepeat(event.kind)
        ? farFrom(event.date, joined.date)
        : undefined,
    verdict: () => 'contradicts',
  },
]

/** A plan for what happens once is answered whenever it happens, unless it happened before and was planned anew. */
function slipped(joined: Joined, event: PolicyEvent, events: readonly PolicyEvent[]): number | undefined {
  const once = !mayRepeat(event.kind) && !events.some(hasHappened)
  if (!isDated(event)) return once ? 0 : undefined
  const [from, to] = [addDays(firstDay(event.date), -sameEventWithin), addDays(lastDay(event.date), slip)]
  return once || (joined.date >= from && joined.date <= to) ? farFrom(event.date, joined.date) : undefined
}

/** Days between a day and the nearest day of a partial date. */
function farFrom(date: PartialDate, day: Day): number {
  if (day >= firstDay(date) && day <= lastDay(date)) return 0
  return Math.min(daysBetween(day, firstDay(date)), daysBetween(day, lastDay(date)))
}

function whenNear(far: number): number | undefined {
  return far <= sameEventWithin ? far : undefined
}

function sameOutcome({ outcome }: Joined, event: PolicyEvent): boolean {
  return outcome === undefined || event.outcome === undefined || outcome === event.outcome
}

function isDated(event: PolicyEvent): event is Dated {
  return event.date !== undefined
}

function isPlan(event: PolicyEvent): boolean {
  return event.planned === true
}

function hasHappened(event: PolicyEvent): event is Dated {
  return isDated(event) && !isPlan(event) && event.pending !== true
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
