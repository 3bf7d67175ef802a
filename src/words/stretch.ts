import type { CompiledLexicon, MentionKind, Starts } from './compile.ts'
import { kindOf, kinds } from './letters.ts'
import { type Found, readWords, Word, type Words } from './matcher.ts'
import { Cutter, cut, endsSentence, gaps } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How far around a rare word its phrase may reach, in words. */
const reach = 25

/** How far after it, in units. */
const widest = 4_000

export type Match<T> = { readonly what: T; readonly found: Found }

/** The words around a place, cut once for all rare words that stand in it; what is fine or named in it is looked for when somebody asks. */
export class Stretch {
  readonly words: readonly Word[]
  readonly #compiled: CompiledLexicon
  /** Between these, as many words stand on either side as a match may need. */
  readonly #from: number
  readonly #to: number
  readonly #tried = new Set<number>()
  #fine: readonly Match<string>[] | undefined
  #mentions: readonly Match<MentionKind>[] | undefined

  constructor(text: string, start: number, compiled: CompiledLexicon) {
    const from = stepBack(text, start, reach)
    const tokens = cut(text, from, Math.min(text.length, start + widest), 2 * reach)
    const first = tokens.findIndex((token) => token.end > start)
    const end = tokens.findIndex((token, i) => i > first && token.gap === gaps.sentence)
    this.words = readWords(text, end === -1 ? tokens : tokens.slice(0, end), compiled.vocabulary)
    this.#compiled = compiled
    this.#from = start
    const last =
      end === -1 && tokens.length === 2 * reach ? tokens.at(-reach) : tokens.at(end === -1 ? -1 : end - 1)
    this.#to = Math.max(last?.end ?? start, tokens[first]?.end ?? start)
  }

  /** Whether a rule was tried at a word before; from now on it was. */
  wasTried(rule: number, from: number): boolean {
    const key = rule * 4 * reach + from
    if (this.#tried.has(key)) return true
    this.#tried.add(key)
    return false
  }

  holds(place: number): boolean {
    return place >= this.#from && place < this.#to
  }

  indexOf(place: number): number {
    return Math.max(
      0,
      this.words.findIndex((word) => word.end > place),
    )
  }

  get fine(): readonly Match<string>[] {
    this.#fine ??= matches(this.#compiled.fine, this.words)
    return this.#fine
  }

  get mentions(): readonly Match<MentionKind>[] {
    this.#mentions ??= matches(this.#compiled.mentions, this.words)
    return this.#mentions
  }
}

/**
 * The few words around a place that are needed to see whether any phrase may stand there: in ordinary prose nearly none does, and whatever
 * is found is looked for again in its stretch.
 */
export class Glance implements Words {
  /** Number of the word at the place. */
  readonly place: number
  readonly #text: string
  readonly #vocabulary: Vocabulary
  readonly #cutter: Cutter
  readonly #words: Word[] = []
  #ended = false

  /** @param lead how many words before the place are asked for */
  constructor(text: string, start: number, lead: number, vocabulary: Vocabulary) {
    this.#text = text
    this.#vocabulary = vocabulary
    // One word more, so that what is first here is first in its sentence.
    const from = stepBack(text, start, Math.min(lead + 1, reach))
    this.#cutter = new Cutter(text, from, Math.min(text.length, start + widest))
    let place = 0
    while ((this.at(place)?.end ?? Number.POSITIVE_INFINITY) <= start) place++
    this.place = place
  }

  at(place: number): Word | undefined {
    while (place >= this.#words.length && !this.#ended) this.#read()
    return this.#words[place]
  }

  #read(): void {
    const token = this.#cutter.next()
    if (token) this.#words.push(new Word(token, this.#text, this.#vocabulary))
    else this.#ended = true
  }
}

function matches<T>({ bySymbol, always }: Starts<T>, words: readonly Word[]): Match<T>[] {
  const all: Match<T>[] = []
  for (const [at, word] of words.entries()) {
    const tried = new Set<unknown>()
    for (const symbol of word.symbols)
      for (const entry of bySymbol.get(symbol) ?? []) {
        if (tried.has(entry)) continue
        tried.add(entry)
        const found = entry.matcher.find(words, at)
        if (found) all.push({ what: entry.what, found })
      }
    for (const entry of always) {
      const found = entry.matcher.find(words, at)
      if (found) all.push({ what: entry.what, found })
    }
  }
  return all
}

/** Where so many words before a place begin, or the sentence that holds it. */
function stepBack(text: string, at: number, most: number): number {
  let words = 0
  let i = at
  let inWord = true
  while (i > 0 && words <= most) {
    const kind = kindOf[text.charCodeAt(i - 1)]
    if (kind === kinds.letter || kind === kinds.digit || kind === kinds.silent) inWord = true
    else {
      if (inWord) words++
      inWord = false
      if (isSentenceEnd(text, i - 1)) break
    }
    i--
  }
  return i
}

function isSentenceEnd(text: string, at: number): boolean {
  if (text[at] === '\n') return text[at - 1] === '\n' || text[at + 1] === '\n'
  return kindOf[text.charCodeAt(at)] === kinds.stop && endsSentence(text, at)
}
