import type { NextStep } from '#policies'
import { type Day, firstDay, lastDay, type PartialDate, precisionOf } from '#shared'
import type { FileRow } from './files-rows.ts'

/** A step of a file that has a date. */
export type ComingStep = { readonly row: FileRow; readonly step: NextStep & { readonly date: PartialDate } }

/** All dates to come, nearest first. A package is left out when one of its parts is there: their dates are its dates. */
export function comingSteps(rows: readonly FileRow[]): readonly ComingStep[] {
  return withoutDoubledPackages(rows)
    .flatMap((row) => row.view.status.next.flatMap((step) => (hasDate(step) ? [{ row, step }] : [])))
    .map((one) => ({ one, place: placeOf(one.step.date) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ one }) => one)
}

function withoutDoubledPackages(rows: readonly FileRow[]): readonly FileRow[] {
  const parents = new Set(rows.map(({ view }) => view.entry.shared.parent))
  return rows.filter(({ view }) => view.entry.shared.form !== 'package' || !parents.has(view.entry.key))
}

function hasDate(step: NextStep): step is ComingStep['step'] {
  return step.date !== undefined
}

/** By the last day that a date may mean; a month stands after its days, and a year after its months. */
function placeOf(date: PartialDate): string {
  return `${lastDay(date)} ${10 - date.length}`
}

export type StepsOfMonth = { readonly month: PartialDate; readonly steps: readonly ComingStep[] }

/** The dates of each month; what is known by its year alone stands under the year. */
export function byMonth(steps: readonly ComingStep[]): readonly StepsOfMonth[] {
  return [...Map.groupBy(steps, ({ step }) => step.date.slice(0, 7) as PartialDate)].map(([month, own]) => ({
    month,
    steps: own,
  }))
}

export type MonthOfStrip = { readonly month: PartialDate; readonly fixed: number; readonly announced: number }

/** How many dates fall into each of the coming months, empty ones included, up to the last that has one. */
export function monthsAhead(steps: readonly ComingStep[], today: Day, most: number): readonly MonthOfStrip[] {
  const known = Map.groupBy(
    steps.filter(({ step }) => precisionOf(step.date) !== 'year'),
    ({ step }) => step.date.slice(0, 7),
  )
  const months: MonthOfStrip[] = []
  for (let at = firstDay(today.slice(0, 7) as PartialDate); months.length < most; at = monthAfter(at)) {
    const month = at.slice(0, 7) as PartialDate
    const own = known.get(month) ?? []
    const announced = own.filter(({ step }) => step.planned).length
    months.push({ month, announced, fixed: own.length - announced })
  }
  return months.slice(0, months.findLastIndex((one) => one.fixed + one.announced > 0) + 1)
}

function monthAfter(day: Day): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return (month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`) as Day
}
