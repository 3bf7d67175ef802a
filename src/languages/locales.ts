import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from './language.ts'

// Two levels up is the root of the package, from src/ and from dist/ alike.
const folder = new URL('../../locales/', import.meta.url)

export type Texts = Readonly<Record<string, string>>

let languages: readonly Language[] | undefined
const files = new Map<Language, Texts>()

/** The languages that the interface speaks: those with a file in `locales/`, English first. */
export function interfaceLanguages(): readonly Language[] {
  languages ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1))
  return languages
}

/** The texts of the nearest interface language: `pt-BR` takes `pt` when only that is there, and English at last. */
export function nearestInterfaceLanguage(language: Language): Language {
  const spoken = interfaceLanguages()
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (spoken.includes(tag)) return tag
  }
  return 'en'
}

export function textsOf(language: Language): Texts {
  let texts = files.get(language)
  if (texts === undefined) {
    texts = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Texts
    files.set(language, texts)
  }
  return texts
}
