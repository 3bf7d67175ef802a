import { Refused } from './refused.ts'

/** A text, and the first line of it that is not in its encoding. */
export type ReadText = { readonly text: string; readonly badLine?: number }

/**
 * Text in UTF-8, or in UTF-16 with the mark that says so. Line ends become those of a field in a page; what cannot be read becomes the sign
 * for that, and no letter is guessed.
 *
 * @throws Refused what is no text
 */
export function readText(bytes: Uint8Array): ReadText {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  if (encoding === 'utf-8' && bytes.subarray(0, 8_000).includes(0)) throw new Refused('fileUnknown')
  const sound = decodeSound(bytes, encoding)
  const text = (sound ?? new TextDecoder(encoding).decode(bytes)).replace(/\r\n?/g, '\n')
  // A text has no such sign; pictures and programs have many.
  if (text.slice(0, 100_000).includes('\u0000')) throw new Refused('fileUnknown')
  if (sound !== undefined) return { text }
  return { text, badLine: text.slice(0, text.indexOf('\ufffd')).split('\n').length }
}

/** Undefined where some of it is not in the encoding. */
function decodeSound(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
