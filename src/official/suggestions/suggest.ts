import { entryId } from '#content'
import { mayRepeat } from '#policies'
import type { Day, Instant } from '#shared'
import type { Tx } from '#store'
import { distance, isSameFact } from './same-fact.ts'
import type { EventFact, Fact, Suggestion, SuggestionId, Withdrawal } from './suggestion.ts'
import { insertSuggestion, suggestionOf, suggestionRows, updateSuggestion } from './suggestion-rows.ts'
import { type FileFacts, type Listed, listedBy, type StoredReading, type Wanted } from './wanted.ts'

export type Suggested = { readonly opened: number; readonly withdrawn: number }

/**
 * Brings the suggestions of a file in line with what its sources list and what the file says. What was accepted or refused is never
 * asked again; what was accepted and is listed no more is told as a notice.
 */
export async function suggest(
  tx: Tx,
  file: Suggestion['file'] & { facts: FileFacts },
  { readings, today, now }: { readings: readonly StoredReading[]; today: Day; now: Instant },
): Promise<Suggested> {
  const known = (await suggestionRows(tx).where('suggestion.entry_id', '=', file.id).execute()).map(
    suggestionOf,
  )
  const listed = listedBy(readings, file.facts, today)
  const questions = known.filter((one) => !isNotice(one))
  const told = pairs(questions, listed.facts)
  const met = new Set<SuggestionId>()
  let opened = 0
  for (const wanted of [...listed.wanted, ...notices(questions, listed, file.facts, today)]) {
    const before = isNotice(wanted) ? noticeOf(known, wanted) : told.get(wanted.fact)
    if (before === undefined) await insertSuggestion(tx, newSuggestion(file, wanted, known, now))
    else await updateSuggestion(tx, again(before, wanted))
    if (before === undefined || before.state === 'withdrawn') opened++
    if (before !== undefined) met.add(before.id)
  }
  const left = known.filter(({ id, state }) => state === 'open' && !met.has(id))
  for (const one of left)
    await updateSuggestion(tx, { ...one, state: 'withdrawn', why: whyGone(one, listed, today) })
  return { opened, withdrawn: left.length }
}

/** What was decided stays decided, whoever says it now and in whatever words. */
function again(before: Suggestion, wanted: Wanted): Suggestion {
  if (before.state === 'accepted' || before.state === 'refused') return { ...before, saidBy: wanted.saidBy }
  const { why: _why, item: _item, ...kept } = before
  return { ...kept, ...wanted, state: 'open' }
}

/** Which suggestion each fact is already, the nearest first: two steps in one week are not both the one that was refused. */
function pairs(known: readonly Suggestion[], facts: readonly Fact[]): ReadonlyMap<Fact, Suggestion> {
  const offers = facts.flatMap((fact) =>
    known
      .filter((one) => isSameFact(one.fact, fact))
      .map((one) => ({ fact, one, far: distance(one.fact, fact) })),
  )
  const found = new Map<Fact, Suggestion>()
  const taken = new Set<Suggestion>()
  for (const { fact, one } of offers.toSorted((a, b) => a.far - b.far)) {
    if (found.has(fact) || taken.has(one)) continue
    found.set(fact, one)
    taken.add(one)
  }
  return found
}

function noticeOf(known: readonly Suggestion[], { fact }: Wanted): Suggestion | undefined {
  return known.find((one) => isNotice(one) && isSameFact(one.fact, fact))
}

function isNotice({ verdict }: Pick<Wanted, 'verdict'>): boolean {
  return verdict === 'no-longer-listed'
}

function newSuggestion(
  { id, key }: Suggestion['file'],
  wanted: Wanted,
  known: readonly Suggestion[],
  now: Instant,
): Suggestion {
  const name = [id, isNotice(wanted) ? 'notice' : 'suggestion', nameOf(wanted.fact)].join(' ')
  return { id: freeId(name, known), file: { id, key }, ...wanted, state: 'open', suggestedAt: now }
}

function nameOf(fact: Fact): string {
  return fact.about === 'event'
    ? [
        fact.kind,
        fact.date,
        fact.planned ? 'planned' : 'happened',
        fact.outcome === 'rejected' ? 'rejected' : '',
      ].join(' ')
    : [fact.country, fact.measures].join(' ')
}

/** The same fact has the same id in every database. One that has moved by a few days since keeps its id, and may hold that of another. */
function freeId(name: string, known: readonly Suggestion[]): SuggestionId {
  for (let n = 0; ; n++) {
    const id = entryId('suggestion', n === 0 ? name : `${name} ${n}`) as string as SuggestionId
    if (!known.some((one) => one.id === id)) return id
  }
}

/** What was accepted and is in the file still, but sources list it no more, nor at another date. */
function notices(
  known: readonly Suggestion[],
  { facts }: Listed,
  { events }: FileFacts,
  today: Day,
): readonly Wanted[] {
  return known.flatMap(({ state, verdict, fact, saidBy, disputed, item }) => {
    if (state !== 'accepted' || verdict === 'contradicts' || fact.about !== 'event') return []
    const event = events.find(({ id }) => id === item)
    if (event === undefined || (event.planned ?? false) !== fact.planned) return []
    if (fact.planned && fact.date < today) return []
    const isListed = facts.some((other) => other.about === 'event' && speaksOf(other, fact))
    return isListed
      ? []
      : { verdict: 'no-longer-listed' as const, fact, saidBy, disputed, ...(item !== undefined && { item }) }
  })
}

/** The same event, or the same step at another date: that is told as a contradiction, or as a plan that was carried out. */
function speaksOf(other: EventFact, fact: EventFact): boolean {
  if (isSameFact(other, fact)) return true
  if (other.kind !== fact.kind) return false
  return !mayRepeat(fact.kind) || (fact.planned && isSameFact({ ...other, planned: true }, fact))
}

function whyGone({ fact }: Suggestion, { facts }: Listed, today: Day): Withdrawal {
  if (fact.about === 'event' && fact.planned && fact.date < today) return 'passed'
  return facts.some((other) => isSameFact(other, fact)) ? 'in-file' : 'not-listed'
}
