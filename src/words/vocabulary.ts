import type { Lexicon } from './lexicon.ts'
import { type Spelling, spellingOf } from './spelling.ts'
import { cut } from './tokens.ts'

/** A number for a word, a beginning, an end, a slot or a compound; what a word in a text is said to be. */
export type Sign = number

/** Tells of every word of a text which symbols of a lexicon it is. */
export class Vocabulary {
  readonly spelling: Spelling
  readonly #exact = new Map<string, Sign[]>()
  readonly #beginnings = new Map<string, Sign[]>()
  readonly #endings = new Map<string, Sign[]>()
  readonly #middles = new Map<string, Sign[]>()
  readonly #compounds: { symbol: Sign; first: readonly string[]; last: readonly string[] }[] = []
  readonly #names = new Map<string, Sign>()
  readonly #cache = new Map<string, readonly Sign[]>()
  readonly #links: readonly string[]
  readonly #clitics: readonly string[]
  #shortestBeginning = Number.POSITIVE_INFINITY
  #shortestEnding = Number.POSITIVE_INFINITY

  constructor(lexicon: Lexicon) {
    this.spelling = spellingOf(lexicon)
    this.#links = ['', ...(lexicon.links ?? [])]
    this.#clitics = (lexicon.clitics ?? []).map((clitic) => this.spelling.fold(clitic))
  }

  /** The symbol of one word; with `*` at its end or beginning, of all that begin or end so; with both, of all that hold it. */
  word(word: string): Sign {
    return this.#named(`=${word}`, (symbol) => this.#add(word, symbol))
  }

  /** The symbol of a slot, whose single words are given. */
  slot(name: string, words: readonly string[]): Sign {
    return this.#named(`#${name}`, (symbol) => {
      for (const word of words) this.#add(word, symbol)
    })
  }

  compound(name: string, first: readonly string[], last: readonly string[]): Sign {
    const forms = (words: readonly string[]) =>
      [...new Set(words.flatMap((word) => this.spelling.variants(word.replaceAll('*', ''))))].sort(
        (a, b) => b.length - a.length,
      )
    return this.#named(`+${name}`, (symbol) => {
      this.#compounds.push({ symbol, first: forms(first), last: forms(last) })
    })
  }

  /** What a word of a text is. */
  symbolsOf(word: string): readonly Sign[] {
    const known = this.#cache.get(word)
    if (known) return known
    const folded = this.spelling.fold(word)
    const found = new Set<Sign>()
    for (const form of this.#withoutClitics(folded)) this.#find(form, found)
    const symbols = [...found]
    if (this.#cache.size > 20_000) this.#cache.clear()
    this.#cache.set(word, symbols)
    return symbols
  }

  #named(name: string, make: (symbol: Sign) => void): Sign {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const symbol = this.#names.size + 1
    this.#names.set(name, symbol)
    make(symbol)
    return symbol
  }

  #add(word: string, symbol: Sign): void {
    const bare = word.replaceAll('*', '')
    const table = this.#tableOf(word)
    for (const form of this.spelling.variants(bare)) {
      const there = table.get(form)
      if (there) there.push(symbol)
      else table.set(form, [symbol])
      if (table === this.#beginnings) this.#shortestBeginning = Math.min(this.#shortestBeginning, form.length)
      if (table === this.#endings) this.#shortestEnding = Math.min(this.#shortestEnding, form.length)
    }
  }

  #tableOf(word: string): Map<string, Sign[]> {
    const [open, close] = [word.startsWith('*'), word.endsWith('*')]
    if (open && close) return this.#middles
    return close ? this.#beginnings : open ? this.#endings : this.#exact
  }

  #find(word: string, found: Set<Sign>): void {
    for (const symbol of this.#exact.get(word) ?? []) found.add(symbol)
    for (let i = this.#shortestBeginning; i <= word.length; i++)
      for (const symbol of this.#beginnings.get(word.slice(0, i)) ?? []) found.add(symbol)
    for (let i = 0; i <= word.length - this.#shortestEnding; i++)
      for (const symbol of this.#endings.get(word.slice(i)) ?? []) found.add(symbol)
    for (const [form, symbols] of this.#middles)
      if (word.includes(form)) for (const symbol of symbols) found.add(symbol)
    for (const { symbol, first, last } of this.#compounds)
      if (this.#isCompound(word, first, last)) found.add(symbol)
  }

  #isCompound(word: string, first: readonly string[], last: readonly string[]): boolean {
    for (const beginning of first) {
      if (!word.startsWith(beginning)) continue
      const rest = word.slice(beginning.length)
      for (const link of this.#links)
        if (
          rest.startsWith(link) &&
          last.some((ending) => rest.length === link.length + ending.length && rest.endsWith(ending))
        )
          return true
    }
    return false
  }

  /** The word itself, and what is left of it without one to three beginnings that are written together with it. */
  #withoutClitics(word: string): readonly string[] {
    if (this.#clitics.length === 0) return [word]
    const forms = [word]
    for (let at = 0; at < forms.length && forms.length < 12; at++) {
      const form = forms[at] as string
      for (const clitic of this.#clitics)
        if (form.startsWith(clitic) && form.length >= clitic.length + 3) forms.push(form.slice(clitic.length))
    }
    return forms
  }
}

/** The single words of a phrase, as a text would be cut: one word as it is, stars and all; of several the last keeps the star of the phrase. */
export function wordsOf(phrase: string): string[] {
  const words = cut(phrase, 0, phrase.length).map(({ start, end }) => phrase.slice(start, end))
  if (words.length < 2) return [phrase]
  return phrase.endsWith('*') ? [...words.slice(0, -1), `${words.at(-1)}*`] : words
}

/** Of a list those that are one word in a text. */
export function singleWords(words: readonly string[]): string[] {
  return words.filter((word) => wordsOf(word).length < 2)
}

/** Of a list those that are several words in a text. */
export function phrasesOf(words: readonly string[]): string[] {
  return words.filter((word) => wordsOf(word).length > 1)
}
