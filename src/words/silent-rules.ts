import { Checker } from './checker.ts'
import type { Lexicon, LexiconRule } from './lexicon.ts'
import { type Node, parsePattern } from './pattern.ts'

/** A rule that is never heard: not in any of the texts that were made from its own pattern. */
export type SilentRule = {
  readonly rule: string
  /** One of these texts. */
  readonly text: string
  /** The rule that always speaks instead; undefined where none does, or now one and now another. */
  readonly instead?: string
}

const mostTexts = 200

/** Rules that others always come before, or that what is fine always silences. */
export function silentRules(lexicon: Lexicon): SilentRule[] {
  const checker = new Checker(lexicon)
  return lexicon.rules.flatMap((rule) => {
    const spoke = new Set<string | undefined>()
    for (let n = 0; n < mostTexts; n++) {
      const remarks = checker.check(sampleText(rule, lexicon, n))
      if (remarks.some((remark) => remark.rule === rule.id)) return []
      spoke.add(remarks[0]?.rule)
    }
    const [instead] = spoke.size === 1 ? spoke : []
    return [{ rule: rule.id, text: sampleText(rule, lexicon, 0), ...(instead !== undefined && { instead }) }]
  })
}

/** The nth of many texts in which a rule should find something: each choice in its pattern is made anew, always in the same way. */
function sampleText({ match, near = [], capital }: LexiconRule, { slots }: Lexicon, n: number): string {
  let turn = n
  const pick = <T>(all: readonly T[]): T => {
    turn = (Math.imul(turn, 1_103_515_245) + 12_345) >>> 0
    return all[n === 0 ? 0 : (turn >>> 16) % all.length] as T
  }
  const word = (name: string) => bare(pick(slots[name] ?? ['']))
  const write = (node: Node): string => {
    switch (node.type) {
      case 'word':
        return bare(node.word)
      case 'slot':
        return word(node.slot)
      case 'compound':
        return word(node.first) + word(node.last)
      case 'gap':
        return pick(['', 'x', 'X'])
      case 'all':
        return capitals(
          node.parts.map((part) => (part.type === 'capital' ? capitalNext : write(part))).join(' '),
        )
      case 'any':
        return write(pick(node.choices))
      case 'times':
        return Array.from({ length: pick([node.least, node.most]) }, () => write(node.node)).join(' ')
      case 'quote':
        return '"'
      default:
        return ''
    }
  }
  const found = write(parsePattern(match)).replace(/\s+/gu, ' ').trim()
  const text = near.length === 0 ? found : `${found}, ${word(pick(near))}`
  return capital ? capitals(`${capitalNext} ${text}`) : text
}

const capitalNext = '^'

function capitals(text: string): string {
  return text.replace(/\^\s*(\S)/gu, (_, letter: string) => letter.toUpperCase())
}

function bare(word: string): string {
  return word.replace(/^\*|\*$/g, '')
}
