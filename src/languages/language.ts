/** A BCP 47 tag, such as `fr`, `pt-BR` or `en-simple`. */
export type Language = string

const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
])
const directions = new Map<Language, 'ltr' | 'rtl'>()

/** Which way a language is written. Follows from its script, so `ar`, `fa`, `ur` and `ku-Arab` all answer `rtl`. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  const known = directions.get(language)
  if (known !== undefined) return known
  const direction = rightToLeftScripts.has(scriptOf(language)) ? 'rtl' : 'ltr'
  directions.set(language, direction)
  return direction
}

function scriptOf(language: Language): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn'
  } catch {
    return 'Latn'
  }
}

/**
 * The locale in which `Intl` formats: Gregorian calendar and Latin digits always, and for English
 * the day before the month, as European institutions write it. What `Intl` does not know is formatted
 * in English, never in whatever the machine happens to be set to.
 */
export function formattingLocale(language: Language): string {
  const base = language === 'en' || language.startsWith('en-simple') ? 'en-GB' : language
  try {
    const [known = 'en-GB'] = Intl.DateTimeFormat.supportedLocalesOf(base)
    return new Intl.Locale(known, { calendar: 'gregory', numberingSystem: 'latn' }).toString()
  } catch {
    return 'en-GB-u-ca-gregory-nu-latn'
  }
}

/** Calls `make` once for each language (and variant), and remembers: `Intl` objects are dear to build. */
export function oncePerLanguage<T>(
  make: (language: Language, variant: string) => T,
): (language: Language, variant?: string) => T {
  const made = new Map<string, T>()
  return (language, variant = '') => {
    const key = `${language} ${variant}`
    let value = made.get(key)
    if (value === undefined) {
      value = make(language, variant)
      made.set(key, value)
    }
    return value
  }
}
