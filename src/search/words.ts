import { fold } from './fold.ts'

/** A piece of text between two offsets, as it stands there and folded. */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly word: string
}

/** Pieces written as one, such as non-refoulement; most have a single piece. `whole` is them all written together. */
export type Compound = { readonly pieces: readonly Piece[]; readonly whole?: Piece }

/**
 * Letters and digits, with their marks and with what stands inside words but is never seen: soft hyphens, joiners, direction marks.
 * The zero-width space alone is there to part words.
 */
const run = /[\p{L}\p{N}][[\p{L}\p{N}\p{M}\p{Cf}]--[\u200b]]*/gv

const hyphens = new Set(['-', '\u2010', '\u2011'])
const apostrophes = new Set(["'", '\u2018', '\u2019', '\u00b4', '`', '\uff07'])

/** Longer chains are addresses and file names, not words. */
const mostPieces = 6

/** The words of a text in their order, whatever the language. */
export function compoundsOf(text: string): Compound[] {
  const compounds: Compound[] = []
  let chain: Link[] = []
  run.lastIndex = 0
  for (let match = run.exec(text); match !== null; match = run.exec(text)) {
    const raw = match[0]
    const word = fold(raw)
    if (word === '') continue
    const last = chain.at(-1)
    const joint = last !== undefined && match.index === last.end + 1 ? (text[last.end] ?? '') : ''
    const joined = hyphens.has(joint) || apostrophes.has(joint)
    if (!joined && chain.length > 0) {
      compounds.push(compound(chain))
      chain = []
    }
    chain.push({
      start: match.index,
      end: match.index + raw.length,
      raw,
      word,
      elided: apostrophes.has(joint),
    })
  }
  if (chain.length > 0) compounds.push(compound(chain))
  return compounds
}

/** `elided`: an apostrophe stands before it. */
type Link = Piece & { elided: boolean }

function compound(chain: Link[]): Compound {
  if (chain.length === 1) return { pieces: chain }
  const pieces = chain.filter(
    (link, i) => !isArticle(link, chain[i + 1]) && !isPossessive(link, chain[i + 1]),
  )
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return { pieces: chain }
  if (first === last || pieces.length > mostPieces) return { pieces }
  const raw = pieces.map((piece) => piece.raw).join('')
  return { pieces, whole: { start: first.start, end: last.end, raw, word: fold(raw) } }
}

/** l'accès, dell'uomo, qu'elle: what stands before the apostrophe is no part of the word. */
function isArticle(link: Link, next: Link | undefined): boolean {
  return next?.elided === true && next.word !== 's' && articles.has(link.word)
}

/** women's */
function isPossessive(link: Link, next: Link | undefined): boolean {
  return link.elided && link.word === 's' && next === undefined
}

const articles = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu dell all dall nell sull coll un quell quest sant bell'.split(
    ' ',
  ),
)
