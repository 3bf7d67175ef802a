import { Automaton } from './automaton.ts'
import { type Anchored, type CompiledLexicon, compileLexicon, type Starts } from './compile.ts'
import { kindOf, kinds } from './letters.ts'
import { type Lexicon, type LexiconRule, milder, type Severity, severities } from './lexicon.ts'
import { type Found, readWords, type Word } from './matcher.ts'
import { Quotations } from './quotations.ts'
import { type Suggestion, suggestionsOf } from './suggest.ts'
import { titleAround } from './titles.ts'
import { cut, endsSentence, gaps } from './tokens.ts'
import type { Sign } from './vocabulary.ts'

/** Something worth another look, by its place in the text in UTF-16 units. */
export type Remark = {
  readonly start: number
  readonly end: number
  /** The words remarked on, as written. */
  readonly text: string
  readonly language: string
  /** Name of the rule, `en-illegal-person`. */
  readonly rule: string
  /** Key of the term in the guide. */
  readonly term: string
  readonly severity: Severity
  /** The words stand in a quotation: somebody else’s. They are remarked on one step lower, never hidden. */
  readonly quoted: boolean
  readonly suggestions: readonly Suggestion[]
}

/** How far around a rare word its phrase may reach, in words. */
const reach = 25

/** Checks running text in one language. Text with markup is cut into such runs first. */
export class Checker {
  readonly language: string
  readonly #compiled: CompiledLexicon
  readonly #automaton: Automaton
  readonly #clean = new Map<string, boolean>()
  readonly #rules = new WeakMap<readonly Sign[], readonly Anchored[]>()

  /** @throws BadLexicon */
  constructor(lexicon: Lexicon) {
    this.language = lexicon.language
    this.#compiled = compileLexicon(lexicon)
    this.#automaton = new Automaton(this.#compiled.stems)
  }

  /** Remarks in the order of the text; none overlaps another. Takes time in proportion to the text. */
  check(text: string): Remark[] {
    return this.#settle(text, this.#find(text))
  }

  #find(text: string): Hit[] {
    const found: Hit[] = []
    let stretch: Stretch | undefined
    let next = 0
    for (let at = this.#search(text, 0); at !== -1; at = this.#search(text, next)) {
      next = endOfWordAt(text, at)
      const start = startOfWordAt(text, at)
      const rules = this.#rulesAt(text.slice(start, next))
      // A stem may stand in a word that means nothing here: it costs a look, and no more.
      if (rules.length === 0) continue
      if (!stretch?.holds(start)) stretch = new Stretch(text, start, this.#compiled)
      const place = stretch.indexOf(start)
      for (const { what, matcher, lead, number } of rules)
        for (let from = Math.max(0, place - lead); from <= place; from++) {
          if (!this.#compiled.mayBegin((stretch.words[from] as Word).symbols, number)) continue
          if (lead > 0 && stretch.wasTried(number, from)) continue
          const match = matcher.find(stretch.words, from)
          const hit = match && this.#weigh(text, stretch, what, match, number)
          if (hit) found.push(hit)
        }
    }
    return found
  }

  /** Whether a suggestion may be put in place as it is: one that would be remarked on itself is only advice. */
  #isClean(suggestion: string): boolean {
    const known = this.#clean.get(suggestion)
    if (known !== undefined) return known
    const isClean = this.#find(suggestion).length === 0
    if (this.#clean.size > 5_000) this.#clean.clear()
    this.#clean.set(suggestion, isClean)
    return isClean
  }

  #search(text: string, from: number): number {
    return from >= text.length ? -1 : this.#automaton.search(text, from, text.length)
  }

