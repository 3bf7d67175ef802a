import type { LexiconRule } from './lexicon.ts'
import type { Found, Word } from './matcher.ts'

/** What to say instead. With `rewrite`, more than these words must change, so it is advice and no replacement. */
export type Suggestion = { readonly text: string; readonly rewrite: boolean }

export function suggestionsOf(
  { say, rewrite = false }: LexiconRule,
  text: string,
  words: readonly Word[],
  { slots }: Found,
  written: string,
  language: string,
): Suggestion[] {
  const found = new Map(slots.map(([slot, from, to]) => [slot, wordsBetween(text, words, from, to)]))
  return say.flatMap((template) => {
    let missing = false
    const filled = template.replace(/\{([\p{Lu}\d_]+)\}/gu, (_, slot: string) => {
      const there = found.get(slot)
      if (there === undefined) missing = true
      return there ?? ''
    })
    return missing ? [] : [{ text: inCaseOf(written, filled, language), rewrite }]
  })
}

function wordsBetween(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start, words[to - 1]?.end)
}

/** Capitals follow what was written: a first letter, or all of them. */
function inCaseOf(written: string, instead: string, language: string): string {
  const letters = written.replace(/[^\p{L}]/gu, '')
  if (
    letters.length > 3 &&
    letters === letters.toLocaleUpperCase(language) &&
    letters !== letters.toLocaleLowerCase(language)
  )
    return instead.toLocaleUpperCase(language)
  const first = letters.charAt(0)
  if (first === first.toLocaleLowerCase(language)) return instead
  return instead.charAt(0).toLocaleUpperCase(language) + instead.slice(1)
}
