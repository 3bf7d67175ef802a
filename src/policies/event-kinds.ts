import type { EventKind } from './policy-facts.ts'

/** Who acts, or what is acted upon; a timeline has one track for each. */
export type Lane =
  | 'commission'
  | 'parliament'
  | 'council'
  | 'joint'
  | 'law'
  | 'national'
  | 'advisory'
  | 'treaty'
  | 'court'
  | 'side'

/** Every kind of event with its lane, in the order in which they usually come: the order breaks ties between equal dates. */
const lanes: { readonly [K in EventKind]: Lane } = {
  announced: 'commission',
  'treaty-opened': 'treaty',
  'treaty-in-force': 'treaty',
  'commission-proposal': 'commission',
  'commission-amended-proposal': 'commission',
  'communication-adopted': 'commission',
  'eesc-opinion': 'advisory',
  'cor-opinion': 'advisory',
  'ep-referral': 'parliament',
  'ep-draft-report': 'parliament',
  'ep-substitute-impact-assessment': 'parliament',
  'ep-committee-vote': 'parliament',
  'ep-report-tabled': 'parliament',
  'ep-mandate': 'parliament',
  'ep-interim-report': 'parliament',
  'ep-opinion': 'parliament',
  'council-mandate': 'council',
  'council-negotiating-box': 'council',
  'european-council': 'council',
  'council-agreement': 'council',
  'eu-signature-decision': 'council',
  'eu-signature': 'treaty',
  'cjeu-opinion': 'court',
  'trilogue-start': 'joint',
  trilogue: 'joint',
  'political-agreement': 'joint',
  'coreper-endorsement': 'council',
  'ep-committee-approval': 'parliament',
  'ep-adoption': 'parliament',
  'ep-corrigendum': 'parliament',
  'council-first-reading-position': 'council',
  'ep-second-reading': 'parliament',
  'council-second-reading': 'council',
  conciliation: 'joint',
  'ep-third-reading': 'parliament',
  'council-third-reading': 'council',
  'ep-consent': 'parliament',
  'council-adoption': 'council',
  signature: 'joint',
  'oj-publication': 'law',
  'instrument-deposited': 'treaty',
  'entry-into-force': 'law',
  application: 'law',
  'transposition-deadline': 'law',
  'national-plans-due': 'national',
  'national-report-due': 'national',
  'report-due': 'commission',
  'programme-end': 'law',
  'negotiations-stopped': 'side',
  withdrawal: 'side',
  replaced: 'side',
  rejected: 'side',
  lapsed: 'side',
}

const kinds = Object.keys(lanes) as EventKind[]
const ranks = new Map(kinds.map((kind, rank) => [kind, rank]))

/** Kinds whose date an act fixes long before: known in advance without being a mere plan. */
const fixedByLaw = new Set<EventKind>([
  'entry-into-force',
  'application',
  'transposition-deadline',
  'national-plans-due',
  'national-report-due',
  'report-due',
  'programme-end',
])

/** Kinds that may come more than once in one file. */
const repeatable = new Set<EventKind>([
  'announced',
  'commission-amended-proposal',
  'eesc-opinion',
  'cor-opinion',
  'ep-draft-report',
  'ep-committee-vote',
  'ep-corrigendum',
  'ep-interim-report',
  'ep-adoption',
  'council-mandate',
  'council-negotiating-box',
  'european-council',
  'council-agreement',
  'trilogue',
  'political-agreement',
  'application',
  'transposition-deadline',
  'national-plans-due',
  'national-report-due',
  'report-due',
  'negotiations-stopped',
])

export const allEventKinds: readonly EventKind[] = kinds
export const allLanes: readonly Lane[] = [...new Set(Object.values(lanes))]

export function laneOf(kind: EventKind): Lane {
  return lanes[kind]
}

export function rankOf(kind: EventKind): number {
  return ranks.get(kind) ?? kinds.length
}

export function isFixedByLaw(kind: EventKind): boolean {
  return fixedByLaw.has(kind)
}

export function mayRepeat(kind: EventKind): boolean {
  return repeatable.has(kind)
}
