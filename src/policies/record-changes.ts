import type { SharedOf } from '#content'
import type { Day, PartialDate } from '#shared'
import { deriveStatus } from './derive-status.ts'
import { mayRepeat, rankOf } from './event-kinds.ts'
import { compare, isPending, isPublic } from './known.ts'
import type { EventId, EventKind, PolicyEvent, PolicyFacts } from './policy-facts.ts'
import type { Status } from './status.ts'

/** What of a file’s record is compared: its events, its asks and the day of its reading. */
export type RecordFacts = PolicyFacts & Pick<SharedOf<'policy-file'>, 'asks' | 'readingDate'>

/** How the votes fell: as far as they are recorded. */
export type Votes = { readonly for: number; readonly against: number; readonly abstain: number }

/** What two versions of a record say differently of one event. */
export type EventChange = { readonly id: EventId; readonly kind: EventKind } & (
  | { readonly what: 'added' | 'removed'; readonly date?: PartialDate; readonly planned: boolean }
  /** Another date; without `from` it had none, without `to` it has none any more. */
  | { readonly what: 'moved'; readonly from?: PartialDate; readonly to?: PartialDate }
  /** A plan that came true; or, the other way round, one that was recorded too early. */
  | { readonly what: 'happened' | 'planned'; readonly from?: PartialDate; readonly to?: PartialDate }
  /** An act has put another date in place of this one. */
  | { readonly what: 'superseded'; readonly from: PartialDate; readonly to: PartialDate }
  | {
      readonly what: 'confidence'
      readonly from: PolicyEvent['confidence']
      readonly to: PolicyEvent['confidence']
    }
  | { readonly what: 'source'; readonly from: string; readonly to: string }
  | { readonly what: 'outcome'; readonly from: PolicyEvent['outcome']; readonly to: PolicyEvent['outcome'] }
  | { readonly what: 'votes'; readonly from: Votes | undefined; readonly to: Votes | undefined }
)

type Outcome = RecordFacts['asks'][number]['outcome']

/** An ask that is new, gone, or came to something else. */
export type AskChange = {
  readonly what: 'ask'
  readonly id: string
  readonly from: Outcome | undefined
  readonly to: Outcome | undefined
}

/** The network’s reading was written, or written anew. */
export type ReadingChange = {
  readonly what: 'reading'
  readonly from: Day | undefined
  readonly to: Day | undefined
}

export type RecordChange = EventChange | AskChange | ReadingChange

export type RecordDifference = {
  readonly changes: readonly RecordChange[]
  /** How the file stood by the two versions on the same day, where that differs. */
  readonly status?: { readonly before: Status; readonly after: Status }
}

/** What a newer version of a record says differently, and whether the file stands elsewhere for it. Low confidence is not compared. */
export function recordChanges(before: RecordFacts, after: RecordFacts, on: Day): RecordDifference {
  const changes = [
    ...eventChanges(before.events.filter(isPublic), after.events.filter(isPublic)),
    ...askChanges(before.asks, after.asks),
    ...(before.readingDate === after.readingDate
      ? []
      : [{ what: 'reading', from: before.readingDate, to: after.readingDate } as const]),
  ]
  const status = { before: deriveStatus(before, on), after: deriveStatus(after, on) }
  return { changes, ...(status.before.code !== status.after.code && { status }) }
}

function eventChanges(before: readonly PolicyEvent[], after: readonly PolicyEvent[]): EventChange[] {
  const pairs = pairsOf(before, after)
  return pairs
    .toSorted((a, b) => rankOf(kindOf(a)) - rankOf(kindOf(b)) || compare(idOf(a), idOf(b)))
    .flatMap(([old, young]) => (old === undefined ? addedOrRemoved('added', young) : changesOf(old, young)))
}

type Pair = readonly [old: PolicyEvent | undefined, young: PolicyEvent | undefined]

