import type { EventKind, PolicyEvent } from '#policies'
import type { Day } from '#shared'

/** The official sources that are read: Parliament's open data, and Cellar of the Publications Office. */
export const feedNames = ['parliament', 'cellar'] as const

export type FeedName = (typeof feedNames)[number]

/**
 * How well the source's own code says what we make of it: `exact` means just that, `conditional` needs the type of the procedure
 * or another record to be read so.
 */
export type MappingQuality = 'exact' | 'conditional'

/** An event as an official source gives it. It is nobody's truth until an editor accepts it. */
export type Candidate = {
  readonly feed: FeedName
  /** The procedure it was read for, as written in the file: 2025/0059(COD). */
  readonly procedure: string
  readonly kind: EventKind
  readonly date: Day
  /** Announced there for that day, not recorded as done. */
  readonly planned: boolean
  readonly outcome?: NonNullable<PolicyEvent['outcome']>
  /** Committee of Parliament, LIBE. */
  readonly committee?: string
  /** Document number, P10_TA(2026)0197. */
  readonly document?: string
  /** Page where a person can check it. */
  readonly source: string
  /** The source's own code, COMMITTEE_ADOPTING_REPORT. */
  readonly nativeCode: string
  /** The source's own name of the record. */
  readonly nativeId: string
  readonly mapping: MappingQuality
}

/** How many national measures the source lists for a country and an act. Says nothing of whether they are right. */
export type NationalCandidate = {
  readonly feed: FeedName
  readonly celex: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly measures: number
  /** The newest day on which one was notified. */
  readonly notified?: Day
  readonly source: string
}

/** What one answer of a source holds for one procedure or act. */
export type Reading = {
  readonly candidates: readonly Candidate[]
  readonly national: readonly NationalCandidate[]
  /** Records that are no milestone: debates, documents discussed, opinions of other committees. */
  readonly details: number
  /** Records that could not be used, each with why: bare names, foreign stubs, dates that mean “none”, codes nobody knows. */
  readonly skipped: readonly { readonly nativeId: string; readonly reason: string }[]
}
