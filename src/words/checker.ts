import { Automaton } from './automaton.ts'
import { type Anchored, type CompiledLexicon, compileLexicon } from './compile.ts'
import { kindOf, kinds } from './letters.ts'
import { type Lexicon, type LexiconRule, milder, type Severity, severities } from './lexicon.ts'
import { type Found, overlaps, type Word, type Words } from './matcher.ts'
import { isMentioned, withoutNamed } from './mentions.ts'
import { Quotations } from './quotations.ts'
import { Glance, Stretch } from './stretch.ts'
import { type Suggestion, suggestionsOf } from './suggest.ts'
import { titleAround } from './titles.ts'
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
    return this.checkUpTo(text, Number.POSITIVE_INFINITY).remarks
  }

  /** Looks no further once so much was found; `until` is how far that was. */
  checkUpTo(text: string, most: number): { remarks: Remark[]; until: number } {
    const { hits, until } = this.#find(text, most)
    return { remarks: this.#settle(text, hits), until }
  }

  #find(text: string, most: number): { hits: readonly Hit[]; until: number } {
    const found: Hit[] = []
    let stretch: Stretch | undefined
    let next = 0
    // Several rules may find the same words: of these one remark comes.
    let apart = 0
    let end = 0
    for (let at = this.#search(text, 0); at !== -1; at = this.#search(text, next)) {
      if (apart >= most) return { hits: withoutNamed(text, found), until: end }
      next = endOfWordAt(text, at)
      const start = startOfWordAt(text, at)
      const rules = this.#rulesAt(text.slice(start, next))
      // A stem may stand in a word that means nothing here: it costs a look, and no more.
      if (rules.length === 0) continue
      if (!stretch?.holds(start)) {
        if (!this.#mayMatch(text, start, rules)) continue
        stretch = new Stretch(text, start, this.#compiled)
      }
      const place = stretch.indexOf(start)
      for (const rule of rules)
        for (let from = Math.max(0, place - rule.lead); from <= place; from++) {
          if (!this.#mayBegin(rule, stretch.words, from)) continue
          if (rule.lead > 0 && stretch.wasTried(rule.number, from)) continue
          const match = rule.matcher.find(stretch.words, from)
          const hit = match && this.#weigh(text, stretch, rule.what, match, rule.number)
          if (!hit) continue
          found.push(hit)
          if (hit.start >= end) apart++
          end = Math.max(end, hit.end)
        }
    }
    return { hits: withoutNamed(text, found), until: text.length }
  }

  /** Whether any of the rules matches around a place, told from as few words as that takes. */
  #mayMatch(text: string, start: number, rules: readonly Anchored[]): boolean {
    const most = rules.reduce((most, { lead }) => Math.max(most, lead), 0)
    const words = new Glance(text, start, most, this.#compiled.vocabulary)
    for (const rule of rules)
      for (let from = Math.max(0, words.place - rule.lead); from <= words.place; from++)
        if (this.#mayBegin(rule, words, from) && rule.matcher.find(words, from)) return true
    return false
  }

  #mayBegin({ number }: Anchored, words: Words, from: number): boolean {
    return this.#compiled.mayBegin((words.at(from) as Word).symbols, number)
  }

  /** Whether a suggestion may be put in place as it is: one that would be remarked on itself is only advice. */
  #isClean(suggestion: string): boolean {
    const known = this.#clean.get(suggestion)
    if (known !== undefined) return known
    // All of it: the first hit may be a word that is only named.
    const isClean = this.#find(suggestion, Number.POSITIVE_INFINITY).hits.length === 0
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
    // One rule may be led to in several ways: the longest way to its beginning holds the others.
    const all = signs.flatMap((sign) => anchored.get(sign) ?? []).toSorted((a, b) => a.lead - b.lead)
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
    if (fine.some((one) => overlaps(one.found, found))) return undefined
    if (titleAround(text, words, found, this.#compiled.title)) return undefined
    const written = text.slice(span.start, span.end)
    return {
      ...span,
      rule,
      order,
      named: isMentioned(text, words, found, mentions),
      suggestions: suggestionsOf(rule, text, words, found, written, this.language),
    }
  }

  #isNear({ near, unless }: LexiconRule, words: readonly Word[]): boolean {
    const has = (name: string) => this.#compiled.holds.get(name)?.(words) === true
    return (near?.some(has) ?? true) && !unless?.some(has)
  }

  /** Of remarks that overlap the longest, of equal ones the strongest, then the first in the lexicon; but `context` comes after all others. */
  #settle(text: string, hits: readonly Hit[]): Remark[] {
    const { lexicon } = this.#compiled
    const quotations = new Quotations(text, lexicon.quotes)
    const ranked = hits.toSorted(
      (a, b) =>
        // Whoever does not want to hear what is only worth knowing must not lose by it what stands inside.
        Number(a.rule.severity === 'context') - Number(b.rule.severity === 'context') ||
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
  /** A word such as “term” says that it is named and not used. */
  readonly named: boolean
  readonly suggestions: readonly Suggestion[]
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
