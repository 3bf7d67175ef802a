import { formatList, type Language, messages } from '#languages'
import { nationalRowStates } from '#policies'
import type { Asked, NationalLine } from './national-lines.ts'

/** How many countries have come how far, in one sentence: those that are bound, those of whom we know, and those of whom we do not. */
export function nationalCounts(lines: readonly NationalLine[], asked: Asked, language: Language): string {
  const t = messages(language)
  const counts = new Map(
    [...Map.groupBy(lines, ({ state }) => state)].map(([state, own]) => [state, own.length]),
  )
  const unknown = counts.get('unknown') ?? 0
  const bound = lines.length - (counts.get('not-bound') ?? 0)
  const known = bound - unknown
  if (known === 0) return t('national.noneKnown', { bound, asked })
  const states = nationalRowStates.flatMap((state) => {
    const count = counts.get(state) ?? 0
    return count === 0 || state === 'unknown' || state === 'not-bound'
      ? []
      : [t(`national.count.${state}`, { count })]
  })
  const said = { bound, asked, states: formatList(states, language) }
  return unknown === 0 ? t('national.allKnown', said) : t('national.counts', { ...said, known, unknown })
}
