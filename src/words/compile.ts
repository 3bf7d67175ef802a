import { type Anchor, anchorsOf } from './anchors.ts'
import type { Lexicon, LexiconRule } from './lexicon.ts'
import { compilePattern, type Matcher, type Word } from './matcher.ts'
import { BadPattern } from './pattern.ts'
import { phrasesOf, type Sign, singleWords, Vocabulary, wordsOf } from './vocabulary.ts'

/** What a word such as “term” says: that the words after it, or those before it, are named; or that it names nothing here. */
export type MentionKind = 'before' | 'after' | 'no'

/** A lexicon made ready to be matched. */
export type CompiledLexicon = {
  readonly lexicon: Lexicon
  readonly vocabulary: Vocabulary
  readonly stems: readonly string[]
  /** Which rules may match where a word of these signs stands; all others need not be tried. */
  readonly anchored: ReadonlyMap<Sign, readonly Anchored[]>
  /** Whether a match of a rule, by its number, may begin with a word of these signs. */
  readonly mayBegin: (signs: readonly Sign[], rule: number) => boolean
  readonly fine: Starts<string>
  /** Words after which, and before which, a term is only named; phrases in which they name nothing. */
  readonly mentions: Starts<MentionKind>
  readonly title: Sign
  /** By the name of a slot, whether a word or phrase of it stands among words; for all that rules ask to be near or not. */
  readonly holds: ReadonlyMap<string, (words: readonly Word[]) => boolean>
}

/** Patterns by the symbol that may begin them. */
export type Starts<T> = {
  readonly bySymbol: ReadonlyMap<Sign, readonly Entry<T>[]>
  /** Those that any word may begin. */
  readonly always: readonly Entry<T>[]
}
/** A rule, and how many words of its match may stand before the word that led to it. */
export type Anchored = Entry<LexiconRule> & { readonly lead: number; readonly number: number }

export type Entry<T> = { readonly what: T; readonly matcher: Matcher }

/** @throws BadLexicon that names the rule and what is wrong with its pattern */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const vocabulary = new Vocabulary(lexicon)
  const slots = lexicon.slots
  const ready = <T>(what: T, pattern: string, name: string): Entry<T> => {
    try {
      return { what, matcher: compilePattern(pattern, slots, vocabulary) }
    } catch (error) {
      if (error instanceof BadPattern)
        throw new BadLexicon(`${lexicon.language}, ${name}: ${error.message} (${pattern})`, name)
      throw error
    }
  }
  const phrase = (text: string) => `(${text.replaceAll('-', ' ')})`
  const title = vocabulary.slot(' title', lexicon.titles)
  const compiled = {
    lexicon,
    vocabulary,
    fine: starts(lexicon.fine.map((pattern, i) => ready(pattern, pattern, `fine ${i + 1}`))),
    mentions: starts([
      ...lexicon.mentions.map((text) => ready('before' as const, phrase(text), 'mentions')),
      ...(lexicon.mentionsAfter ?? []).map((text) => ready('after' as const, phrase(text), 'mentionsAfter')),
      ...lexicon.noMentions.map((text) => ready('no' as const, phrase(text), 'noMentions')),
    ]),
    title,
    holds: new Map(
      lexicon.rules
        .flatMap(({ id, near = [], unless = [] }) => [...near, ...unless].map((name) => [name, id] as const))
        .map(([name, id]) => {
          if (slots[name]) return [name, holderOf(name, slots[name], ready(name, name, id), vocabulary)]
          throw new BadLexicon(`${lexicon.language}, ${id}: There is no slot “${name}”.`, id)
        }),
    ),
    ...anchoring(lexicon, vocabulary, ready),
  }
  return compiled
}

/** Single words by their sign; phrases, which few slots have, only where one may begin. */
function holderOf(
  name: string,
  slot: readonly string[],
  { matcher }: Entry<string>,
  vocabulary: Vocabulary,
): (words: readonly Word[]) => boolean {
  const sign = vocabulary.slot(name, singleWords(slot))
  const first = new Set(phrasesOf(slot).map((phrase) => vocabulary.word(wordsOf(phrase)[0] as string)))
  return (words) =>
    words.some(({ symbols }) => symbols.includes(sign)) ||
    (first.size > 0 &&
      words.some(
        ({ symbols }, at) => symbols.some((one) => first.has(one)) && matcher.find(words, at) !== undefined,
      ))
}

