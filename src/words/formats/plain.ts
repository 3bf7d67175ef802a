import { type Block, BlockBuilder } from './block.ts'

/** A hyphen at the end of a line inside a word: what follows goes on with it. */
const brokenWord = /[-\u2010][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu

/** Addresses, e-mail addresses, handles, paths and file names are nobody’s prose. */
const noProse =
  /\b(?:https?|ftp|mailto|file):[^\s<>"“”«»]+|\bwww\.[^\s<>"“”«»]+|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d])@[\p{L}\d_.]{2,}|(?<![\p{L}\d/])(?:[\w.-]+\/){2,}[\w.-]*|\b[\w-]+\.(?:html?|pdf|docx?|odt|txt|md|jpe?g|png|csv|xlsx?|aspx?|php)\b/giu

const mayHoldNoProse = /[@:/]|www\.|\.[a-z]{2,4}\b/i

/** Plain text is one block; words broken at the ends of lines are put together, and addresses left out. */
export function plainBlocks(text: string): Block[] {
  const cuts = [...cutsOf(text)].sort((a, b) => a.from - b.from)
  if (cuts.length === 0) return [{ text, pieces: [{ at: 0, source: 0 }] }]
  const builder = new BlockBuilder()
  let place = 0
  for (const { from, to, instead } of cuts) {
    if (from < place) continue
    builder.add(text.slice(place, from), place)
    if (instead) builder.add(instead, from)
    place = to
  }
  builder.add(text.slice(place), place)
  return [builder.build({})]
}

type Cut = { from: number; to: number; instead: string }

function* cutsOf(text: string): Generator<Cut> {
  if (
    text.includes('-\n') ||
    text.includes('-\r') ||
    text.includes('\u2010\n') ||
    / [-\u2010][ \t]+\n/.test(text)
  )
    for (const match of text.matchAll(brokenWord))
      yield { from: match.index, to: match.index + match[0].length, instead: '' }
  if (mayHoldNoProse.test(text))
    for (const match of text.matchAll(noProse))
      yield { from: match.index, to: match.index + match[0].length, instead: ';' }
}
