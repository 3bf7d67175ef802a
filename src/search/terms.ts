import { stemsIn } from './analyse.ts'
import { indexedStem } from './document.ts'

/** What to look up for one word of a query: itself, and its stems in each language that texts are in. */
export function termsOf(query: { raw: string; word: string }, stemLanguages: readonly string[]): string[] {
  const stems = stemLanguages.flatMap((language) =>
    stemsIn(language)(query).map((stem) => indexedStem(stem, language)),
  )
  return [query.word, ...new Set(stems)]
}
