import type { Lexicon, LexiconRule, Severity } from '../lexicon.ts'
import { loadLexicon } from '../lexicons.ts'
import { type Node, parsePattern } from '../pattern.ts'
import { loadReasons } from '../reasons/reasons.ts'
import { type Source, sourcesFor } from '../reasons/sources.ts'

export type ListedRule = {
  readonly rule: string
  readonly term: string
  readonly severity: Severity
  /** A few of the many phrases that the rule finds. */
  readonly avoid: readonly string[]
  readonly instead: readonly string[]
  readonly why: string
  readonly sources: readonly Source[]
}

export type ListedLexicon = {
  readonly language: string
  /** Who stands by the words, and since which day; null as long as no native speaker has signed them. */
  readonly review: { readonly by: string; readonly signed: string } | null
  /** All that is found is only `context`: nobody is sure enough of the words. */
  readonly unsure: boolean
  readonly rules: readonly ListedRule[]
}

/** What is looked for in a language, for people to read; undefined where there is no lexicon. */
export async function listRules(language: string, reasonsIn = language): Promise<ListedLexicon | undefined> {
  const lexicon = await loadLexicon(language)
  if (!lexicon) return undefined
  const { reasons } = await loadReasons(reasonsIn)
  const { unsure = false, review = null } = lexicon
  const rules = lexicon.rules.map((rule): ListedRule => {
    const { id, term, severity, why = reasons[term] ?? '' } = rule
    return {
      rule: id,
      term,
      severity: unsure ? 'context' : severity,
      avoid: examplesOf(rule, lexicon),
      instead: insteadOf(rule, lexicon),
      why,
      sources: sourcesFor(term, rule.sources),
    }
  })
  return { language: lexicon.language, review, unsure, rules }
}

const most = 3

function examplesOf({ match }: LexiconRule, { slots }: Lexicon): string[] {
  const pattern = parsePattern(match)
  const examples = Array.from({ length: most }, (_, i) => tidy(write(pattern, i, slots)))
  return [...new Set(examples)].filter((example) => example !== '')
}

/** What the rule says, with a word of its own where those found would stand; of what needs a word that may be missing, nothing. */
function insteadOf({ match, say }: LexiconRule, { slots }: Lexicon): string[] {
  const found = slotsOf(parsePattern(match))
  const fitting = say.filter((text) => namesIn(text).every((name) => found.has(name)))
  return (fitting.length > 0 ? fitting : say).map((text) =>
    tidy(text.replace(slotName, (_, name: string) => bare(slots[name]?.[0] ?? '…'))),
  )
}

const slotName = /\{([\p{Lu}\d_]+)\}/gu

function namesIn(text: string): string[] {
  return [...text.matchAll(slotName)].map(([, name]) => name as string)
}

/** Slots that a match has, leaving out what may be missing. */
function slotsOf(node: Node): Set<string> {
  switch (node.type) {
    case 'slot':
      return new Set([node.slot])
    case 'all':
      return new Set(node.parts.flatMap((part) => [...slotsOf(part)]))
    case 'any':
      return new Set(node.choices.flatMap((choice) => [...slotsOf(choice)]))
    case 'times':
      return node.least === 0 ? new Set() : slotsOf(node.node)
    default:
      return new Set()
  }
}

/** The nth way to say a pattern; of what may be left out, nothing. */
function write(node: Node, n: number, slots: Lexicon['slots']): string {
  const pick = (words: readonly string[] = []) => bare(words[n % Math.max(1, words.length)] ?? '…')
  switch (node.type) {
    case 'word':
      return bare(node.word)
    case 'slot':
      return pick(slots[node.slot])
    case 'compound':
      return `${pick(slots[node.first])}${pick(slots[node.last])}`
    case 'gap':
      return '…'
    case 'all':
      return node.parts.map((part) => write(part, n, slots)).join(' ')
    case 'any':
      return write(node.choices[n % node.choices.length] as Node, n, slots)
    case 'times':
      return node.least === 0 ? '' : write(node.node, n, slots)
    default:
      return ''
  }
}

function bare(word: string): string {
  return word.replace(/^\*|\*$/g, '…')
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
