/** A run of visible text that is read as one, with the way back to where it stands in the source. */
export type Block = {
  readonly text: string
  readonly language?: string
  /** All of it is somebody else’s words: a quotation block. */
  readonly quoted?: boolean
  /** Rules that a comment switches off here; `all` for every rule. */
  readonly ignored?: readonly string[]
  /** Where each piece of the text begins, in the text and in the source; ascending. */
  readonly pieces: readonly Piece[]
}

export type Piece = { readonly at: number; readonly source: number }

/** The place in the source of a place in the text; `end` for a place after the last unit. */
export function placeInSource({ pieces }: Block, at: number, side: 'start' | 'end'): number {
  // The end of a phrase belongs to the piece of its last unit, not to one that may begin there.
  const wanted = side === 'end' ? at - 1 : at
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle] as Piece).at <= wanted) low = middle
    else high = middle - 1
  }
  const piece = pieces[low] ?? { at: 0, source: 0 }
  return piece.source + (at - piece.at)
}

/** Puts together a block from pieces of text as they come. */
export class BlockBuilder {
  #text = ''
  #pieces: Piece[] = []

  get isEmpty(): boolean {
    return this.#text.trim() === ''
  }

  /** A piece that stands in the source just as it is. */
  add(text: string, source: number): void {
    if (text === '') return
    this.#pieces.push({ at: this.#text.length, source })
    this.#text += text
  }

  /**
   * A piece that the source writes otherwise, with entities, escapes or signs at the beginnings of lines: each unit is looked for in
   * order, and what is between is taken for markup.
   */
  addWritten(value: string, source: string, from: number, to: number): void {
    if (source.slice(from, to) === value) {
      this.add(value, from)
      return
    }
    let place = from
    let run = ''
    let runAt = from
    for (const char of value) {
      const found = find(source, char, place, to)
      if (found.at !== place && run !== '') {
        this.add(run, runAt)
        run = ''
      }
      if (run === '') runAt = found.at
      // What the source does not hold has no place there; one unit keeps the words around it apart.
      run += found.length === 0 ? ' ' : char
      place = found.at + found.length
      if (found.length !== char.length) {
        this.add(run, runAt)
        run = ''
        runAt = place
      }
    }
    this.add(run, runAt)
  }

  build(rest: Omit<Block, 'text' | 'pieces'>): Block {
    return { ...rest, text: this.#text, pieces: this.#pieces }
  }
}

/** The next place of a character in the source, or of the entity that stands for it. */
function find(source: string, char: string, from: number, to: number): { at: number; length: number } {
  if (source.startsWith(char, from)) return { at: from, length: char.length }
  // Parsers read every end of a line as a line feed.
  if (char === '\n' && source[from] === '\r') return { at: from, length: source[from + 1] === '\n' ? 2 : 1 }
  const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});?/i.exec(
    source.slice(from, Math.min(to, from + 40)),
  )
  if (entity) return { at: from, length: entity[0].length }
  const next = source.indexOf(char, from)
  return next === -1 || next >= to || next > from + 200
    ? { at: from, length: 0 }
    : { at: next, length: char.length }
}
