/**
 * A date as precise as it is known: `2024`, `2024-05` or `2024-05-21` (EDTF level 0, proleptic Gregorian).
 * A month or a year is never turned into a day.
 */
export type PartialDate = string & { readonly partialDate: true }

/** A calendar day, `2024-05-21`. */
export type Day = PartialDate & { readonly day: true }

/** A moment in UTC, `2024-05-21T09:30:00.000Z`. */
export type Instant = string & { readonly instant: true }

export type Precision = 'year' | 'month' | 'day'

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

export function isPartialDate(value: string): value is PartialDate {
  const [, year, month, day] = shape.exec(value) ?? []
  if (year === undefined || year === '0000') return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)))
}

export function isDay(value: string): value is Day {
  return value.length === 10 && isPartialDate(value)
}

export function isInstant(value: string): value is Instant {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/.test(value) && !Number.isNaN(Date.parse(value))
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

export function firstDay(date: PartialDate): Day {
  return (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) as Day
}

/** The day from which a partial date has surely passed: the last of its month or year. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date as Day
  if (date.length === 4) return `${date}-12-31` as Day
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}` as Day
}

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10) as Day
}

/** Whole months from one day to another; negative when `to` comes first. */
export function monthsBetween(from: Day, to: Day): number {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number]
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number]
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
