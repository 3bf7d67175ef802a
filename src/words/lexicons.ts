import type { Lexicon } from './lexicon.ts'
import { loaders } from './lexicons/loaders.ts'

export type LexiconLanguage = keyof typeof loaders

/** Languages that have a lexicon. */
export const lexiconLanguages = Object.keys(loaders) as LexiconLanguage[]

/** The lexicon of a language, loaded when it is asked for; undefined where there is none. `pt-BR` is answered with `pt`. */
export async function loadLexicon(language: string): Promise<Lexicon | undefined> {
  const base = language.toLowerCase().split('-')[0] as LexiconLanguage
  return Object.hasOwn(loaders, base) ? (await loaders[base]()).lexicon : undefined
}
