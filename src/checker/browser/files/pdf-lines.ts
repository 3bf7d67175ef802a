/** A piece of text of a PDF: its height, and the place of its beginning from the lower left corner. */
export type PlacedText = {
  readonly str: string
  readonly hasEOL: boolean
  readonly height: number
  readonly transform: readonly number[]
}

/** A gap between lines that is larger than this many of their heights parts paragraphs. */
const paragraphGap = 1.7

/** The lines of a page, with an empty one between paragraphs. What is printed says only where, so distance decides. */
export function linesOfPage(items: readonly PlacedText[]): string {
  let text = ''
  let last: { y: number; height: number } | undefined
  for (const { str, hasEOL, height, transform } of items) {
    const y = transform[5] ?? 0
    if (str.trim() !== '') {
      if (last && text.endsWith('\n') && last.y - y > paragraphGap * Math.max(height, last.height))
        text += '\n'
      last = { y, height }
    }
    text += str
    if (hasEOL) text = `${text.trimEnd()}\n`
  }
  return text.trim()
}
