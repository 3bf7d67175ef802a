import { Automaton } from './automaton.ts'
import { type CompiledLexicon, compileLexicon, type Starts } from './compile.ts'
import { kindOf, kinds } from './letters.ts'
import { type Lexicon, type LexiconRule, type Severity, severities } from './lexicon.ts'
import { type Found, readWords, type Word } from './matcher.ts'
import { Quotations } from './quotations.ts'
import { type Suggestion, suggestionsOf } from './suggest.ts'
import { titleAround } from './titles.ts'
import { cut, endsSentence, gaps } from './tokens.ts'

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
const reach = 20

/** Checks running text in one language. Text with markup is cut into such runs first. */
export class Checker {
  readonly language: string
  readonly #compiled: CompiledLexicon
  readonly #automaton: Automaton

  /** @throws BadLexicon */
  constructor(lexicon: Lexicon) {
    this.language = lexicon.language
    this.#compiled = compileLexicon(lexicon)
    this.#automaton = new Automaton(this.#compiled.stems)
  }

  /** Remarks in the order of the text; none overlaps another. Takes time in proportion to the text. */
  check(text: string): Remark[] {
    const found: Hit[] = []
    let done = 0
    let next = 0
    for (let at = this.#search(text, 0); at !== -1; at = this.#search(text, next)) {
      next = endOfWordAt(text, at)
      // Most stems stand in words that mean nothing here: they cost a look, and no more.
      if (this.#compiled.vocabulary.symbolsOf(text.slice(startOfWordAt(text, at), next)).length === 0)
        continue
      const window = windowAround(text, at, done)
      const words = readWords(text, cut(text, window.from, window.to), this.#compiled.vocabulary)
      for (const hit of this.#hits(text, words)) if (hit.end > done) found.push(hit)
      done = Math.max(window.to, at)
      next = done
    }
    return this.#settle(text, found)
  }

  #search(text: string, from: number): number {
    return from >= text.length ? -1 : this.#automaton.search(text, from, text.length)
  }

  #hits(text: string, words: readonly Word[]): Hit[] {
    const { rules, fine, lexicon } = this.#compiled
    const hits = matches(rules, words).filter(({ what }) => this.#isNear(what, words))
    if (hits.length === 0) return []
    const allowed = matches(fine, words)
    const mentions = matches(this.#compiled.mentions, words)
    return hits.flatMap(({ what: rule, found }): Hit[] => {
      const span = spanOf(words, found)
      const written = text.slice(span.start, span.end)
      if (rule.capital && !words[found.from]?.capital) return []
      if (allowed.some((fine) => overlap(fine.found, found))) return []
      if (isMentioned(words, found, mentions)) return []
      if (titleAround(text, words, found, this.#compiled.title)) return []
      return [
        { ...span, rule, suggestions: suggestionsOf(rule, text, words, found, written, lexicon.language) },
      ]
    })
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
        severity: quoted ? lower(severity) : severity,
        quoted,
        suggestions,
      }
    })
  }
}

type Hit = {
  readonly start: number
  readonly end: number
  readonly rule: LexiconRule
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

/** About `reach` words to both sides of a rare word, not over the end of a sentence, and not far back into what was done. */
function windowAround(text: string, at: number, done: number): { from: number; to: number } {
  const from = stepBack(text, at, Math.max(0, done - 400))
  const after = cut(text, at, Math.min(text.length, at + 2_000), reach + 1)
  const end = after.findIndex((word, i) => i > 0 && word.gap === gaps.sentence)
  const last = after[(end === -1 ? after.length : end) - 1]
  return { from, to: Math.max(last?.end ?? at, endOfWordAt(text, at)) }
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

function lower(severity: Severity): Severity {
  return severity === 'avoid' ? 'reconsider' : 'context'
}
