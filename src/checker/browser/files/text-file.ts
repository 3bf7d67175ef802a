import { Refused } from './refused.ts'

/**
 * Text in UTF-8, or in UTF-16 with the mark that says so. Line ends become those of a field in a page.
 *
 * @throws Refused what is neither, rather than guess and garble it
 */
export function readText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const text = decode(bytes, encoding)
  // A text has no such sign; pictures and programs have many.
  if (text.slice(0, 100_000).includes('\u0000')) throw new Refused('fileUnknown')
  return text.replace(/\r\n?/g, '\n')
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused(bytes.subarray(0, 8_000).includes(0) ? 'fileUnknown' : 'fileEncoding')
  }
}
