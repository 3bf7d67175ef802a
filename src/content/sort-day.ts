import { type Day, dayOf, firstDay, type Instant, type PartialDate } from '#shared'
import { type KindName, kinds } from './kinds.ts'

/** Sorts after everything that has a date. */
const longAgo = '0001-01-01' as Day

/**
 * The day an entry sorts by: its own date, or the nearest that is known of it. What has no date of its own sorts by the day it was first
 * published; what should have one and has none sorts last, so that an old document of unknown date is never shown as news.
 */
export function sortDayOf(kind: KindName, shared: Record<string, unknown>, firstPublishedAt: Instant): Day {
  const date = shared.date ?? shared.notBefore ?? shared.notAfter
  if (date !== undefined) return firstDay(date as PartialDate)
  return 'date' in kinds[kind].shared ? longAgo : dayOf(firstPublishedAt)
}
