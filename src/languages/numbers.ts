import { formattingLocale, type Language, oncePerLanguage } from './language.ts'

const plain = oncePerLanguage((language) => new Intl.NumberFormat(formattingLocale(language)))
const lists = oncePerLanguage(
  (language) => new Intl.ListFormat(formattingLocale(language), { type: 'conjunction' }),
)
const collators = oncePerLanguage(
  (language) => new Intl.Collator(formattingLocale(language), { numeric: true }),
)
const sizes = oncePerLanguage(
  (language, unit) =>
    new Intl.NumberFormat(formattingLocale(language), { style: 'unit', unit, maximumSignificantDigits: 3 }),
)

/** A number as people of that language write it, in Latin digits everywhere. */
export function formatNumber(value: number, language: Language): string {
  return plain(language).format(value)
}

/** A running time in digits: `2:44`, `1:02:09`. The same in every language, and never reordered. */
export function formatDuration(seconds: number, _language?: Language): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** “a, b and c” */
export function formatList(items: readonly string[], language: Language): string {
  return lists(language).format(items)
}

/** “46 kB”, “1.2 MB”: decimal units, three digits. */
export function formatFileSize(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return sizes(language, units[step]).format(bytes / 1000 ** step)
}

/** The order of the alphabet in that language; numbers inside a text count as numbers. */
export function collator(language: Language): Intl.Collator {
  return collators(language)
}
