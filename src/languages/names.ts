import { type Language, oncePerLanguage } from './language.ts'

const languageNames = oncePerLanguage((language) => displayNames(language, 'language'))
const countryNames = oncePerLanguage((language) => displayNames(language, 'region'))

/** What a language is called in another, or in itself: `nameOf('fr', 'fr')` is “français”. The tag itself when unknown. */
export function nameOf(language: Language, inLanguage: Language): string {
  return remembered(`${inLanguage} ${language}`, () => languageNames(inLanguage).of(language)) ?? language
}

/** What a country is called, by its ISO 3166-1 code. The code itself when unknown. */
export function countryName(code: string, inLanguage: Language): string {
  return remembered(`${inLanguage} ${code}`, () => countryNames(inLanguage).of(code)) ?? code
}

function displayNames(language: Language, type: 'language' | 'region'): Intl.DisplayNames {
  return new Intl.DisplayNames([language, 'en'], { type, languageDisplay: 'standard' })
}

const names = new Map<string, string | undefined>()
const mostNames = 5_000

/** `Intl` looks a name up anew every time, which takes longer than all else in a list of resources. */
function remembered(key: string, of: () => string | undefined): string | undefined {
  if (names.has(key)) return names.get(key)
  if (names.size >= mostNames) names.clear()
  const name = attempt(of)
  names.set(key, name)
  return name
}

function attempt(of: () => string | undefined): string | undefined {
  try {
    return of()
  } catch {
    return undefined
  }
}
