import { type Lexicon, type LexiconRule, parsePattern } from '#words'

type Node = ReturnType<typeof parsePattern>
type Slots = Lexicon['slots']

const letter = '[\\p{L}\\p{M}\\p{N}]'
const between = '[\\s\\u00ad-]*'
const sameSentence = '[^.!?\\n]*'

/**
 * A rule of the checker as one regular expression, in the syntax that Vale and JavaScript (with the flag `u`) have in common. What the
 * checker knows of quotations, titles, mentions, spelling and of what is fine is lost, and so are capitals inside a pattern.
 */
export function flatPattern({ match, near, unless }: LexiconRule, { slots, links = [] }: Lexicon): string {
  const words = (names: readonly string[]) => alternatives(names.flatMap((name) => slots[name] ?? []))
  const body = flatten(parsePattern(match), { slots, links, isFirst: true })
  return [
    `(?<!${letter})(?=["“„«‘'\\p{L}\\p{N}])`,
    body,
    near === undefined ? '' : `(?:(?=${sameSentence}${words(near)})|(?<=${words(near)}${sameSentence}))`,
    unless === undefined ? '' : `(?!${sameSentence}${words(unless)})(?<!${words(unless)}${sameSentence})`,
  ].join('')
}

type Place = { readonly slots: Slots; readonly links: readonly string[]; readonly isFirst: boolean }

function flatten(node: Node, place: Place): string {
  switch (node.type) {
    case 'word':
      return alternatives([node.word])
    case 'slot':
      return alternatives(place.slots[node.slot] ?? [])
    case 'compound':
      return compound(place.slots[node.first] ?? [], place.slots[node.last] ?? [], place.links)
    case 'gap':
      return `(?:${between}(?<!${letter})${letter}+){0,${node.most}}?`
    case 'all':
      return sequence(node.parts, place)
    case 'any':
      return `(?:${node.choices.map((choice) => flatten(choice, place)).join('|')})`
    case 'times':
      return `(?:${flatten(node.node, place)}){${node.least},${node.most}}`
    case 'not':
      return place.isFirst
        ? `(?<!${flatten(node.node, place)}${between})`
        : `(?!${flatten(node.node, place)})`
    case 'sentence':
      return '(?<=^|[.!?…:]\\s+)'
    case 'clause':
      return '(?<=(?:^|[.,;:!?…(«„“"–])\\s*)'
    case 'end':
      return '(?=\\s*(?:$|[.,;:!?…)»”"]))'
    case 'quote':
      return `${between}["“”„«»‘’']`
    case 'mark':
    case 'capital':
      return ''
  }
}

/** What stands before the opening mark, and after the closing one, is needed and not part of the remark. */
function sequence(parts: readonly Node[], place: Place): string {
  const isMark = (side: 'open' | 'close') => (part: Node) => part.type === 'mark' && part.side === side
  const [open, close] = [parts.findIndex(isMark('open')), parts.findIndex(isMark('close'))]
  const before = parts.slice(0, Math.max(0, open))
  const after = close < 0 ? [] : parts.slice(close + 1)
  const marked = parts.slice(open + 1, close < 0 ? undefined : close)
  return [
    before.length === 0 ? '' : `(?<=${joined(before, place)}${between})`,
    joined(marked, before.length === 0 ? place : { ...place, isFirst: false }),
    after.length === 0 ? '' : `(?=${joined(after, { ...place, isFirst: false })})`,
  ].join('')
}

function joined(parts: readonly Node[], place: Place): string {
  let { isFirst } = place
  return parts
    .map((part) => {
      const flat = flatten(part, { ...place, isFirst })
      if (part.type !== 'not' && part.type !== 'sentence') isFirst = false
      return flat
    })
    .join('')
}

function compound(first: readonly string[], last: readonly string[], links: readonly string[]): string {
  const any = (words: readonly string[]) => `(?:${inOrder(words).map(written).join('|')})`
  const link = links.length === 0 ? '' : `${any(links)}?`
  return whole(`${any(first)}${link}${any(last)}`)
}

function alternatives(words: readonly string[]): string {
  return whole(`(?:${inOrder(words).map(written).join('|')})`)
}

function whole(words: string): string {
  return `${between}(?<!${letter})${words}(?!${letter})`
}

/** The longest first, as the first that fits is taken. */
function inOrder(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function written(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', `${letter}*`)
    .replace(/['’]/g, "['’]")
    .replace(/[-‐‑]/g, '[-‐‑]')
    .replace(/\s+/g, '\\s+')
}
