import { stemsIn, type Token } from './analyse.ts'
import type { ParsedQuery, Query } from './query.ts'

type Word = Extract<Query, { type: 'word' }>

/** Whether a text, given as its words, answers a query. The indexes of the databases answer the same. */
export function matches(query: ParsedQuery, tokens: readonly Token[], language: string): boolean {
  const holds = (wanted: Query) => answers(wanted, tokens, language)
  return (query.wanted === undefined || holds(query.wanted)) && !query.unwanted.some(holds)
}

function answers(query: Query, tokens: readonly Token[], language: string): boolean {
  if (query.type === 'all') return query.of.every((part) => answers(part, tokens, language))
  if (query.type === 'any') return query.of.some((part) => answers(part, tokens, language))
  return spansOf(query, tokens, language).length > 0
}

/** From the first word to the last that a query means in a text, by their place among the words. */
export type Span = readonly [first: number, last: number]

/** Every passage that a query means, whether or not the text answers all of it. */
export function spansOf(query: Query, tokens: readonly Token[], language: string): Span[] {
  if (query.type === 'all' || query.type === 'any')
    return query.of.flatMap((part) => spansOf(part, tokens, language))
  if (query.type === 'phrase') return phraseSpans(query.words, tokens)
  const means = query.type === 'prefix' ? beginsWith(query.start) : isFormOf(query, language)
  return spansWhere(tokens, means)
}

function spansWhere(tokens: readonly Token[], means: (token: Token) => boolean): Span[] {
  const spans: Span[] = []
  for (const [i, token] of tokens.entries()) if (means(token)) spans.push([i, i])
  return spans
}

function beginsWith(start: string): (token: Token) => boolean {
  return (token) => token.word.startsWith(start)
}

function isFormOf(word: Word, language: string): (token: Token) => boolean {
  const stems = stemsIn(language)(word)
  return (token) => token.word === word.word || token.stems.some((stem) => stems.includes(stem))
}

/** Words joined by hyphens are looked at one by one; together they count only as a phrase of one word. */
function phraseSpans(words: readonly string[], tokens: readonly Token[]): Span[] {
  const single = words.length === 1
  if (single) return spansWhere(tokens, (token) => token.word === words[0])
  const running = tokens.map((token, i) => [token, i] as const).filter(([token]) => !token.whole)
  return running.flatMap(([, first], at): Span[] => {
    const last = running[at + words.length - 1]
    const found = words.every((word, i) => running[at + i]?.[0].word === word)
    return found && last !== undefined ? [[first, last[1]]] : []
  })
}
