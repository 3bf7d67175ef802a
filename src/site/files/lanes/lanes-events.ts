import {
  allEventKinds,
  type EventKind,
  type Lane,
  laneOf,
  type NextStep,
  type TimelineEntry,
} from '#policies'
import { firstDay, lastDay, type PartialDate } from '#shared'
import type { Actor, LaneEvent, LaneEvents, LaneState, Track } from './lanes-picture.ts'

/** What tells whether Parliament and Council work apart in a file. */
export type Procedure = {
  readonly form: string
  readonly procedures: readonly { readonly type?: string | undefined }[]
}

/** With more, only what matters and what is to come is drawn; the list has them all. */
const drawnInFull = 10

/** Steps without a date that are drawn beyond the last date. */
const drawnUndated = 2

/** In co-decision, Parliament and Council are one again from the first of these. */
const joining = new Set<EventKind>([
  'political-agreement',
  'coreper-endorsement',
  'ep-committee-approval',
  'council-adoption',
  'signature',
  'oj-publication',
  'entry-into-force',
  'application',
  'transposition-deadline',
])

const ending = new Set<EventKind>([
  'negotiations-stopped',
  'withdrawal',
  'replaced',
  'rejected',
  'lapsed',
  'programme-end',
])

/** Their labels go first where there is no room for all. */
const minor = new Set<EventKind>(['announced', 'oj-publication', 'signature', 'trilogue', 'trilogue-start'])

type Drawn = {
  readonly id: string
  readonly kind: EventKind
  readonly state: LaneState
  readonly date?: PartialDate
  readonly isMilestone: boolean
}

/** From a timeline to what its picture shows: which events, on which line, and where the line parts and joins. */
export function laneEvents(
  file: Procedure,
  timeline: readonly TimelineEntry[],
  next: readonly NextStep[],
  short: (kind: EventKind) => string,
): LaneEvents {
  const dated = datedEvents(timeline)
  const steps = undatedSteps(dated, next)
  const drawn = [...dated, ...steps]
  const counting = drawn.filter((event) => event.state !== 'superseded')
  const forkAt = hasLanes(file) ? counting.findIndex((event) => event.kind === 'commission-proposal') : -1
  const fork = counting[forkAt]
  const join = fork && counting.slice(forkAt + 1).find((event) => joining.has(event.kind))
  const last = counting.at(-1)
  const isApart = apartBetween(drawn, fork, join)
  return {
    events: drawn.map((event, place) => laneEvent(event, isApart(place), short)),
    fork: fork?.id,
    join: join?.id,
    end: last && last !== fork && last !== join && ending.has(last.kind) ? last.id : undefined,
  }
}

function datedEvents(timeline: readonly TimelineEntry[]): readonly Drawn[] {
  const dated = timeline.filter((entry) => entry.date !== undefined)
  const chosen =
    dated.length <= drawnInFull
      ? dated
      : dated.filter((entry) => entry.isMilestone || entry.state !== 'happened')
  return chosen.map(({ id, kind, state, date, isMilestone }) => ({
    id,
    kind,
    state: state === 'pending' ? 'planned' : state,
    ...(date && { date }),
    isMilestone,
  }))
}

/** What comes next without a date stands after all dates; what belongs before one of them has no place. */
function undatedSteps(dated: readonly Drawn[], next: readonly NextStep[]): readonly Drawn[] {
  const latest = Math.max(
    -1,
    ...dated.filter((event) => event.state === 'planned').map((event) => allEventKinds.indexOf(event.kind)),
  )
  return next
    .filter((step) => step.date === undefined && allEventKinds.indexOf(step.kind) > latest)
    .slice(0, drawnUndated)
    .map(({ kind, event }) => ({ id: event ?? `next-${kind}`, kind, state: 'planned', isMilestone: true }))
}

function hasLanes({ form, procedures }: Procedure): boolean {
  const types = procedures.map((procedure) => procedure.type).filter((type) => type !== undefined)
  return (form === 'regulation' || form === 'directive') && (types.length === 0 || types.includes('COD'))
}

/** Whether the event at a place is after the fork and before the join. */
function apartBetween(drawn: readonly Drawn[], fork?: Drawn, join?: Drawn): (place: number) => boolean {
  if (fork === undefined) return () => false
  const from = drawn.indexOf(fork)
  const to = join === undefined ? drawn.length : drawn.indexOf(join)
  return (place) => place > from && place < to
}

function laneEvent(
  { id, kind, state, date, isMilestone }: Drawn,
  isApart: boolean,
  short: (kind: EventKind) => string,
): LaneEvent {
  return {
    id,
    track: trackOf(laneOf(kind), isApart),
    actor: actors[laneOf(kind)] ?? 'other',
    state,
    ...(date && { days: { from: firstDay(date), to: lastDay(date) } }),
    label: short(kind),
    isMinor: minor.has(kind) || !isMilestone,
  }
}

function trackOf(lane: Lane, isApart: boolean): Track {
  return isApart && (lane === 'parliament' || lane === 'council') ? lane : 'both'
}

const actors: Partial<Record<Lane, Actor>> = {
  parliament: 'parliament',
  council: 'council',
  joint: 'joint',
  law: 'joint',
  side: 'side',
}
