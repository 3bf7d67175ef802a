import { type Day, dayOf, firstDay, type Instant, type PartialDate } from '#shared'

/** The day an entry sorts by: its own date, or the nearest that is known of it, else the day it was first published. */
export function sortDayOf(shared: Record<string, unknown>, firstPublishedAt: Instant): Day {
  const date = shared.date ?? shared.notBefore ?? shared.notAfter
  return date === undefined ? dayOf(firstPublishedAt) : firstDay(date as PartialDate)
}
