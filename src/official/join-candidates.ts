import { type EventKind, mayRepeat } from '#policies'
import type { Day } from '#shared'
import type { Candidate } from './candidate.ts'
import { daysBetween } from './days-between.ts'

/** One event, said by one source or by several that agree within three days. */
export type Joined = {
  readonly kind: EventKind
  /** As the best-ranked source has it: the act or the Official Journal, then other events in Cellar, then Parliament. */
  readonly date: Day
  readonly planned: boolean
  readonly outcome?: NonNullable<Candidate['outcome']>
  readonly committee?: string
  readonly document?: string
  /** Page where a person can check it, of the best-ranked source. */
  readonly source: string
  /** Who says so, best-ranked first; never empty. */
  readonly saidBy: readonly Candidate[]
  /** There is another date, more than three days away, for what happens only once; or they do not agree how the vote ended. */
  readonly contradicts: boolean
}

/** Institutions date one deed by its adoption, its notice or its entry into a register: days apart, not weeks. */
export const sameEventWithin = 3

/**
 * Joins what sources say of the same events. Plans are joined with plans only. Kinds that may repeat are joined across sources but
 * not within one: two trilogues in a week are two. What comes out does not depend on the order of what goes in; it is sorted by date.
 */
export function joinCandidates(candidates: readonly Candidate[]): readonly Joined[] {
  const groups = Map.groupBy(unique(candidates), ({ kind, planned }) => `${kind} ${planned}`)
  return [...groups.values()].flatMap((group) => inOne(clusters(group))).sort(byDate)
}

type Cluster = [Candidate, ...Candidate[]]

/** Best-ranked first, so that others gather around the date that counts most. */
function clusters(candidates: readonly Candidate[]): readonly Cluster[] {
  const found: Cluster[] = []
  for (const candidate of candidates.toSorted(byRank)) {
    const near = found
      .filter((cluster) => belongs(candidate, cluster))
      .toSorted((a, b) => distance(candidate, a) - distance(candidate, b))[0]
    if (near) near.push(candidate)
    else found.push([candidate])
  }
  return found
}

function belongs(candidate: Candidate, cluster: Cluster): boolean {
  if (distance(candidate, cluster) > sameEventWithin) return false
  if (!mayRepeat(candidate.kind)) return true
  return cluster.every(({ feed, date }) => feed !== candidate.feed || date === candidate.date)
}

function distance({ date }: Candidate, [best]: Cluster): number {
  return daysBetween(date, best.date)
}

function inOne(clusters: readonly Cluster[]): readonly Joined[] {
  return clusters.map((saidBy) => {
    const [{ kind, date, planned, source }] = saidBy
    const outcomes = new Set(saidBy.flatMap(({ outcome }) => outcome ?? []))
    const [outcome] = outcomes
    const committee = saidBy.find((one) => one.committee)?.committee
    const document = saidBy.find((one) => one.document)?.document
    return {
      kind,
      date,
      planned,
      ...(outcome && { outcome }),
      ...(committee && { committee }),
      ...(document && { document }),
      source,
      saidBy,
      contradicts: outcomes.size > 1 || elsewhere(saidBy, clusters),
    }
  })
}

/** A file may follow two procedures: only dates of the same one contradict each other. Plans just change. */
function elsewhere(own: Cluster, clusters: readonly Cluster[]): boolean {
  const [{ kind, planned }] = own
  if (planned || mayRepeat(kind)) return false
  const procedures = new Set(own.map(({ procedure }) => procedure))
  return clusters.some((other) => other !== own && other.some(({ procedure }) => procedures.has(procedure)))
}

function byRank(a: Candidate, b: Candidate): number {
  return rankOf(a) - rankOf(b) || qualityOf(a) - qualityOf(b) || compare(nameOf(a), nameOf(b))
}

const properties = /^(work_date_document|resource_legal_date_|directive_date_)/

function rankOf({ feed, nativeCode }: Candidate): number {
  if (feed === 'parliament') return 2
  return nativeCode === 'PUB_OJ' || properties.test(nativeCode) ? 0 : 1
}

function qualityOf({ mapping }: Candidate): number {
  return mapping === 'exact' ? 0 : 1
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((candidate) => [nameOf(candidate), candidate])).values()]
}

function nameOf({ date, feed, kind, nativeId, planned, procedure }: Candidate): string {
  return `${date} ${feed} ${kind} ${nativeId} ${planned} ${procedure}`
}

function byDate(a: Joined, b: Joined): number {
  return compare(a.date, b.date) || compare(a.kind, b.kind) || compare(`${a.planned}`, `${b.planned}`)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
