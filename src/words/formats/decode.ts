/** A text as it was in a file. */
export type Decoded = {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16'
  /** The first line that is not in the encoding; what cannot be read there stands as �, and no letter is guessed. */
  readonly badLine?: number
}

/** Bytes as a text: UTF-8, or UTF-16 with the mark that says so, which is no part of it. Undefined where they are no text at all. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  // A text has no such sign; pictures and programs have many.
  if (wide === undefined && bytes.subarray(0, 8_000).includes(0)) return undefined
  const sound = decodeSound(bytes, wide ?? 'utf-8')
  const text = sound ?? new TextDecoder(wide ?? 'utf-8').decode(bytes)
  if (text.slice(0, 100_000).includes('\u0000')) return undefined
  return {
    text,
    encoding: wide === undefined ? 'UTF-8' : 'UTF-16',
    ...(sound === undefined && { badLine: lineAt(text, text.indexOf('\ufffd')) }),
  }
}

/** Undefined where some of it is not in the encoding. */
function decodeSound(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length
}
