import { kindOf, kinds } from './letters.ts'

/** A word in a text, with what stands before it. */
export type Token = {
  /** Place in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Where the word itself ends, without an ending that names several genders: *migrant(e)s*, *Migrant*innen*. */
  readonly bare: number
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
  const cutter = new Cutter(text, from, to)
  const tokens: Token[] = []
  while (tokens.length < most) {
    const token = cutter.next()
    if (!token) break
    tokens.push(token)
  }
  return tokens
}

/** Cuts one word after the other, as they are asked for. */
export class Cutter {
  readonly #text: string
  readonly #to: number
  #at: number

  constructor(text: string, from: number, to: number) {
    this.#text = text
    this.#at = from
    this.#to = to
  }

  next(): Token | undefined {
    const text = this.#text
    const to = this.#to
    let gap: Gap = gaps.joined
    let quote = false
    let lines = 0
    let i = this.#at
    while (i < to) {
      const kind = kindOf[text.charCodeAt(i)]
      if (kind === kinds.letter || kind === kinds.digit) {
        const bare = endOfWord(text, i, to)
        const end = endOfGenders(text, bare, to)
        this.#at = end
        return { start: i, end, bare, gap, quote }
      }
      i++
      switch (kind) {
        case kinds.silent:
          if (isMiddleDot(text.charCodeAt(i - 1))) gap = Math.max(gap, gaps.comma) as Gap
          break
        case kinds.hyphen:
          // Between spaces it stands for a dash.
          if (isSpace(text, i - 2) && isSpace(text, i)) gap = Math.max(gap, gaps.clause) as Gap
          break
        case kinds.apostrophe:
          if (opensQuotation(text, i - 1)) quote = true
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
          if (isSlashInWord(text, i - 1)) gap = Math.max(gap, gaps.comma) as Gap
          else if (!isColonInWord(text, i - 1) && !isDashInWord(text, i - 1))
            gap = Math.max(gap, gaps.clause) as Gap
      }
    }
    this.#at = to
    return undefined
  }
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

/** Endings after a colon: *EU:n*, *USA:han*. */
function isColonInWord(text: string, at: number): boolean {
  return text[at] === ':' && kindOf[text.charCodeAt(at - 1)] === kinds.letter && isSmall(text.charAt(at + 1))
}

function isSpace(text: string, at: number): boolean {
  return kindOf[text.charCodeAt(at)] === kinds.space
}

/** Before a word of two letters or more and after none: *‘invaders’*, but neither *d’asile* nor *’t*. */
function opensQuotation(text: string, at: number): boolean {
  const before = kindOf[text.charCodeAt(at - 1)]
  if (before === kinds.letter || before === kinds.digit || before === kinds.silent) return false
  return [at + 1, at + 2].every((place) => kindOf[text.charCodeAt(place)] === kinds.letter)
}

/** An en dash without spaces joins two of a kind: *görög–török*. */
function isDashInWord(text: string, at: number): boolean {
  return text[at] === '\u2013' && isBetweenLetters(text, at)
}

/** Without spaces it stands for a comma: *illegal/undocumented workers*, *and/or*. */
function isSlashInWord(text: string, at: number): boolean {
  return text[at] === '/' && isBetweenLetters(text, at)
}

function isBetweenLetters(text: string, at: number): boolean {
  return [at - 1, at + 1].every((place) => kindOf[text.charCodeAt(place)] === kinds.letter)
}

/** A middle dot parts letters inside words (*il·legal*, *migrant·e·s*), and stands for a comma between them. */
function isMiddleDot(unit: number): boolean {
  return unit === 0x00b7 || unit === 0x22c5 || unit === 0x2027 || unit === 0x0387
}

const genders =
  /(?:[*:_](?:in|innen|e|er|en|r|n|es|s|x|a|os|as)|\/-?(?:in|innen|as|os|a|o|e|es|ne|nes|euse|euses|rice|rices|ra|ras)|\(-?\p{Ll}{1,5}\)\p{Ll}{0,2}|@s?|[.-](?:e|es|ne|nes|le|les|ère|ères|euse|euses|rice|rices)(?:[.-]s)?)(?!\p{L})/uy

function endOfGenders(text: string, at: number, to: number): number {
  // Only these signs may begin such an ending, and most of them end a word or a sentence instead.
  if (!'*:_/(@.-'.includes(text[at] ?? ' ')) return at
  const next = text[at + 1] ?? ' '
  if (next !== '-' && kindOf[next.charCodeAt(0)] !== kinds.letter && text[at] !== '@') return at
  genders.lastIndex = at
  const end = at + (genders.exec(text)?.[0].length ?? 0)
  return end <= to ? end : at
}

/** Marks belong to the letter before them; a soft hyphen at the end of a word does not. */
function isMark(unit: number): boolean {
  return (unit >= 0x0300 && unit <= 0x036f) || (unit >= 0x064b && unit <= 0x0670)
}

/**
 * A full stop ends nothing after a single letter, between letters, or before a small letter or a number that follows a short word: *U.S.
 * border*, *z.B.*, *tzw. nielegalni*, *art. 5*.
 */
export function endsSentence(text: string, at: number): boolean {
  if (text[at] !== '.') return true
  const after = kindOf[text.charCodeAt(at + 1)]
  if (after === kinds.letter || after === kinds.digit) return false
  const before = kindOf[text.charCodeAt(at - 1)]
  const beforeThat = kindOf[text.charCodeAt(at - 2)]
  if (before === kinds.letter && beforeThat !== kinds.letter && beforeThat !== kinds.digit) return false
  let next = at + 1
  while (kindOf[text.charCodeAt(next)] === kinds.space) next++
  const unit = text.charCodeAt(next)
  if (next === at + 1) return true
  if (kindOf[unit] === kinds.letter) return !isSmall(text.charAt(next))
  return !(kindOf[unit] === kinds.digit && isShortWord(text, at))
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase()
}

function isShortWord(text: string, end: number): boolean {
  let length = 0
  while (length < 6 && kindOf[text.charCodeAt(end - 1 - length)] === kinds.letter) length++
  return length > 0 && length < 5
}
