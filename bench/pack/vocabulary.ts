import { readFileSync } from 'node:fs'
import { type Random, randomOf } from './random.ts'

export const languages = ['en', 'fr', 'es', 'de', 'ar'] as const
export type Language = (typeof languages)[number]

/** The words of one language, the most frequent first, and a hand that draws them as often as people write them. */
export type Vocabulary = {
  readonly words: readonly string[]
  draw(random: Random): string
}

const size = 20_000

const made = new Map<Language, Vocabulary>()

export function vocabularyOf(language: Language): Vocabulary {
  let vocabulary = made.get(language)
  if (vocabulary === undefined) {
    vocabulary = makeVocabulary(language)
    made.set(language, vocabulary)
  }
  return vocabulary
}

function makeVocabulary(language: Language): Vocabulary {
  const words = [...allWords(language)]
  const draw = zipf(words.length)
  return { words, draw: (random) => words[draw(random)] as string }
}

/** Written words first, then forms made of their stems with the endings of the language, then names. */
function allWords(language: Language): Set<string> {
  const written = readFileSync(new URL(`words/${language}.txt`, import.meta.url), 'utf8').split(/\s+/)
  const words = new Set(written.filter((word) => word !== ''))
  const random = randomOf(`words of ${language}`)
  const { starts, endings, syllables } = shapes[language]
  const stems = [...words].filter((word) => word.length > 4).map((word) => stemOf(language, word))
  while (words.size < size / 3)
    words.add((random.chance(0.7) ? '' : random.pick(starts)) + random.pick(stems) + random.pick(endings))
  while (words.size < size) {
    const name = Array.from({ length: random.between(2, 4) }, () => random.pick(syllables)).join('')
    words.add(name + random.pick(endings))
  }
  return words
}

function stemOf(language: Language, word: string): string {
  if (language === 'ar') return word.replace(/^ال/, '').replace(/(ين|ات|ة)$/, '')
  return word.toLowerCase().slice(0, Math.max(4, word.length - 3))
}

type Shape = { starts: string[]; endings: string[]; syllables: string[] }

const shapes: Record<Language, Shape> = {
  en: shape(
    ' re un co pre non over inter',
    's ed ing ion ment ity al er ers ness able ive ly ance',
    'ba len mor tis ka ven dor shi ran el tu wick ham ston ri as per go lan',
  ),
  fr: shape(
    ' re dé co pré non sur inter',
    's ée és ant tion ment ité al eur euse able ive ement ance',
    'bou len mar ti ca ven dor che ran el tu vil lac ron ri as per go lan gné',
  ),
  es: shape(
    ' re des co pre no sobre inter',
    's ada os ando ción miento idad al or ora able iva mente anza',
    'bar len mor ti ca ven dor cho ran el tu vil lla rón ri as per go lan ña',
  ),
  de: shape(
    ' ver be ent vor un über zwischen',
    'en er ung ungen heit keit lich isch ers bar nis los schaft ende',
    'ber len mor tis ka wen dor schi ran el tu wick heim stein ri as burg go land',
  ),
  ar: shape(
    ' ال وال بال لل و ب',
    ' ة ات ين ون ية ها هم نا ان',
    'با لن مور تي كا فن دور شي ران ال تو ويك حام ري اس بر جو لا',
  ),
}

function shape(starts: string, endings: string, syllables: string): Shape {
  return { starts: starts.split(' '), endings: endings.split(' '), syllables: syllables.split(' ') }
}

/** Ranks by the law of Zipf and Mandelbrot, drawn in constant time (Walker's alias method). */
function zipf(count: number): (random: Random) => number {
  const weights = Float64Array.from({ length: count }, (_, rank) => 1 / (rank + 2.7) ** 1.05)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / count
  const share = weights.map((weight) => weight / mean)
  const alias = Uint32Array.from({ length: count }, (_, rank) => rank)
  const small = [...share.keys()].filter((rank) => (share[rank] as number) < 1)
  const large = [...share.keys()].filter((rank) => (share[rank] as number) >= 1)
  while (small.length > 0 && large.length > 0) {
    const little = small.pop() as number
    const much = large.pop() as number
    alias[little] = much
    share[much] = (share[much] as number) - (1 - (share[little] as number))
    ;((share[much] as number) < 1 ? small : large).push(much)
  }
  return (random) => {
    const place = random.next() * count
    const rank = Math.floor(place)
    return place - rank < (share[rank] as number) ? rank : (alias[rank] as number)
  }
}
