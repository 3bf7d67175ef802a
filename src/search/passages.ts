import { analyse, type Token } from './analyse.ts'
import { type Span, spansOf } from './match.ts'
import type { ParsedQuery } from './query.ts'

/** A piece of a text; `hit` where it is what the reader looked for. */
export type Segment = { readonly text: string; readonly hit: boolean }

/** The whole text, with what the query means marked: for titles. The segments together are the text, unchanged. */
export function highlight(text: string, query: ParsedQuery, language: string): Segment[] {
  return segments(text, 0, text.length, hitsIn(text, query, language))
}

/** A text longer than this is looked at only so far: a page shows one passage of it. */
const furthest = 200_000

/**
 * About `length` characters of plain text around the best match, with what the query means marked; the beginning of the first text
 * where nothing matches. Earlier texts are preferred, so give the summary before the body. Cut ends have an ellipsis.
 */
export function passage(
  texts: readonly string[],
  query: ParsedQuery,
  language: string,
  length = 200,
): Segment[] {
  let best: Window | undefined
  for (const text of texts) {
    const window = bestWindow(text.slice(0, furthest), query, language, length)
    if (window !== undefined && window.worth > (best?.worth ?? 0)) best = window
  }
  if (best !== undefined) return cut(best)
  const first = texts.find((text) => text.trim() !== '')
  return first === undefined ? [] : cut({ ...windowAround(first, 0, 0, length), hits: [], worth: 0 })
}

type Hit = { start: number; end: number; what: string }
type Window = { text: string; start: number; end: number; hits: Hit[]; worth: number }

/** What the query means in a text, by offset; overlapping ones are joined. */
function hitsIn(text: string, { wanted }: ParsedQuery, language: string): Hit[] {
  if (wanted === undefined) return []
  const tokens = analyse(text, language)
  const hits = spansOf(wanted, tokens, language).map((span) => hitOf(tokens, span))
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: Hit[] = []
  for (const hit of hits) {
    const last = joined.at(-1)
    if (last === undefined || hit.start >= last.end) joined.push({ ...hit })
    else last.end = Math.max(last.end, hit.end)
  }
  return joined
}

function hitOf(tokens: readonly Token[], [first, last]: Span): Hit {
  const [from, to] = [tokens[first], tokens[last]]
  const what = from === undefined || first !== last ? `${first}` : (from.stems[0] ?? from.word)
  return { start: from?.start ?? 0, end: to?.end ?? 0, what }
}

/** The stretch in which most different words of the query meet. */
function bestWindow(text: string, query: ParsedQuery, language: string, length: number): Window | undefined {
  const hits = hitsIn(text, query, language)
  let best: { from: number; to: number; worth: number } | undefined
  for (let from = 0, to = 0; from < hits.length; from++) {
    const start = hits[from]?.start ?? 0
    while (to < hits.length && (hits[to]?.end ?? 0) - start <= length) to += 1
    const within = hits.slice(from, Math.min(to, from + 20))
    const worth = new Set(within.map(({ what }) => what)).size + within.length / 100
    if (best === undefined || worth > best.worth) best = { from, to: Math.max(to, from + 1), worth }
  }
  if (best === undefined) return undefined
  const [first, last] = [hits[best.from], hits[best.to - 1]]
  if (first === undefined || last === undefined) return undefined
  return { ...windowAround(text, first.start, last.end, length), hits, worth: best.worth }
}

/** A stretch of about `length` characters with the match somewhat before its middle, cut between words. */
function windowAround(text: string, from: number, to: number, length: number) {
  const spare = Math.max(0, length - (to - from))
  let start = Math.max(0, from - Math.floor(spare / 3))
  let end = Math.min(text.length, Math.max(to, start + length))
  start = Math.max(0, Math.min(start, end - length))
  if (start > 0) start = Math.min(from, wordStart(text, start))
  if (end < text.length) end = Math.max(to, wordEnd(text, end))
  return { text, start, end }
}

const nearest = 40

function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + nearest).search(/\s/u)
  return space < 0 ? wholeCharacter(text, at) : at + space + 1
}

function wordEnd(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - nearest), at)
  const space = before.search(/\s\S*$/u)
  return space < 0 ? wholeCharacter(text, at) : at - before.length + space
}

/** Never between the two halves of a character outside the basic plane. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

function cut({ text, start, end, hits }: Window): Segment[] {
  const pieces = segments(text, start, end, hits).map(({ text, hit }) => ({
    text: text.replace(/\s+/gu, ' '),
    hit,
  }))
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(end < text.trimEnd().length ? [{ text: ' …', hit: false }] : []),
  ]
}

function segments(text: string, start: number, end: number, hits: readonly Hit[]): Segment[] {
  const pieces: Segment[] = []
  let at = start
  for (const hit of hits) {
    if (hit.end <= start || hit.start >= end) continue
    const from = Math.max(hit.start, start)
    const to = Math.min(hit.end, end)
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false })
  return pieces
}
