import { stemsOf } from './anchors.ts'
import type { Lexicon, LexiconRule } from './lexicon.ts'
import { compilePattern, type Matcher } from './matcher.ts'
import { BadPattern } from './pattern.ts'
import { type Sign, Vocabulary } from './vocabulary.ts'

/** A lexicon made ready to be matched. */
export type CompiledLexicon = {
  readonly lexicon: Lexicon
  readonly vocabulary: Vocabulary
  readonly stems: readonly string[]
  readonly rules: Starts<LexiconRule>
  readonly fine: Starts<string>
  /** Words after which, and before which, a term is only named; phrases in which they name nothing. */
  readonly mentions: Starts<'before' | 'after' | 'no'>
  readonly title: Sign
  readonly slot: (name: string) => Sign
}

/** Patterns by the symbol that may begin them. */
export type Starts<T> = {
  readonly bySymbol: ReadonlyMap<Sign, readonly Entry<T>[]>
  /** Those that any word may begin. */
  readonly always: readonly Entry<T>[]
}
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
    rules: starts(lexicon.rules.map((rule) => ready(rule, rule.match, rule.id))),
    fine: starts(lexicon.fine.map((pattern, i) => ready(pattern, pattern, `fine ${i + 1}`))),
    mentions: starts([
      ...lexicon.mentions.map((text) => ready('before' as const, phrase(text), 'mentions')),
      ...(lexicon.mentionsAfter ?? []).map((text) => ready('after' as const, phrase(text), 'mentionsAfter')),
      ...lexicon.noMentions.map((text) => ready('no' as const, phrase(text), 'noMentions')),
    ]),
    title,
    slot: (name: string) =>
      vocabulary.slot(
        name,
        (slots[name] ?? []).filter((word) => !/[\s'’-]/.test(word)),
      ),
    stems: stemsOf(lexicon),
  }
  for (const rule of lexicon.rules)
    for (const name of [...(rule.near ?? []), ...(rule.unless ?? [])])
      if (!slots[name])
        throw new BadLexicon(`${lexicon.language}, ${rule.id}: There is no slot “${name}”.`, rule.id)
      else compiled.slot(name)
  return compiled
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
