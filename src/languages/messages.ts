import { IntlMessageFormat } from 'intl-messageformat'
import type english from '../../locales/en.json'
import { formattingLocale, type Language, oncePerLanguage } from './language.ts'
import { nearestInterfaceLanguage, type Texts, textsOf } from './locales.ts'

/** Every key there is in `locales/en.json`; a misspelt one does not type-check. */
export type MessageKey = keyof typeof english

export type MessageValues = Record<string, string | number | Date>

/** Says one message in one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

/**
 * The voice of the interface in one language.
 *
 * ```ts
 * const t = messages('fr')
 * t('library.results', { count: 3 })
 * ```
 *
 * An unknown language is answered in the nearest one, at last in English; an unknown key is a bug and throws.
 */
export function messages(language: Language): Translate {
  return voice(nearestInterfaceLanguage(language))
}

/** Whether there is such a message: for keys put together from data, such as a status code. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(textsOf('en'), key)
}

const voice = oncePerLanguage((language): Translate => {
  const texts = textsOf(language)
  const locale = formattingLocale(language)
  const compiled = new Map<string, (values?: MessageValues) => string>()
  return (key, values) => {
    let say = compiled.get(key)
    if (say === undefined) {
      say = compile(texts, key, locale)
      compiled.set(key, say)
    }
    return say(values)
  }
})

function compile(texts: Texts, key: string, locale: string): (values?: MessageValues) => string {
  const text = Object.hasOwn(texts, key) ? texts[key] : textsOf('en')[key]
  if (text === undefined) throw new RangeError(`There is no interface message “${key}”`)
  if (!/[{'<]/.test(text)) return () => text
  // Tags are not used in messages: `<` is a letter like any other.
  const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  const say = (values: MessageValues = {}) => String(format.format(values))
  return onlyNames.test(text) ? (values = {}) => filledIn(text, values) ?? say(values) : say
}

/** Messages with names to fill in and neither plurals nor quotes: most of them, and done a hundred times for a list. */
const onlyNames = /^(?:[^{}'#]|\{\w+\})*$/

/** Undefined when a value is missing or is neither text nor number, which the full format knows how to refuse or say. */
function filledIn(text: string, values: MessageValues): string | undefined {
  let isWhole = true
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (typeof value !== 'string' && typeof value !== 'number') isWhole = false
    return String(value)
  })
  return isWhole ? filled : undefined
}
