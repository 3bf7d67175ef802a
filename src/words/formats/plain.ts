import { kindOf, kinds } from '../letters.ts'
import { type Block, BlockBuilder } from './block.ts'

/** A hyphen at the end of a line inside a word: what follows goes on with it. */
const brokenWord = /[-\u2010][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu

/** Addresses, e-mail addresses, handles, paths and file names are nobody’s prose. They hold one of these signs, and no space. */
const signs = /[@/]|:\/\/|\.(?=[a-z]{2,5}(?![a-z]))/gi

const noProse =
  /(?:https?|ftp|mailto|file):[^\s<>"“”«»]+|www\.[^\s<>"“”«»]+|[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d])@[\p{L}\d_.]{2,}|(?:[\w.-]+\/){2,}[\w.-]*|[\w-]+\.(?:html?|pdf|docx?|odt|txt|md|jpe?g|png|csv|xlsx?|aspx?|php)(?![\p{L}\d])/iu

/** Longer than any address: what goes on without a space for so long is looked at as prose. */
const longest = 2_000

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
  let done = 0
  for (const { index } of text.matchAll(signs)) {
    if (index < done) continue
    const chunk = chunkAround(text, index)
    done = chunk.to
    const match = noProse.exec(text.slice(chunk.from, chunk.to))
    if (!match) continue
    const from = chunk.from + match.index
    done = from + match[0].length
    yield { from, to: done, instead: ';' }
  }
}

/** What stands around a place without a space in it; no more of it than an address may be long. */
function chunkAround(text: string, at: number): { from: number; to: number } {
  let from = at
  while (from > 0 && at - from < longest && !isSpace(text.charCodeAt(from - 1))) from--
  let to = at + 1
  while (to < text.length && to - at < longest && !isSpace(text.charCodeAt(to))) to++
  if (at - from >= longest || to - at >= longest) return { from: at, to }
  return { from, to }
}

function isSpace(unit: number): boolean {
  const kind = kindOf[unit]
  return kind === kinds.space || kind === kinds.newline
}
