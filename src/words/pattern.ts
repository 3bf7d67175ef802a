/**
 * The language of patterns, one line for each rule:
 *
 * - `ILLEGAL` a word of the slot of that name; `migrant` that word; `migrant*`, `*strom`, `*boot*` a beginning, an end, a part; `FIRST+LAST` a compound of two slots
 * - `A B` one after the other, with no comma between; `(A | B)` either; `A?` or not; `A{0,2}` so many times, also after a comma: `A{1,1}` is one that may come after it
 * - `..3` up to three words of any kind in the same clause
 * - `!A` not followed by that, or not preceded by it at the beginning; it is not part of the remark
 * - `[A B]` only this much is remarked on, the rest is needed around it
 * - `^` the beginning of a sentence; `<` that of a clause, `$` its end; `"` a quotation mark; `Aa` in front of a word: written with a capital
 */
export type Node =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'slot'; readonly slot: string }
  | { readonly type: 'compound'; readonly first: string; readonly last: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'all'; readonly parts: readonly Node[] }
  | { readonly type: 'any'; readonly choices: readonly Node[] }
  | { readonly type: 'times'; readonly node: Node; readonly least: number; readonly most: number }
  | { readonly type: 'not'; readonly node: Node }
  | { readonly type: 'mark'; readonly side: 'open' | 'close' }
  | { readonly type: 'sentence' }
  | { readonly type: 'clause' }
  | { readonly type: 'end' }
  | { readonly type: 'quote' }
  | { readonly type: 'capital' }

/** What is wrong with a pattern, as a sentence, and where. */
export class BadPattern extends Error {
  override readonly name = 'BadPattern'
  /** Place in the pattern, from 0. */
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const lexer =
  /\s*(?:(?<gap>\.\.(?<most>\d+))|(?<compound>(?<first>[\p{Lu}][\p{Lu}\d_]*)\+(?<last>[\p{Lu}][\p{Lu}\d_]*))|(?<capital>Aa(?=\s))|(?<slot>[\p{Lu}][\p{Lu}\d_]+)(?![\p{Ll}*])|(?<word>\*?[\p{L}\p{M}\p{Nd}]+(?:[-'’·][\p{L}\p{M}\p{Nd}]+)*\*?)|(?<sign>[()|?![\]^<$"])|(?<times>\{(?<least>\d+),(?<top>\d+)\}))/uy

type Lexeme = { readonly at: number; readonly groups: Record<string, string | undefined> }

export function parsePattern(text: string): Node {
  const lexemes = lex(text)
  let next = 0
  const peek = () => lexemes[next]
  const sign = (wanted: string) => peek()?.groups.sign === wanted

  function choices(): Node {
    const all = [sequence()]
    while (sign('|')) {
      next++
      all.push(sequence())
    }
    return all.length === 1 ? (all[0] as Node) : { type: 'any', choices: all }
  }

  function sequence(): Node {
    const parts: Node[] = []
    for (let lexeme = peek(); lexeme && !sign('|') && !sign(')'); lexeme = peek()) parts.push(repeated())
    if (parts.length === 0) throw new BadPattern('Something is missing here.', peek()?.at ?? text.length)
    return parts.length === 1 ? (parts[0] as Node) : { type: 'all', parts }
  }

  function repeated(): Node {
    const node = one()
    const lexeme = peek()
    if (sign('?')) {
      next++
      return { type: 'times', node, least: 0, most: 1 }
    }
    if (lexeme?.groups.times === undefined) return node
    next++
    const [least, most] = [Number(lexeme.groups.least), Number(lexeme.groups.top)]
    if (least > most || most > 12) throw new BadPattern('So many times cannot be.', lexeme.at)
    return { type: 'times', node, least, most }
  }

  function one(): Node {
    const lexeme = lexemes[next++] as Lexeme
    const { groups, at } = lexeme
    if (groups.gap) return gap(Number(groups.most), at)
    if (groups.compound)
      return { type: 'compound', first: groups.first as string, last: groups.last as string }
    if (groups.capital) return { type: 'capital' }
    if (groups.slot) return { type: 'slot', slot: groups.slot }
    if (groups.word) return { type: 'word', word: groups.word }
    switch (groups.sign) {
      case '(': {
        const inner = choices()
        if (!sign(')')) throw new BadPattern('The bracket that opens here is never closed.', at)
        next++
        return inner
      }
      case '!':
        if (!peek()) throw new BadPattern('What must not be there is missing.', at)
        return { type: 'not', node: one() }
      case '[':
        return { type: 'mark', side: 'open' }
      case ']':
        return { type: 'mark', side: 'close' }
      case '^':
        return { type: 'sentence' }
      case '<':
        return { type: 'clause' }
      case '$':
        return { type: 'end' }
      case '"':
        return { type: 'quote' }
      default:
        throw new BadPattern('This cannot stand here.', at)
    }
  }

  const node = choices()
  const left = peek()
  if (left) throw new BadPattern('This cannot stand here.', left.at)
  return node
}

function gap(most: number, at: number): Node {
  if (most < 1 || most > 12) throw new BadPattern('A gap is of one to twelve words.', at)
  return { type: 'gap', most }
}

function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  const end = text.trimEnd().length
  lexer.lastIndex = 0
  while (lexer.lastIndex < end) {
    const at = lexer.lastIndex
    const match = lexer.exec(text)
    if (!match) throw new BadPattern(`“${text.slice(at).trim()}” cannot be read.`, at)
    lexemes.push({ at, groups: match.groups ?? {} })
  }
  if (lexemes.length === 0) throw new BadPattern('The pattern is empty.', 0)
  return lexemes
}
