import type { Localised } from '#content'
import { countryName, formatDate, formatList, formatNumber, type Language, messages } from '#languages'

/** The number as its producer qualifies it: “at least 142”, “2.6 to 3.2 million”. */
export function figureValue({ shared }: Localised<'figure'>, language: Language): string {
  const t = messages(language)
  const { value, min, max, qualifier } = shared
  const number =
    value !== undefined
      ? formatNumber(value, language)
      : min !== undefined && max !== undefined
        ? t('figure.range', { min: formatNumber(min, language), max: formatNumber(max, language) })
        : (min ?? max) !== undefined
          ? formatNumber((min ?? max) as number, language)
          : undefined
  if (number === undefined) return t('figure.byPart')
  return qualifier === undefined ? number : t(`figure.qualified.${qualifier}`, { number })
}

/** What time the number stands for: one date, or a span. */
export function figureTime({ shared: { from, asOf } }: Localised<'figure'>, language: Language): string {
  if (from === undefined || from === asOf) return formatDate(asOf, language)
  return messages(language)('figure.span', {
    from: formatDate(from, language),
    to: formatDate(asOf, language),
  })
}

/** The same as a phrase: “as of April 2018”, or the span alone. */
export function figureAsOf(figure: Localised<'figure'>, language: Language): string {
  const { from, asOf } = figure.shared
  const time = figureTime(figure, language)
  return from === undefined || from === asOf ? messages(language)('figure.asOf', { date: time }) : time
}

/** Where it was counted: countries by name, anything else as it stands. */
export function figurePlaces({ shared: { geography } }: Localised<'figure'>, language: Language): string {
  return formatList(
    geography.map((place) => (/^[A-Z]{2}$/.test(place) ? countryName(place, language) : place)),
    language,
  )
}
