import type { PolicyEvent } from '#policies'
import { type Day, dayOf } from '#shared'
import type { EventFact, NationalFact, SaidBy, Suggestion } from './suggestion.ts'
import type { FileFacts } from './wanted.ts'

/** The file with a suggestion in it, and the id of the event or row that it became. */
export type TakenOver = { readonly facts: FileFacts; readonly item: string }

/** What the file says once a suggestion is accepted. Nothing is taken away: where sources disagree, both dates stand. */
export function takeOver(facts: FileFacts, { fact, verdict, item, saidBy }: Suggestion): TakenOver {
  const checked = dayOf((saidBy[0] as SaidBy).readAt)
  if (fact.about === 'national') return withRow(facts, fact, checked)
  if (verdict === 'new' || item === undefined) return withEvent(facts, fact, checked)
  const events = facts.events.map((event) => {
    if (event.id !== item) return event
    return verdict === 'contradicts' ? contradicted(event, fact) : filled(event, fact, checked)
  })
  return { facts: { ...facts, events }, item }
}

function withEvent(facts: FileFacts, fact: EventFact, checked: Day): TakenOver {
  const id = freeName(fact.kind, facts.events)
  const event: PolicyEvent = { ...dated(fact, checked), id, conflicts: [] }
  return { facts: { ...facts, events: [...facts.events, event] }, item: id }
}

/** A plan that was carried out, a step that got its date, or an unsure event that is now sure. What else was noted of it stays. */
function filled(event: PolicyEvent, fact: EventFact, checked: Day): PolicyEvent {
  const { planned: _planned, pending: _pending, exactAddress: _exact, readVia: _via, ...kept } = event
  return { ...kept, ...dated(fact, checked) }
}

function dated({ about: _about, planned, ...fact }: EventFact, checked: Day) {
  return { ...fact, ...(planned && { planned }), confidence: 'verified' as const, checked }
}

function contradicted(event: PolicyEvent, { date, source }: EventFact): PolicyEvent {
  const isNoted = event.conflicts.some((other) => other.date === date)
  return isNoted ? event : { ...event, conflicts: [...event.conflicts, { date, source }] }
}

function withRow(
  facts: FileFacts,
  { country, measures, notified, source }: NationalFact,
  checked: Day,
): TakenOver {
  const date = notified ?? checked
  const id = freeName(`${country.toLowerCase()}-${date.slice(0, 4)}`, facts.national)
  const row = {
    id,
    country,
    state: 'notified',
    date,
    measures,
    confidence: 'verified',
    source,
    checked,
  } as const
  return { facts: { ...facts, national: [...facts.national, row] }, item: id }
}

/** `trilogue`, then `trilogue-2`. */
function freeName(name: string, items: readonly { readonly id: string }[]): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`
    if (!items.some((item) => item.id === id)) return id
  }
}
