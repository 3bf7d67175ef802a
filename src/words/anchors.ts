import { plain } from './letters.ts'
import type { Lexicon } from './lexicon.ts'
import { type Node, parsePattern } from './pattern.ts'
import { spellingOf } from './spelling.ts'
import { wordsOf } from './vocabulary.ts'

/** Stems of which every match of a rule must hold one: the rarest part of its pattern. */
export function stemsOf(lexicon: Lexicon): string[] {
  const spelling = spellingOf(lexicon)
  const stems = (words: readonly string[]) => [
    ...new Set(
      words.flatMap((word) => spelling.variants(rarestWord(word).replaceAll('*', ''))).flatMap(writings),
    ),
  ]
  const all = lexicon.rules.flatMap(({ match }) => anchorOf(parsePattern(match), lexicon.slots, stems) ?? [])
  return [...new Set(all)]
}

type Stems = (words: readonly string[]) => string[]

/** Undefined where nothing in particular must stand. */
function anchorOf(node: Node, slots: Lexicon['slots'], stems: Stems): string[] | undefined {
  switch (node.type) {
    case 'word':
      return stems([node.word])
    case 'slot':
      return stems(slots[node.slot] ?? [])
    case 'compound':
      return rarest([stems(slots[node.first] ?? []), stems(slots[node.last] ?? [])])
    case 'times':
      return node.least > 0 ? anchorOf(node.node, slots, stems) : undefined
    case 'any': {
      const all = node.choices.map((choice) => anchorOf(choice, slots, stems))
      return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? [])
    }
    case 'all':
      return rarest(
        node.parts.flatMap((part) => [anchorOf(part, slots, stems)].filter((one) => one !== undefined)),
      )
    default:
      return undefined
  }
}

function rarest(all: readonly string[][]): string[] | undefined {
  return all.toSorted((a, b) => cost(a) - cost(b))[0]
}

/** Short stems stand everywhere: each letter makes a stem some four times rarer. */
function cost(stems: readonly string[]): number {
  return stems.reduce((sum, stem) => sum + 4 ** -Math.min(stem.length, 8), 0)
}

/** Of a phrase the longest word, which is the rarest as a rule. */
function rarestWord(phrase: string): string {
  const words = wordsOf(phrase)
  return words.length < 2 ? phrase : (words.toSorted((a, b) => b.length - a.length)[0] as string)
}

/** A letter that is written as two is one unit in some texts: *ß*, *æ*, *œ*. */
function writings(stem: string): string[] {
  const short = stem.replaceAll('ss', 'ß').replaceAll('ae', 'æ').replaceAll('oe', 'œ')
  return short === stem ? [plain(stem)] : [plain(stem), plain(short)]
}
