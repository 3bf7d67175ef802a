import { kindOf, kinds } from './letters.ts'

/** Tells which places of a text stand inside quotation marks, paragraph by paragraph and only where somebody asks. */
export class Quotations {
  readonly #text: string
  readonly #opens = new Map<string, string[]>()
  readonly #closes = new Set<string>()
  #paragraph: { from: number; to: number; ranges: readonly (readonly [number, number])[] } | undefined

  constructor(text: string, pairs: readonly (readonly [string, string])[]) {
    this.#text = text
    for (const [open, close] of pairs) {
      const closes = this.#opens.get(open)
      if (closes) closes.push(close)
      else this.#opens.set(open, [close])
      this.#closes.add(close)
    }
  }

  isQuoted(start: number, end: number): boolean {
    if (!this.#paragraph || start < this.#paragraph.from || start >= this.#paragraph.to)
      this.#paragraph = this.#read(start)
    return this.#paragraph.ranges.some(([from, to]) => from < end && start < to)
  }

  /** An open quotation ends with its paragraph and quotes nothing. */
  #read(place: number) {
    const text = this.#text
    const from = Math.max(text.lastIndexOf('\n\n', place) + 1, 0)
    const end = text.indexOf('\n\n', place)
    const to = end === -1 ? text.length : end
    const ranges: [number, number][] = []
    const open: { at: number; closes: readonly string[] }[] = []
    for (let i = from; i < to; i++) {
      const kind = kindOf[text.charCodeAt(i)]
      if (kind !== kinds.quote && kind !== kinds.apostrophe) continue
      const sign = text[i] as string
      if (kind === kinds.apostrophe && this.#isApostrophe(i)) continue
      const waiting = open.findLastIndex(({ closes }) => closes.includes(sign))
      if (waiting !== -1 && !(this.#opens.has(sign) && this.#beginsWord(i) && !this.#closes.has(sign))) {
        ranges.push([(open[waiting] as { at: number }).at + 1, i])
        open.length = waiting
      } else if (this.#opens.has(sign) && open.length < 3)
        open.push({ at: i, closes: this.#opens.get(sign) ?? [] })
    }
    return { from, to: Math.max(to, place + 1), ranges }
  }

  /** Between two letters, or after an s that ends a word: *people’s*, *migrants’ rights*. */
  #isApostrophe(at: number): boolean {
    const [before, after] = [kindOf[this.#text.charCodeAt(at - 1)], kindOf[this.#text.charCodeAt(at + 1)]]
    return before === kinds.letter && after === kinds.letter
  }

  #beginsWord(at: number): boolean {
    return kindOf[this.#text.charCodeAt(at + 1)] === kinds.letter
  }
}
