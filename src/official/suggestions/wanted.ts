import type { SharedOf } from '#content'
import type { Day, Instant } from '#shared'
import type { Candidate, NationalCandidate, Reading } from '../candidate.ts'
import { compareWithFile } from '../compare-with-file.ts'
import { type Joined, joinCandidates } from '../join-candidates.ts'
import { factOf } from './fact-of.ts'
import type { Fact, ReadAt, SaidBy, SuggestionVerdict } from './suggestion.ts'

export type FileFacts = SharedOf<'policy-file'>

/** What was last read from the answer to one question, and when. */
export type StoredReading = { readonly reading: Reading; readonly readAt: Instant }

/** What should be suggested about a file as it is now. */
export type Wanted = {
  readonly verdict: SuggestionVerdict
  readonly fact: Fact
  readonly saidBy: readonly SaidBy[]
  readonly disputed: boolean
  readonly item?: string
}

export type Listed = {
  /** Everything that sources list, whether or not the file has it. */
  readonly facts: readonly Fact[]
  /** Of these, by the same objects, what the file does not say. */
  readonly wanted: readonly Wanted[]
}

/** What sources list on a day, and what of that the file does not say. Plans whose day has passed are listed no more. */
export function listedBy(readings: readonly StoredReading[], file: FileFacts, today: Day): Listed {
  const candidates = readings.flatMap(({ reading, readAt }) =>
    reading.candidates.map((candidate) => ({ ...candidate, readAt })),
  )
  const joined = joinCandidates(candidates.filter((one) => isListedOn(one, today)))
  const national = byCountry(
    readings.flatMap(({ reading, readAt }) => reading.national.map((one) => ({ ...one, readAt }))),
  )
  const facts = new Map(joined.map((one) => [one, factOf(one)]))
  return {
    facts: [...facts.values(), ...national.map(({ fact }) => fact)],
    wanted: [...eventsWanted(facts, file), ...national.filter(({ fact }) => isNews(fact, file))],
  }
}

/** A plan whose day has passed says nothing any more. */
export function isListedOn({ planned, date }: Candidate, today: Day): boolean {
  return !planned || date >= today
}

function eventsWanted(facts: ReadonlyMap<Joined, Fact>, { events }: FileFacts): readonly Wanted[] {
  return compareWithFile([...facts.keys()], events).flatMap(({ verdict, joined, event }) => {
    const fact = facts.get(joined)
    // What the file has already is no question, unless the file is unsure and readers do not see it.
    const isKnown = verdict === 'confirms' && events.find(({ id }) => id === event)?.confidence !== 'low'
    if (fact === undefined || isKnown) return []
    return {
      verdict,
      fact,
      // The candidates that went in above, with when they were read.
      saidBy: joined.saidBy as readonly SaidBy[],
      disputed: joined.contradicts,
      ...(event !== undefined && { item: event }),
    }
  })
}

type NationalWanted = Wanted & { readonly fact: Extract<Fact, { about: 'national' }> }

/** Acts of one file taken together, since a row of the file is about a country, not about an act. */
function byCountry(national: readonly (NationalCandidate & ReadAt)[]): readonly NationalWanted[] {
  return [...Map.groupBy(national, ({ country }) => country)].map(([country, said]) => {
    const notified = said
      .flatMap((one) => one.notified ?? [])
      .toSorted()
      .at(-1)
    return {
      verdict: 'new',
      fact: {
        about: 'national',
        country,
        measures: said.reduce((sum, { measures }) => sum + measures, 0),
        ...(notified !== undefined && { notified }),
        source: said[0]?.source ?? '',
      },
      saidBy: said,
      disputed: false,
    }
  })
}

/** A notification says less than that an act was carried out, wholly or in part, and never takes the place of such a row. */
function isNews({ country, measures, notified }: NationalWanted['fact'], { national }: FileFacts): boolean {
  const rows = national.filter((row) => row.country === country)
  if (rows.some(({ state }) => state === 'transposed' || state === 'partly')) return false
  const known = rows.filter(({ state }) => state === 'notified')
  if (known.some((row) => row.measures === measures)) return false
  const isOlder = notified !== undefined && rows.some(({ date }) => date > notified)
  return !(isOlder && known.length > 0)
}
