import { edge } from './automaton.ts'
import { plain } from './letters.ts'
import type { Lexicon } from './lexicon.ts'
import { type Node, parsePattern } from './pattern.ts'
import { spellingOf } from './spelling.ts'
import { wordsOf } from './vocabulary.ts'

/** What every match of one reading of a rule must hold: stems to look for in the text, and the words and slots of which one must be there. */
export type Anchor = {
  readonly stems: readonly string[]
  /** Words, as in the pattern. */
  readonly words: readonly string[]
  readonly slots: readonly string[]
  /** Compounds as `FIRST+LAST`. */
  readonly compounds: readonly (readonly [first: string, last: string])[]
  /** How many words of the match may stand before it, at most. */
  readonly lead: number
}

/** All stems of a lexicon. */
export function stemsOf(lexicon: Lexicon): string[] {
  return [
    ...new Set(lexicon.rules.flatMap((rule) => anchorsOf(rule.match, lexicon).flatMap(({ stems }) => stems))),
  ]
}

/** The rarest parts of a pattern, of which every match must hold one. A pattern without any cannot be looked for. */
export function anchorsOf(pattern: string, lexicon: Lexicon): readonly Anchor[] {
  return within(parsePattern(pattern), makerOf(lexicon)) ?? []
}

type Make = ReturnType<typeof makerOf>

function makerOf(lexicon: Lexicon) {
  const spelling = spellingOf(lexicon)
  // Where beginnings are written together with the word, nothing is sure to stand before it.
  const start = lexicon.clitics?.length ? '' : edge
  const forms = (word: string) => spelling.variants(word.replaceAll('*', '')).flatMap(writings)
  const stemsOfWord = (word: string) => {
    const [open, close] = [word.startsWith('*') ? '' : start, word.endsWith('*') ? '' : edge]
    return forms(word).map((form) => open + form + close)
  }
  const stems = (words: readonly string[]) => [
    ...new Set(words.flatMap((word) => stemsOfWord(rarestOf(word)))),
  ]
  const common = new Set((lexicon.common ?? []).flatMap(stemsOfWord))
  // How often a part is met, as far as its letters tell: each makes a stem some three times rarer, and words of two or three stand everywhere.
  const weight = (stem: string) => {
    const letters = stem.replaceAll(edge, '').length
    if (letters < 4) return letters < 3 ? 20 : 1
    return (common.has(stem) ? 0.1 : 0) + 3 ** -Math.min(letters, 9)
  }
  // Of a phrase the rarest word; of equals the last.
  const rarestOf = (phrase: string) => {
    const worth = (word: string) => Math.min(...stemsOfWord(word).map(weight))
    return wordsOf(phrase).reduce((best, word) => (worth(word) <= worth(best) ? word : best))
  }
  const cost = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + weight(stem), 0)
  const nothing = { words: [], slots: [], compounds: [] }
  const longest = (words: readonly string[]) => Math.max(1, ...words.map((word) => wordsOf(word).length))
  return {
    cost: (anchors: readonly Anchor[]) => anchors.reduce((sum, { stems }) => sum + cost(stems), 0),
    longest: (name: string) => longest(lexicon.slots[name] ?? []),
    word: (word: string): Anchor => ({
      ...nothing,
      stems: stems([word]),
      words: [word],
      lead: longest([word]) - 1,
    }),
    slot: (name: string): Anchor => {
      const words = lexicon.slots[name] ?? []
      return { ...nothing, stems: stems(words), slots: [name], lead: longest(words) - 1 }
    },
    compound: (first: string, last: string): Anchor => {
      const beginnings = (lexicon.slots[first] ?? []).flatMap(forms).map((form) => start + form)
      const endings = (lexicon.slots[last] ?? []).flatMap(forms).map((form) => form + edge)
      return {
        ...nothing,
        stems: cost(beginnings) <= cost(endings) ? beginnings : endings,
        slots: [first, last],
        compounds: [[first, last]],
        lead: 1,
      }
    },
  }
}

/** Undefined where nothing in particular must stand. */
function within(node: Node, make: Make): readonly Anchor[] | undefined {
  switch (node.type) {
    case 'word':
      return [make.word(node.word)]
    case 'slot':
      return [make.slot(node.slot)]
    case 'compound':
      return [make.compound(node.first, node.last)]
    case 'times':
      return node.least > 0 ? within(node.node, make) : undefined
    case 'any': {
      const all = node.choices.map((choice) => within(choice, make))
      return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? [])
    }
    case 'all':
      return rarestPart(node.parts, make)
    default:
      return undefined
  }
}

function rarestPart(parts: readonly Node[], make: Make): readonly Anchor[] | undefined {
  let before = 0
  const all: (readonly Anchor[])[] = []
  for (const part of parts) {
    const start = before
    const anchors = within(part, make)
    if (anchors) all.push(anchors.map((anchor) => ({ ...anchor, lead: start + anchor.lead })))
    before += mostWords(part, make)
  }
  return all.toSorted((a, b) => make.cost(a) - make.cost(b))[0]
}

/** How many words a part of a pattern may take. */
function mostWords(node: Node, make: Make): number {
  switch (node.type) {
    case 'word':
      return wordsOf(node.word).length
    case 'slot':
      return make.longest(node.slot)
    case 'compound':
      return 2
    case 'gap':
      return node.most
    case 'times':
      return node.most * mostWords(node.node, make)
    case 'any':
      return Math.max(...node.choices.map((choice) => mostWords(choice, make)))
    case 'all':
      return node.parts.reduce((sum, part) => sum + mostWords(part, make), 0)
    default:
      return 0
  }
}

/** A letter that is written as two is one unit in some texts: *ß*, *æ*, *œ*. */
function writings(stem: string): string[] {
  const short = stem.replaceAll('ss', 'ß').replaceAll('ae', 'æ').replaceAll('oe', 'œ')
  return short === stem ? [plain(stem)] : [plain(stem), plain(short)]
}
