import { type Finding, firstDay, lastDay } from '#shared'
import { laneOf } from './event-kinds.ts'
import { isDated, isSuperseded } from './known.ts'
import type { DatedEvent, EventKind, PolicyEvent, PolicyFacts } from './policy-facts.ts'

/** What cannot come before what. Advisory opinions may come after adoption, and treaties exist before the EU joins. */
const mustFollow: readonly (readonly [later: EventKind, earlier: EventKind])[] = [
  ['ep-committee-approval', 'political-agreement'],
  ['council-first-reading-position', 'ep-adoption'],
  ['ep-second-reading', 'council-first-reading-position'],
  ['council-second-reading', 'ep-second-reading'],
  ['conciliation', 'council-second-reading'],
  ['ep-third-reading', 'conciliation'],
  ['council-third-reading', 'conciliation'],
  ['council-adoption', 'ep-adoption'],
  ['council-adoption', 'ep-consent'],
  ['signature', 'ep-adoption'],
  ['signature', 'council-adoption'],
  ['oj-publication', 'council-adoption'],
  ['oj-publication', 'signature'],
  ['entry-into-force', 'oj-publication'],
  ['entry-into-force', 'instrument-deposited'],
  ['application', 'oj-publication'],
  ['transposition-deadline', 'oj-publication'],
  ['treaty-in-force', 'treaty-opened'],
  ['eu-signature', 'treaty-opened'],
  ['eu-signature', 'eu-signature-decision'],
]

export function datesOutOfOrder({ events, form }: PolicyFacts): readonly Finding[] {
  const first = firstOfEachKind(events)
  const proposal = first.get('commission-proposal')
  return events.flatMap((event, index) => {
    if (!isDated(event) || isSuperseded(event)) return []
    const field = `events.${index}.date`
    const missed = mustFollow
      .filter(([later]) => later === event.kind)
      .map(([, earlier]) => first.get(earlier))
      .filter((earlier) => earlier !== undefined)
    if (proposal && form !== 'package' && afterProposal(event)) missed.unshift(proposal)
    return missed
      .filter((earlier) => lastDay(event.date) < firstDay(earlier.date))
      .slice(0, 1)
      .map((earlier) => ({ message: tooEarly(event, earlier), field }))
  })
}

function tooEarly(event: DatedEvent, earlier: DatedEvent): string {
  return `“${event.kind}” (${event.date}) comes before “${earlier.kind}” (${earlier.date}). Check both dates.`
}

/** Steps of the institutions and of the law answer the proposal; only leaders may have spoken of it before. */
function afterProposal(event: DatedEvent): boolean {
  const lane = laneOf(event.kind)
  const answers = lane === 'parliament' || lane === 'council' || lane === 'joint' || lane === 'law'
  return (answers && event.kind !== 'european-council') || event.kind === 'commission-amended-proposal'
}

function firstOfEachKind(events: readonly PolicyEvent[]): ReadonlyMap<EventKind, DatedEvent> {
  const first = new Map<EventKind, DatedEvent>()
  for (const event of events) {
    if (!isDated(event) || isSuperseded(event)) continue
    const before = first.get(event.kind)
    if (!before || lastDay(event.date) < lastDay(before.date)) first.set(event.kind, event)
  }
  return first
}
