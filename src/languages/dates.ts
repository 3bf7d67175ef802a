import { type PartialDate, precisionOf } from '#shared'
import { formattingLocale, type Language, oncePerLanguage } from './language.ts'

export type DateStyle = 'long' | 'short' | 'month-year' | 'month'

const shapes: Record<DateStyle, Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions>> = {
  long: {
    year: { year: 'numeric' },
    month: { year: 'numeric', month: 'long' },
    day: { year: 'numeric', month: 'long', day: 'numeric' },
  },
  short: {
    year: { year: 'numeric' },
    month: { year: 'numeric', month: 'short' },
    day: { year: 'numeric', month: 'short', day: 'numeric' },
  },
  'month-year': {
    year: { year: 'numeric' },
    month: { year: 'numeric', month: 'long' },
    day: { year: 'numeric', month: 'long' },
  },
  // Where the year stands elsewhere, such as on an axis.
  month: {
    year: { year: 'numeric' },
    month: { month: 'short' },
    day: { month: 'short' },
  },
}

const formatters = oncePerLanguage((language, variant) => {
  const [style, precision] = variant.split('/') as [DateStyle, 'year' | 'month' | 'day']
  return new Intl.DateTimeFormat(formattingLocale(language), { ...shapes[style][precision], timeZone: 'UTC' })
})

/** A date in words, as precise as it is known: “2024”, “May 2024” or “21 May 2024”. */
export function formatDate(date: PartialDate, language: Language, style: DateStyle = 'long'): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const text = formatters(language, `${style}/${precisionOf(date)}`).format(Date.UTC(year, month - 1, day))
  // French writes the first of a month as an ordinal, which Intl does not.
  return /^fr\b/.test(language) ? text.replace(/^1 /, '1er ') : text
}
