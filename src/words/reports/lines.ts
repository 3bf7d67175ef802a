/** A place for people and tools that count lines: both from 1, columns in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number }

/** Turns places in a text into lines and columns. Lines end with LF, CR LF or CR. */
export function linesOf(text: string): (at: number) => Position {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  return (at) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 }
  }
}
