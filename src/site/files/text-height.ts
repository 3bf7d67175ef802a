import { textWidth } from './lanes/text-width.ts'

export type Letters = { readonly width: number; readonly size: number; readonly isBold?: boolean }

/** About how high a text will be when it is broken into lines of a width; in the unit of the size. */
export function textHeight(text: string, { width, size, isBold = false }: Letters, leading: number): number {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(textWidth(line, size, isBold ? 'bold' : 'regular') / width)))
  return lines.reduce((sum, count) => sum + count, 0) * size * leading
}
