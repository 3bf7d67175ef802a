import { directionOf, formatDate } from '#languages'
import { sentenceOf } from '../common/policy-files.ts'
import { nextInWords } from './embed-words.ts'
import type { FileOnPage } from './file-on-page.ts'
import { textHeight } from './text-height.ts'

/** In pixels. A frame cannot grow with its text, so it is asked for as high as the text will be. */
export type EmbedSize = { readonly width: number; readonly height: number }

const usual = 560
/** Space beside and around the text: `embed.css` says the same. */
const padding = { across: 2 * 18 + 2, down: 2 * 14.4 + 5 }
/** Between one paragraph and the next. */
const gap = 8
const chip = 36

/** How large a frame the card needs at most so many pixels across and down. */
export function embedSize(
  on: Pick<FileOnPage, 'request' | 'view' | 'file'>,
  most: { readonly width?: number | undefined; readonly height?: number | undefined } = {},
): EmbedSize {
  const { request, view, file } = on
  const width = Math.min(usual, most.width ?? usual)
  const across = Math.max(100, width - padding.across)
  const leading = directionOf(request.language) === 'rtl' ? 1.65 : 1.45
  const text = (words: string, size: number, isBold = false) =>
    textHeight(words, { width: across, size, isBold }, leading) + gap
  const next = nextInWords(on)
  const height =
    padding.down +
    text('.', 13) +
    text(file.fields.title.value, 20, true) +
    chip +
    text(sentenceOf(view, request.language), 17, true) +
    (next === undefined ? 0 : text(next, 16)) +
    text(request.t('embed.asOf', { date: formatDate(request.today, request.language) }), 13)
  return { width, height: Math.min(Math.ceil(height), most.height ?? Number.POSITIVE_INFINITY) }
}
