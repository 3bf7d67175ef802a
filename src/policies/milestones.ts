import { type Day, lastDay } from '#shared'
import { byDate, compare, isDated, isPublic, isSuperseded } from './known.ts'
import type { DatedEvent, EventId, EventKind, PolicyEvent } from './policy-facts.ts'

export const shownMilestones = 10

/** Kinds worth a reader's eye, those that matter most first. All other kinds are folded. */
const weights: readonly (readonly EventKind[])[] = [
  ['withdrawal', 'rejected', 'lapsed', 'replaced', 'negotiations-stopped'],
  ['commission-proposal', 'communication-adopted', 'treaty-opened', 'council-adoption', 'ep-adoption'],
  ['political-agreement', 'entry-into-force', 'transposition-deadline', 'ep-consent'],
  ['ep-second-reading', 'council-first-reading-position', 'ep-third-reading', 'council-third-reading'],
  ['ep-mandate', 'council-mandate', 'council-second-reading', 'conciliation'],
  ['application', 'programme-end'],
  ['oj-publication', 'eu-signature', 'instrument-deposited', 'national-plans-due', 'european-council'],
  [
    'ep-committee-vote',
    'ep-opinion',
    'council-agreement',
    'ep-interim-report',
    'trilogue-start',
    'treaty-in-force',
  ],
  [
    'announced',
    'commission-amended-proposal',
    'national-report-due',
    'cjeu-opinion',
    'council-negotiating-box',
  ],
]

const weightOf = new Map(weights.flatMap((kinds, weight) => kinds.map((kind) => [kind, weight] as const)))

/** The events that a reader sees first: at most ten. Of equals, those nearest to the day, before or after it. */
export function milestonesOf(events: readonly PolicyEvent[], asOf: Day): ReadonlySet<EventId> {
  const candidates = events.filter(
    (event) => isMilestoneKind(event.kind) && isPublic(event) && !isSuperseded(event),
  )
  const ranked = candidates.sort((a, b) => weight(a) - weight(b) || nearestFirst(a, b, asOf))
  return new Set(ranked.slice(0, shownMilestones).map((event) => event.id))
}

/** Opinions, drafts, corrections and the like are never milestones. */
export function isMilestoneKind(kind: EventKind): boolean {
  return weightOf.has(kind)
}

function weight(event: PolicyEvent): number {
  return weightOf.get(event.kind) ?? weights.length
}

function nearestFirst(a: PolicyEvent, b: PolicyEvent, asOf: Day): number {
  if (isDated(a) && isDated(b)) return daysAway(a, asOf) - daysAway(b, asOf) || byDate(a, b)
  return Number(isDated(b)) - Number(isDated(a)) || compare(a.id, b.id)
}

function daysAway(event: DatedEvent, asOf: Day): number {
  return Math.abs(Date.parse(lastDay(event.date)) - Date.parse(asOf)) / 86_400_000
}