type Ready = <T>(what: T, pattern: string, name: string) => Entry<T>

function anchoring(lexicon: Lexicon, vocabulary: Vocabulary, ready: Ready) {
  const stems = new Set<string>()
  const anchored = new Map<Sign, Anchored[]>()
  const begins: (readonly Sign[] | undefined)[] = []
  for (const [number, rule] of lexicon.rules.entries()) {
    const entry = ready(rule, rule.match, rule.id)
    const anchors = anchorsOf(rule.match, lexicon)
    if (!anchors.some(({ stems }) => stems.length > 0))
      throw new BadLexicon(
        `${lexicon.language}, ${rule.id}: Every part of the pattern may be missing. (${rule.match})`,
        rule.id,
      )
    begins.push(entry.matcher.begins)
    for (const anchor of anchors) {
      for (const stem of anchor.stems) stems.add(stem)
      for (const sign of signsOf(anchor, lexicon, vocabulary)) {
        const rules = anchored.get(sign) ?? []
        rules.push({ ...entry, lead: anchor.lead, number })
        anchored.set(sign, rules)
      }
    }
  }
  return { stems: [...stems], anchored, mayBegin: beginnings(begins) }
}

/** One bit for each rule, made once for the signs of each word. */
function beginnings(begins: readonly (readonly Sign[] | undefined)[]): CompiledLexicon['mayBegin'] {
  const size = Math.ceil(begins.length / 32)
  const always = new Uint32Array(size)
  const bySign = new Map<Sign, number[]>()
  for (const [number, signs] of begins.entries()) {
    if (!signs) setBit(always, number)
    for (const sign of signs ?? []) {
      const numbers = bySign.get(sign)
      if (numbers) numbers.push(number)
      else bySign.set(sign, [number])
    }
  }
  const ofSigns = new WeakMap<readonly Sign[], Uint32Array>()
  const bitsOf = (signs: readonly Sign[]) => {
    const bits = always.slice()
    for (const sign of signs) for (const number of bySign.get(sign) ?? []) setBit(bits, number)
    ofSigns.set(signs, bits)
    return bits
  }
  return (signs, rule) => {
    const bits = ofSigns.get(signs) ?? bitsOf(signs)
    return (((bits[rule >> 5] as number) >>> (rule & 31)) & 1) === 1
  }
}

function setBit(bits: Uint32Array, number: number): void {
  bits[number >> 5] = ((bits[number >> 5] as number) | (1 << (number & 31))) >>> 0
}

function signsOf(
  { words, slots, compounds }: Anchor,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): ReadonlySet<Sign> {
  const single = (name: string) => singleWords(lexicon.slots[name] ?? [])
  const phrases = (name: string) => phrasesOf(lexicon.slots[name] ?? [])
  return new Set([
    ...[...words, ...slots.flatMap(phrases)].flatMap(wordsOf).map((word) => vocabulary.word(word)),
    ...slots.map((name) => vocabulary.slot(name, single(name))),
    ...compounds.map(([first, last]) => vocabulary.compound(`${first}+${last}`, single(first), single(last))),
  ])
}

/** A lexicon that cannot be used, with the name of the rule to mend. */
export class BadLexicon extends Error {
  override readonly name = 'BadLexicon'
  readonly rule: string

  constructor(message: string, rule: string) {
    super(message)
    this.rule = rule
  }
}

function starts<T>(entries: readonly Entry<T>[]): Starts<T> {
  const bySymbol = new Map<Sign, Entry<T>[]>()
  for (const entry of entries)
    for (const symbol of entry.matcher.begins ?? []) {
      const there = bySymbol.get(symbol)
      if (there) there.push(entry)
      else bySymbol.set(symbol, [entry])
    }
  return { bySymbol, always: entries.filter(({ matcher }) => matcher.begins === undefined) }
}
