import type { Status, StatusCode } from '#policies'
import { addDays, type Day, dayOf, type Instant, monthsBetween } from '#shared'

/** How often a file is looked at. */
export type Pace = 'daily' | 'weekly' | 'monthly' | 'never'

const ended: ReadonlySet<StatusCode> = new Set([
  'withdrawn',
  'rejected',
  'lapsed',
  'replaced',
  'applying',
  'package',
])

/** Law that stands: corrections, dates and national measures still come, seldom. */
const settled: ReadonlySet<StatusCode> = new Set([
  'published',
  'in-force',
  'in-force-eu',
  'applying-partly',
  'transposition-open',
  'transposition-due',
  'adopted-implementing',
])

/** Where nothing moved for a year, neither in the file nor in the sources, a look a week is enough. */
export function paceOf({ code, quietMonths = 0 }: Status, changed: Day | undefined, today: Day): Pace {
  if (ended.has(code)) return 'never'
  if (settled.has(code)) return 'monthly'
  const isStill = quietMonths >= 12 && (changed === undefined || monthsBetween(changed, today) >= 12)
  return isStill ? 'weekly' : 'daily'
}

const days = { daily: 1, weekly: 7, monthly: 30 } as const

/** Whether a question is to be asked on a day. What failed is asked again the next day, whatever the pace. */
export function isDue(
  pace: Pace,
  last: { readonly triedAt: Instant; readonly failed: boolean } | undefined,
  today: Day,
): boolean {
  if (pace === 'never') return false
  if (last === undefined) return true
  return addDays(dayOf(last.triedAt), last.failed ? 1 : days[pace]) <= today
}
