import { kindOf, kinds } from './letters.ts'

/** A word in a text, with what stands before it. */
export type Token = {
  /** Place in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** What separates it from the word before: the strongest of all signs between. */
  readonly gap: Gap
  /** A quotation mark stands between it and the word before. */
  readonly quote: boolean
}

/** From weak to strong: nothing or a hyphen or apostrophe, a space, a comma, the end of a clause, the end of a sentence. */
export const gaps = { joined: 0, space: 1, comma: 2, clause: 3, sentence: 4 } as const
export type Gap = (typeof gaps)[keyof typeof gaps]

/**
 * Cuts words from `from` on, until `to` or until `most` words were cut. Hyphens and apostrophes part words, so that *asylum-seekers* and
 * *d’asile* are two each.
 */
export function cut(text: string, from: number, to: number, most = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = []
  let gap: Gap = gaps.joined
  let quote = false
  let lines = 0
  let i = from
  while (i < to && tokens.length < most) {
    const kind = kindOf[text.charCodeAt(i)]
    if (kind === kinds.letter || kind === kinds.digit) {
      const end = endOfWord(text, i, to)
      tokens.push({ start: i, end, gap, quote })
      i = end
      gap = gaps.joined
      quote = false
      lines = 0
      continue
    }
    i++
    switch (kind) {
      case kinds.silent:
      case kinds.hyphen:
      case kinds.apostrophe:
        break
      case kinds.space:
        gap = Math.max(gap, gaps.space) as Gap
        break
      case kinds.newline:
        // One line ends inside a sentence, an empty one ends it. CR LF is one end.
        if (!(text[i - 1] === '\n' && text[i - 2] === '\r')) lines++
        gap = Math.max(gap, lines > 1 ? gaps.sentence : gaps.space) as Gap
        break
      case kinds.comma:
        gap = Math.max(gap, gaps.comma) as Gap
        break
      case kinds.stop:
        gap = endsSentence(text, i - 1) ? gaps.sentence : (Math.max(gap, gaps.space) as Gap)
        break
      case kinds.quote:
        quote = true
        gap = Math.max(gap, gaps.space) as Gap
        break
      default:
        gap = Math.max(gap, gaps.clause) as Gap
    }
  }
  return tokens
}

/** Letters, digits and silent signs between them. */
function endOfWord(text: string, from: number, to: number): number {
  let end = from
  for (let i = from; i < to; i++) {
    const kind = kindOf[text.charCodeAt(i)]
    if (kind === kinds.letter || kind === kinds.digit) end = i + 1
    else if (kind !== kinds.silent) break
  }
  while (end < to && kindOf[text.charCodeAt(end)] === kinds.silent && isMark(text.charCodeAt(end))) end++
  return end
}

/** Marks belong to the letter before them; a soft hyphen at the end of a word does not. */
function isMark(unit: number): boolean {
  return (unit >= 0x0300 && unit <= 0x036f) || (unit >= 0x064b && unit <= 0x0670)
}

/** A full stop after a single letter or between letters ends nothing: *U.S. border*, *z.B.* */
function endsSentence(text: string, at: number): boolean {
  if (text[at] !== '.') return true
  const after = kindOf[text.charCodeAt(at + 1)]
  if (after === kinds.letter || after === kinds.digit) return false
  const before = kindOf[text.charCodeAt(at - 1)]
  const beforeThat = kindOf[text.charCodeAt(at - 2)]
  return !(before === kinds.letter && beforeThat !== kinds.letter && beforeThat !== kinds.digit)
}