/** The same event on both sides: by its name or, where a step that comes once was named anew, by its kind. */
function pairsOf(before: readonly PolicyEvent[], after: readonly PolicyEvent[]): Pair[] {
  const young = new Map(after.map((event) => [event.id, event]))
  const old = new Map(before.map((event) => [event.id, event]))
  const added = after.filter((event) => !old.has(event.id))
  const renamed = new Map<PolicyEvent, PolicyEvent>()
  for (const event of before) {
    if (young.has(event.id) || mayRepeat(event.kind)) continue
    const same = added.filter((other) => other.kind === event.kind)
    if (same.length === 1 && same[0] !== undefined) renamed.set(event, same[0])
  }
  const taken = new Set(renamed.values())
  return [
    ...before.map((event): Pair => [event, young.get(event.id) ?? renamed.get(event)]),
    ...added.filter((event) => !taken.has(event)).map((event): Pair => [undefined, event]),
  ]
}

function kindOf([old, young]: Pair): EventKind {
  return ((young ?? old) as PolicyEvent).kind
}

function idOf([old, young]: Pair): EventId {
  return ((young ?? old) as PolicyEvent).id
}

function addedOrRemoved(what: 'added' | 'removed', event: PolicyEvent | undefined): EventChange[] {
  if (event === undefined) return []
  const { id, kind, date } = event
  const planned = event.planned === true || isPending(event)
  return [{ what, id, kind, ...(date && { date }), planned }]
}

function changesOf(old: PolicyEvent, young: PolicyEvent | undefined): EventChange[] {
  if (young === undefined || young.kind !== old.kind)
    return [...addedOrRemoved('removed', old), ...addedOrRemoved('added', young)]
  const named = { id: young.id, kind: young.kind }
  const votes = { from: votesOf(old), to: votesOf(young) }
  return [
    ...dateChanges(old, young).map((change) => ({ ...named, ...change })),
    ...(young.supersededBy !== undefined && young.supersededBy !== old.supersededBy && young.date
      ? [{ ...named, what: 'superseded', from: young.date, to: young.supersededBy } as const]
      : []),
    ...(old.outcome === young.outcome
      ? []
      : [{ ...named, what: 'outcome', from: old.outcome, to: young.outcome } as const]),
    ...(JSON.stringify(votes.from) === JSON.stringify(votes.to)
      ? []
      : [{ ...named, what: 'votes', ...votes } as const]),
    ...(old.confidence === young.confidence
      ? []
      : [{ ...named, what: 'confidence', from: old.confidence, to: young.confidence } as const]),
    ...(old.source === young.source
      ? []
      : [{ ...named, what: 'source', from: old.source, to: young.source } as const]),
  ]
}

type DateChange = {
  what: 'moved' | 'happened' | 'planned'
  from?: PartialDate
  to?: PartialDate
}

function dateChanges(old: PolicyEvent, young: PolicyEvent): DateChange[] {
  const wasPlan = old.planned === true || isPending(old)
  const isPlan = young.planned === true || isPending(young)
  const dates = { ...(old.date && { from: old.date }), ...(young.date && { to: young.date }) }
  if (old.planned === true && !isPlan && young.date) return [{ what: 'happened', ...dates }]
  if (!wasPlan && isPlan && young.date) return [{ what: 'planned', ...dates }]
  return old.date === young.date ? [] : [{ what: 'moved', ...dates }]
}

/** How the votes on an event fell, where that is recorded. */
export function votesOf({ votesFor, votesAgainst, votesAbstain }: PolicyEvent): Votes | undefined {
  return votesFor === undefined
    ? undefined
    : { for: votesFor, against: votesAgainst ?? 0, abstain: votesAbstain ?? 0 }
}

function askChanges(before: RecordFacts['asks'], after: RecordFacts['asks']): AskChange[] {
  const old = new Map(before.map((ask) => [ask.id, ask.outcome]))
  const young = new Map(after.map((ask) => [ask.id, ask.outcome]))
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((id): AskChange => ({ what: 'ask', id, from: old.get(id), to: young.get(id) }))
    .filter(({ from, to }) => from !== to)
}
