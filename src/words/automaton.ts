import { kindOf, kinds, plainOf } from './letters.ts'

/** In a stem, the edge of a word: whatever is neither letter, digit nor silent, and both ends of the text. */
export const edge = '\0'

/**
 * Finds where any of many stems may stand in a text, in one pass that looks at every unit once (Aho and Corasick 1975). Marks, case,
 * soft hyphens and other ways of writing a letter make no difference, because they are one class of input; silent signs leave
 * the state as it is. It finds too much, never too little: the words around are looked at afterwards.
 */
export class Automaton {
  readonly #classOf: Uint8Array
  readonly #next: Uint16Array | Uint32Array
  /** States from here on end a stem. */
  readonly #firstEnd: number

  /** @param stems plain small letters, as `plain()` gives them, with `edge` where a word must begin or end */
  constructor(stems: readonly string[]) {
    const { classOf, width } = classes(stems)
    const trie = buildTrie(minimal(stems), classOf, width)
    this.#classOf = classOf
    this.#next = trie.next
    this.#firstEnd = trie.firstEnd
  }

  /** How many bytes its tables take. */
  get size(): number {
    return this.#next.byteLength + this.#classOf.byteLength
  }

  /** A place in or right after the word of the first stem from `from` on, or -1. Begin a new search at a place between words. */
  search(text: string, from: number, to: number): number {
    const classOf = this.#classOf
    const next = this.#next
    const firstEnd = this.#firstEnd
    let state = next[edgeClass] as number
    for (let i = from; i < to; i++) {
      // A row of the table begins at the state's number, so that a step is one addition and one look.
      state = next[state + (classOf[text.charCodeAt(i)] as number)] as number
      if (state >= firstEnd) return i
    }
    return (next[state + edgeClass] as number) >= firstEnd ? to : -1
  }
}

/** Class 0: no letter of any stem, begins anew. Class 1: silent, changes nothing. Class 2: the edge of a word. */
const edgeClass = 2

function classes(stems: readonly string[]): { classOf: Uint8Array; width: number } {
  const classOf = new Uint8Array(65_536)
  const ofLetter = new Map<number, number>([[edge.charCodeAt(0), edgeClass]])
  for (const stem of stems)
    for (let i = 0; i < stem.length; i++) {
      const letter = stem.charCodeAt(i)
      if (!ofLetter.has(letter)) ofLetter.set(letter, ofLetter.size + 2)
    }
  for (let unit = 0; unit < classOf.length; unit++) {
    const kind = kindOf[unit]
    if (kind === kinds.silent) classOf[unit] = 1
    else if (plainOf[unit]) classOf[unit] = ofLetter.get(plainOf[unit] as number) ?? 0
    else if (kind !== kinds.letter && kind !== kinds.digit) classOf[unit] = edgeClass
  }
  return { classOf, width: ofLetter.size + 2 }
}

/** A stem that holds another is found by that other. */
function minimal(stems: readonly string[]): readonly string[] {
  const all = [...new Set(stems)].filter((stem) => stem.length > 0).sort((a, b) => a.length - b.length)
  const kept: string[] = []
  const set = new Set<string>()
  for (const stem of all) {
    if (holdsOne(stem, set)) continue
    kept.push(stem)
    set.add(stem)
  }
  return kept
}

function holdsOne(stem: string, set: ReadonlySet<string>): boolean {
  for (let i = 0; i < stem.length; i++)
    for (let j = i + 1; j <= stem.length; j++) if (set.has(stem.slice(i, j))) return true
  return false
}

function buildTrie(stems: readonly string[], classOf: Uint8Array, width: number) {
  const children: Map<number, number>[] = [new Map()]
  const ends = new Set<number>()
  for (const stem of stems) {
    let state = 0
    for (let i = 0; i < stem.length; i++) {
      const letter = stem[i] === edge ? edgeClass : (classOf[stem.charCodeAt(i)] as number)
      const there = children[state]?.get(letter)
      if (there === undefined) {
        children[state]?.set(letter, children.length)
        state = children.length
        children.push(new Map())
      } else state = there
    }
    ends.add(state)
  }
  return table(children, ends, width)
}

function table(children: readonly Map<number, number>[], ends: ReadonlySet<number>, width: number) {
  // States that end a stem come last, so that one comparison tells them.
  const order = [...children.keys()].sort((a, b) => Number(ends.has(a)) - Number(ends.has(b)))
  const place = new Int32Array(children.length)
  for (const [row, state] of order.entries()) place[state] = row * width
  const cells = children.length * width
  const next = cells < 65_536 ? new Uint16Array(cells) : new Uint32Array(cells)
  const fail = new Int32Array(children.length)
  const queue = [0]
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number
    const row = place[state] as number
    const fallback = place[fail[state] as number] as number
    for (let letter = 0; letter < width; letter++) {
      const child = children[state]?.get(letter)
      if (letter === 1) next[row + 1] = row
      else if (child === undefined)
        next[row + letter] = state === 0 || letter === 0 ? 0 : (next[fallback + letter] as number)
      else {
        next[row + letter] = place[child] as number
        fail[child] = state === 0 ? 0 : stateOf(order, (next[fallback + letter] as number) / width)
        queue.push(child)
      }
    }
  }
  return { next, firstEnd: (children.length - ends.size) * width }
}

function stateOf(order: readonly number[], row: number): number {
  return order[row] as number
}
