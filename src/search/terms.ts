import { stemsIn } from './analyse.ts'

/** What to look up for one word of a query: itself, and its stems in each language that texts are in. */
export function termsOf(query: { raw: string; word: string }, stemLanguages: readonly string[]): string[] {
  return [query.word, ...stemLanguages.flatMap((language) => stemsIn(language)(query))]
}
