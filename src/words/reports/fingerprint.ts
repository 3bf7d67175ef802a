import type { Remark } from '../checker.ts'

/**
 * Names for the remarks of one text that outlive edits elsewhere in it: made of the sentence and the rule, not of the line. The same
 * sentence standing there again gets a name of its own, so that a copy of something known is new.
 */
export function fingerprintsOf(text: string, remarks: readonly Remark[]): string[] {
  const seen = new Map<string, number>()
  return remarks.map((remark) => {
    const sentence = sentenceAround(text, remark).replace(/\s+/gu, ' ').trim()
    const hash = hashOf(`${remark.rule}\n${remark.text.replace(/\s+/gu, ' ')}\n${sentence}`)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count === 1 ? hash : `${hash}-${count}`
  })
}

/** A sentence that never ends is cut here, so that the time stays in proportion to the text. */
const furthest = 500

/** Ends of sentences, empty lines, and tags that begin or end a block. */
const boundary =
  /[.!?…。؟;]["'”’»)\]]*(?:\s|$)|\n[ \t]*\r?\n|<\/?(?:p|li|h[1-6]|t[dhr]|d[dt]|div|section|article|blockquote|br|figcaption)\b/giu

function sentenceAround(text: string, { start, end }: Remark): string {
  const before = text.slice(Math.max(0, start - furthest), start)
  const after = text.slice(end, end + furthest)
  let from = 0
  for (const match of before.matchAll(boundary)) from = match.index + match[0].length
  const to = after.search(boundary)
  return before.slice(from) + text.slice(start, end) + (to === -1 ? after : after.slice(0, to))
}

/** FNV-1a with two seeds, 64 bits together: a name, not a secret. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ ((unit << 7) | (unit >>> 9)), 0x01000193)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
