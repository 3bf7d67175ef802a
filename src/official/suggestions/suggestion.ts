import type { EventKind, PolicyEvent } from '#policies'
import type { Day, EntryId, Instant } from '#shared'
import type { Candidate, NationalCandidate } from '../candidate.ts'
import type { Verdict } from '../compare-with-file.ts'

/** Permanent name of a suggestion, short enough to type. */
export type SuggestionId = string & { readonly suggestionId: true }

/** An event that sources list. */
export type EventFact = {
  readonly about: 'event'
  readonly kind: EventKind
  readonly date: Day
  readonly planned: boolean
  readonly outcome?: NonNullable<PolicyEvent['outcome']>
  readonly committee?: string
  readonly document?: string
  readonly source: string
}

/** What a country has notified of its measures, for all acts of the file together. */
export type NationalFact = {
  readonly about: 'national'
  readonly country: string
  readonly measures: number
  /** The newest day on which one was notified. */
  readonly notified?: Day
  readonly source: string
}

export type Fact = EventFact | NationalFact

/** When the source was read. */
export type ReadAt = { readonly readAt: Instant }

/** Who says it: the candidate as the source gave it, with its own code, and when that was read. */
export type SaidBy = (Candidate | NationalCandidate) & ReadAt

/**
 * What a suggestion means for the file. `contradicts`: the file has another date. `confirms`: the file has it, but unsure.
 * `no-longer-listed`: it was accepted, and sources do not list it any more.
 */
export type SuggestionVerdict = Verdict | 'no-longer-listed'

/** Why a suggestion that nobody decided is no question any more. */
export const withdrawals = ['not-listed', 'in-file', 'passed'] as const
export type Withdrawal = (typeof withdrawals)[number]

export const suggestionStates = ['open', 'accepted', 'refused', 'withdrawn'] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** What an official source says and a policy file does not. It changes nothing until somebody accepts it. */
export type Suggestion = {
  readonly id: SuggestionId
  readonly file: { readonly id: EntryId; readonly key: string }
  readonly verdict: SuggestionVerdict
  readonly fact: Fact
  /** Best-ranked first. */
  readonly saidBy: readonly SaidBy[]
  /** Sources disagree on the date of what can happen only once. */
  readonly disputed: boolean
  /** Id of the event or row of the file that it is about; after acceptance, of the one that it became. */
  readonly item?: string
  readonly state: SuggestionState
  readonly suggestedAt: Instant
  readonly decidedBy?: string
  readonly decidedAt?: Instant
  /** What the person said who refused it; for a withdrawn one, a `Withdrawal`. */
  readonly why?: string
}
