import { stemmer as armenian } from '@orama/stemmers/armenian'
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as irish } from '@orama/stemmers/irish'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as serbian } from '@orama/stemmers/serbian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import { arabicStems } from './arabic-stem.ts'
import { fold } from './fold.ts'

type Stemmer = (word: string) => string

const stemmers: Record<string, Stemmer> = {
  bg: (word) => bulgarian(writable(word)),
  da: danish,
  de: (word) => german(withUmlauts(word)),
  el: greek,
  en: (word) => english(irregular.get(word) ?? word),
  es: (word) => spanish(word.replace(/([cs])ion$/, '$1ión')),
  fi: finnish,
  fr: (word) => french(word).replace(/(?<=.{4})(?:eur|er|[eéi])$/, ''),
  ga: irish,
  hu: hungarian,
  hy: armenian,
  it: italian,
  lt: lithuanian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: (word) => portuguese(word).replace(/(?<=.{4})[aãoõ]+$/, ''),
  ro: romanian,
  ru: russian,
  sr: serbian,
  sv: swedish,
  tr: (word) => untilItStays(turkish, word),
  uk: ukrainian,
}

/** The language whose stems a text in `language` has: `pt` for pt-BR, `en` for en-simple; undefined when it has none. */
export function stemLanguage(language: string): string | undefined {
  const base = language.split('-', 1)[0] ?? ''
  return base === 'ar' || Object.hasOwn(stemmers, base) ? base : undefined
}

/**
 * The stems of a word, folded. Usually one; more where writing with and without accents, or with a particle, leads to different ones,
 * so that two words are forms of one when they share any. None for numbers and for words too short or too long to have forms.
 */
export function stemsOf(word: string, folded: string, stemLanguage: string): string[] {
  if (/\p{N}/u.test(folded) || folded.length < 3 || folded.length > 40) return []
  if (stemLanguage === 'ar') return arabicStems(folded)
  const stemmer = stemmers[stemLanguage]
  if (stemmer === undefined) return []
  const written = stemLanguage === 'tr' ? word.toLocaleLowerCase('tr') : word.toLowerCase()
  const stems = new Set<string>()
  for (const form of new Set([written.normalize('NFC'), folded])) {
    const stem = fold(stemmer(form))
    stems.add(stem.length < 2 ? folded : stem)
  }
  return [...stems]
}

const irregular = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['feet', 'foot'],
])

/** The Bulgarian stemmer writes letters into its word, which a text does not let it. */
function writable(word: string): string {
  const letters = [...word]
  const substring = (from: number, to: number) => letters.slice(from, to).join('')
  return Object.assign(letters, { substring }) as unknown as string
}

/** Umlauts may be written as ae, oe, ue; after q, and in words like "neue", the u is its own. */
function withUmlauts(word: string): string {
  return word
    .replace(/(?<![aeq])ue/g, 'u')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
}

/** Turkish endings pile up; one pass of the stemmer takes off only some. */
function untilItStays(stemmer: Stemmer, word: string): string {
  let stem = word
  for (let pass = 0; pass < 3; pass++) {
    const next = stemmer(stem)
    if (next === stem) break
    stem = next
  }
  return stem
}
