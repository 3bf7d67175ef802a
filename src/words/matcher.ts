import { kindOf, kinds } from './letters.ts'
import { BadPattern, type Node, parsePattern } from './pattern.ts'
import { type Gap, gaps, type Token } from './tokens.ts'
import { phrasesOf, type Sign, singleWords, type Vocabulary, wordsOf } from './vocabulary.ts'

/** A word of the text with what it is, which is looked up when somebody asks. */
export class Word implements Token {
  readonly start: number
  readonly end: number
  readonly bare: number
  readonly gap: Gap
  readonly quote: boolean
  readonly #text: string
  readonly #vocabulary: Vocabulary
  #symbols: readonly Sign[] | undefined

  constructor(token: Token, text: string, vocabulary: Vocabulary) {
    this.start = token.start
    this.end = token.end
    this.bare = token.bare
    this.gap = token.gap
    this.quote = token.quote
    this.#text = text
    this.#vocabulary = vocabulary
  }

  get symbols(): readonly Sign[] {
    this.#symbols ??= this.#vocabulary.symbolsOf(this.#text.slice(this.start, this.bare))
    return this.#symbols
  }

  get capital(): boolean {
    const first = this.#text.charAt(this.start)
    return kindOf[first.charCodeAt(0)] === kinds.letter && first !== first.toLowerCase()
  }
}

/** Where a pattern was found, in numbers of words; `to` comes after the last one. */
export type Found = {
  readonly from: number
  readonly to: number
  /** The words found for each slot of the pattern. */
  readonly slots: readonly (readonly [slot: string, from: number, to: number])[]
}

export function overlaps(a: Found, b: Found): boolean {
  return a.from < b.to && b.from < a.to
}

/** Words by their number; none before the first and after the last. */
export type Words = { at(place: number): Word | undefined }

/** Finds a pattern that begins at a word: of all ways to read it the longest. */
export type Matcher = {
  find(words: Words, at: number): Found | undefined
  /** Symbols of which the first word must be one; undefined when any word may begin it. */
  readonly begins: readonly Sign[] | undefined
}

type Slots = Readonly<Record<string, readonly string[]>>

type State = {
  readonly words: Words
  slots: [string, number, number][]
  open: number
  close: number
}

/** Goes on from a word and calls `then` for every way on. `limit`: the strongest sign that may stand before that word. */
type Step = (state: State, at: number, limit: Gap, then: (at: number, limit: Gap) => void) => void

/** Compiles a pattern over the words and slots of a language. Throws BadPattern. */
export function compilePattern(pattern: string, slots: Slots, vocabulary: Vocabulary): Matcher {
  const node = parsePattern(pattern)
  const compile = compiler(slots, vocabulary)
  const step = compile.step(node, true)
  const begins = compile.begins(node)
  return {
    begins,
    find(words, at) {
      let best: Found | undefined
      const state: State = { words, slots: [], open: -1, close: -1 }
      step(state, at, gaps.sentence, (end) => {
        const from = state.open >= 0 ? state.open : at
        const to = state.close >= 0 ? state.close : end
        if (to <= from || (best && best.to - best.from >= to - from)) return
        best = { from, to, slots: [...state.slots] }
      })
      return best
    },
  }
}