  /** The rules of which every match must hold such a word. */
  #rulesAt(word: string): readonly Anchored[] {
    const { vocabulary, anchored } = this.#compiled
    const signs = vocabulary.symbolsOf(word)
    const known = this.#rules.get(signs)
    if (known) return known
    const all = signs.flatMap((sign) => anchored.get(sign) ?? [])
    const rules = [...new Map(all.map((rule) => [rule.number, rule])).values()]
    this.#rules.set(signs, rules)
    return rules
  }

  /** What a match is worth where it stands; undefined where the words are fine. */
  #weigh(text: string, stretch: Stretch, rule: LexiconRule, found: Found, order: number): Hit | undefined {
    const { words, fine, mentions } = stretch
    const span = spanOf(words, found)
    if (rule.capital && !words[found.from]?.capital) return undefined
    if (!this.#isNear(rule, words)) return undefined
    if (fine.some((one) => overlap(one.found, found))) return undefined
    if (isMentioned(words, found, mentions)) return undefined
    if (titleAround(text, words, found, this.#compiled.title)) return undefined
    const written = text.slice(span.start, span.end)
    return {
      ...span,
      rule,
      order,
      suggestions: suggestionsOf(rule, text, words, found, written, this.language),
    }
  }

  #isNear({ near, unless }: LexiconRule, words: readonly Word[]): boolean {
    const has = (name: string) => {
      const symbol = this.#compiled.slot(name)
      return words.some((word) => word.symbols.includes(symbol))
    }
    return (near?.some(has) ?? true) && !unless?.some(has)
  }

  /** The longest of remarks that overlap, of equal ones the strongest, then the first in the lexicon. */
  #settle(text: string, hits: readonly Hit[]): Remark[] {
    const { lexicon } = this.#compiled
    const quotations = new Quotations(text, lexicon.quotes)
    const ranked = hits.toSorted(
      (a, b) =>
        b.end - b.start - (a.end - a.start) ||
        severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity) ||
        a.order - b.order ||
        a.start - b.start,
    )
    return withoutOverlaps(ranked).map(({ start, end, rule, suggestions }) => {
      const quoted = quotations.isQuoted(start, end)
      const severity = lexicon.unsure ? 'context' : rule.severity
      return {
        start,
        end,
        text: text.slice(start, end),
        language: lexicon.language,
        rule: rule.id,
        term: rule.term,
        severity: quoted ? milder(severity) : severity,
        quoted,
        suggestions: suggestions.map((one) =>
          one.rewrite || this.#isClean(one.text) ? one : { ...one, rewrite: true },
        ),
      }
    })
  }
}

type Hit = {
  readonly start: number
  readonly end: number
  readonly rule: LexiconRule
  /** Its place in the lexicon. */
  readonly order: number
  readonly suggestions: readonly Suggestion[]
}

type Match<T> = { readonly what: T; readonly found: Found }

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

/** The words around a place, cut once for all rare words that stand in it; what is fine or named in it is looked for when somebody asks. */
class Stretch {
  readonly words: readonly Word[]
  readonly #compiled: CompiledLexicon
  /** Between these, as many words stand on either side as a match may need. */
  readonly #from: number
  readonly #to: number
  readonly #tried = new Set<number>()
  #fine: readonly Match<string>[] | undefined
  #mentions: readonly Match<'before' | 'after' | 'no'>[] | undefined

  constructor(text: string, start: number, compiled: CompiledLexicon) {
    const from = stepBack(text, start, 0)
    const tokens = cut(text, from, Math.min(text.length, start + 4_000), 2 * reach)
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

  get mentions(): readonly Match<'before' | 'after' | 'no'>[] {
    this.#mentions ??= matches(this.#compiled.mentions, this.words)
    return this.#mentions
  }
}

function stepBack(text: string, at: number, floor: number): number {
  let words = 0
  let i = at
  let inWord = true
  while (i > floor && words <= reach) {
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

function endOfWordAt(text: string, at: number): number {
  let end = at
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  return end
}

function startOfWordAt(text: string, at: number): number {
  let start = at
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--
  return start
}

function isWordUnit(unit: number): boolean {
  const kind = kindOf[unit]
  return kind === kinds.letter || kind === kinds.digit || kind === kinds.silent
}

function spanOf(words: readonly Word[], { from, to }: Found): { start: number; end: number } {
  return { start: (words[from] as Word).start, end: (words[to - 1] as Word).end }
}

function overlap(a: Found, b: Found): boolean {
  return a.from < b.to && b.from < a.to
}

/** A word such as “term” within three words before it in the same clause, or right after it. */
function isMentioned(
  words: readonly Word[],
  { from, to }: Found,
  mentions: readonly Match<'before' | 'after' | 'no'>[],
): boolean {
  const no = mentions.filter(({ what }) => what === 'no')
  return mentions.some(({ what, found }) => {
    if (what === 'no' || no.some((one) => overlap(one.found, found))) return false
    const [first, second] = what === 'before' ? [found.to, from] : [to, found.from]
    if (second < first || second - first > (what === 'before' ? 2 : 1)) return false
    return words.slice(first, second + 1).every((word) => word.gap < gaps.clause || word.quote)
  })
}

function withoutOverlaps(ranked: readonly Hit[]): Hit[] {
  const taken = new Map<number, { start: number; end: number }[]>()
  const kept: Hit[] = []
  const block = (place: number) => place >> 9
  for (const hit of ranked) {
    let free = true
    for (let b = block(hit.start); b <= block(hit.end) && free; b++)
      free = !(taken.get(b) ?? []).some(({ start, end }) => hit.start < end && start < hit.end)
    if (!free) continue
    kept.push(hit)
    for (let b = block(hit.start); b <= block(hit.end); b++) {
      const there = taken.get(b)
      if (there) there.push(hit)
      else taken.set(b, [hit])
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}
