import type { Candidate, NationalCandidate, Reading } from './candidate.ts'

export type Skipped = Reading['skipped'][number]

/** What one record comes to. */
export type Read = readonly Candidate[] | 'detail' | Skipped

/** Sums up what the records came to. Whatever order they came in, the result is the same. */
export function readingOf(reads: readonly Read[], national: readonly NationalCandidate[] = []): Reading {
  const candidates = reads.flatMap((read) => (Array.isArray(read) ? (read as readonly Candidate[]) : []))
  const skipped = reads.filter((read): read is Skipped => typeof read === 'object' && 'reason' in read)
  return {
    candidates: unique(candidates, ({ kind, date, nativeId }) => `${date} ${kind} ${nativeId}`),
    national,
    details: reads.filter((read) => read === 'detail').length,
    skipped: unique(skipped, ({ nativeId, reason }) => `${nativeId} ${reason}`),
  }
}

function unique<T>(things: readonly T[], keyOf: (thing: T) => string): readonly T[] {
  const byKey = new Map(things.map((thing) => [keyOf(thing), thing]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, thing]) => thing)
}