function compiler(slots: Slots, vocabulary: Vocabulary) {
  const wordsOfSlot = (name: string, node: string = name): readonly string[] => {
    const words = slots[name]
    if (!words) throw new BadPattern(`There is no slot “${node}”.`, 0)
    return words
  }
  const single = (name: string) => singleWords(wordsOfSlot(name))
  const phrases = (name: string) => phrasesOf(wordsOfSlot(name))

  const symbolStep =
    (symbol: Sign): Step =>
    ({ words }, at, limit, then) => {
      const word = words.at(at)
      if (word && word.gap <= limit && word.symbols.includes(symbol)) then(at + 1, gaps.space)
    }

  const phraseStep = (phrase: string): Step =>
    sequence(wordsOf(phrase).map((word) => symbolStep(vocabulary.word(word))))

  function step(node: Node, first = false): Step {
    switch (node.type) {
      case 'word':
        return phraseStep(node.word)
      case 'slot':
        return slotStep(node.slot)
      case 'compound':
        return compoundStep(node.first, node.last)
      case 'gap':
        return gapStep(node.most)
      case 'all':
        return sequence(node.parts.map((part, i) => step(part, first && i === 0)))
      case 'any': {
        const steps = node.choices.map((choice) => step(choice, first))
        return (state, at, limit, then) => {
          for (const one of steps) one(state, at, limit, then)
        }
      }
      case 'times':
        return timesStep(step(node.node), node.least, node.most)
      case 'not':
        return notStep(step(node.node), first, takesNoWord(node.node))
      case 'mark':
        return markStep(node.side)
      case 'sentence':
        return ({ words }, at, limit, then) => {
          if (at === 0 || words.at(at)?.gap === gaps.sentence) then(at, limit)
        }
      case 'clause':
        return ({ words }, at, limit, then) => {
          const word = words.at(at)
          if (at === 0 || (word && (word.gap >= gaps.comma || word.quote))) then(at, limit)
        }
      case 'end':
        return ({ words }, at, limit, then) => {
          const word = words.at(at)
          if (!word || word.gap >= gaps.comma || (word.quote && word.gap >= gaps.space)) then(at, limit)
        }
      case 'quote':
        return ({ words }, at, limit, then) => {
          if (words.at(at)?.quote) then(at, limit)
        }
      case 'capital':
        return ({ words }, at, limit, then) => {
          if (words.at(at)?.capital) then(at, limit)
        }
    }
  }

  function slotStep(name: string): Step {
    const one = symbolStep(vocabulary.slot(name, single(name)))
    // By their first words, so that a word that begins none of them costs nothing.
    const many = Map.groupBy(phrases(name), (phrase) => vocabulary.word(wordsOf(phrase)[0] as string))
    const steps = new Map([...many].map(([sign, all]) => [sign, all.map(phraseStep)]))
    return (state, at, limit, then) => {
      const word = state.words.at(at)
      if (!word || word.gap > limit) return
      const remember = (end: number, after: Gap) => {
        state.slots.push([name, at, end])
        then(end, after)
        state.slots.pop()
      }
      if (steps.size > 0)
        for (const sign of word.symbols)
          for (const phrase of steps.get(sign) ?? []) phrase(state, at, limit, remember)
      one(state, at, limit, remember)
    }
  }

  function compoundStep(first: string, last: string): Step {
    const symbol = vocabulary.compound(`${first}+${last}`, single(first), single(last))
    const one = symbolStep(symbol)
    const [before, after] = [vocabulary.slot(first, single(first)), vocabulary.slot(last, single(last))]
    return (state, at, limit, then) => {
      one(state, at, limit, then)
      const [a, b] = [state.words.at(at), state.words.at(at + 1)]
      if (!a || b?.gap !== gaps.joined || a.gap > limit) return
      if (a.symbols.includes(before) && b.symbols.includes(after)) then(at + 2, gaps.space)
    }
  }

  return { step, begins: (node: Node) => beginsOf(node) }

  function beginsOf(node: Node): readonly Sign[] | undefined {
    switch (node.type) {
      case 'word':
        return [vocabulary.word(wordsOf(node.word)[0] as string)]
      case 'slot':
        return [
          vocabulary.slot(node.slot, single(node.slot)),
          ...phrases(node.slot).map((phrase) => vocabulary.word(wordsOf(phrase)[0] as string)),
        ]
      case 'compound':
        return [
          vocabulary.compound(`${node.first}+${node.last}`, single(node.first), single(node.last)),
          vocabulary.slot(node.first, single(node.first)),
        ]
      case 'any':
        return union(node.choices.map(beginsOf))
      case 'times':
        return node.least > 0 ? beginsOf(node.node) : undefined
      case 'all': {
        const found: (readonly Sign[] | undefined)[] = []
        for (const part of node.parts) {
          if (part.type === 'times' && part.least === 0) found.push(beginsOf(part.node))
          else if (part.type !== 'not' && part.type !== 'mark' && !takesNoWord(part))
            return union([...found, beginsOf(part)])
        }
        return undefined
      }
      default:
        return undefined
    }
  }
}

function union(all: readonly (readonly Sign[] | undefined)[]): readonly Sign[] | undefined {
  return all.some((one) => one === undefined) ? undefined : [...new Set(all.flatMap((one) => one ?? []))]
}

function sequence(steps: readonly Step[]): Step {
  const [only, ...more] = steps
  if (only && more.length === 0) return only
  return (state, at, limit, then) => {
    const go = (i: number, place: number, most: Gap): void => {
      const next = steps[i]
      if (next) next(state, place, most, (end, after) => go(i + 1, end, after))
      else then(place, most)
    }
    go(0, at, limit)
  }
}

/** Words of any kind, within a clause and not into or out of a quotation. A comma may stand among them. */
function gapStep(most: number): Step {
  return ({ words }, at, limit, then) => {
    const after = Math.max(limit, gaps.comma) as Gap
    then(at, after)
    for (let end = at; end < at + most; end++) {
      const word = words.at(end)
      if (!word || word.gap > gaps.comma || word.quote) return
      then(end + 1, gaps.comma)
    }
  }
}

/** In a list of adjectives commas may stand. */
function timesStep(step: Step, least: number, most: number): Step {
  return (state, at, limit, then) => {
    const go = (count: number, place: number, easy: Gap): void => {
      if (count >= least) then(place, easy)
      if (count < most)
        step(state, place, Math.max(easy, gaps.comma) as Gap, (end) => {
          if (end > place) go(count + 1, end, gaps.comma)
        })
    }
    go(0, at, limit)
  }
}

function takesNoWord({ type }: Node): boolean {
  return ['sentence', 'clause', 'end', 'quote', 'capital'].includes(type)
}

/** Looks ahead; at the beginning of a pattern, at the word before. */
function notStep(step: Step, first: boolean, noWord: boolean): Step {
  return (state, at, limit, then) => {
    let found = false
    if (noWord) {
      step({ ...state, slots: [] }, at, gaps.sentence, () => {
        found = true
      })
      if (!found) then(at, limit)
      return
    }
    const place = first ? at - 1 : at
    const there = place < 0 ? undefined : state.words.at(place)
    const apart = first ? (state.words.at(at)?.gap ?? gaps.sentence) : (there?.gap ?? gaps.sentence)
    // Inside a gap, which a comma does not end, a word after a comma counts as well.
    if (there && apart <= (first ? gaps.space : Math.max(limit, gaps.space)))
      step({ ...state, slots: [] }, place, gaps.sentence, (end) => {
        if (!first || end === at) found = true
      })
    if (!found) then(at, limit)
  }
}

function markStep(side: 'open' | 'close'): Step {
  return (state, at, limit, then) => {
    const before = state[side]
    state[side] = at
    then(at, limit)
    state[side] = before
  }
}

/** The words of a piece of text. */
export function readWords(text: string, tokens: readonly Token[], vocabulary: Vocabulary): Word[] {
  return tokens.map((token) => new Word(token, text, vocabulary))
}
