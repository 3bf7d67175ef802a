import type { Day } from '#shared'
import { isSameFact } from './same-fact.ts'
import type { Suggestion } from './suggestion.ts'
import { type FileFacts, listedBy, type StoredReading } from './wanted.ts'

/** Why a suggestion does not fit the file as it is now, as a sentence; undefined while it does. */
export function whyNotFitting(
  { fact, verdict, item }: Suggestion,
  facts: FileFacts,
  readings: readonly StoredReading[],
  today: Day,
): string | undefined {
  const { wanted } = listedBy(readings, facts, today)
  const same = wanted.filter((one) => isSameFact(one.fact, fact))
  if (same.some((one) => one.verdict === verdict && one.item === item)) return undefined
  const [now] = same
  if (now === undefined) return 'The file says so already, or the sources do not any more.'
  return now.item === undefined
    ? `The file has no event “${item}” any more.`
    : `It is now about the event “${now.item}” of the file.`
}
