import { decodeText, type TextFormat } from '#words'
import { Refused } from './refused.ts'

/** What was in a file. Documents give their text alone; everything else is as it was written. */
export type Opened = {
  readonly text: string
  readonly format: TextFormat
  /** The first line that is not in the encoding of the rest. */
  readonly badLine?: number | undefined
}

/** Largest files, in bytes: more than that is no text that somebody wrote. */
export const largest = { text: 100_000_000, document: 50_000_000 } as const

const byEnding: Readonly<Record<string, TextFormat>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
}

/**
 * Reads a file on the device. What it is follows from its beginning, since endings lie.
 *
 * @throws Refused
 */
export async function readFile(file: File): Promise<Opened> {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  const begins = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)
  const isPdf = begins(0x25, 0x50, 0x44, 0x46)
  const isZip = begins(0x50, 0x4b, 0x03, 0x04)
  // What Word writes when a document has a password, and what it wrote before there was docx.
  const isCompound = begins(0xd0, 0xcf, 0x11, 0xe0)

  if (isCompound) throw new Refused(ending === 'docx' ? 'fileLocked' : 'fileUnknown')
  if (file.size > (isPdf || isZip ? largest.document : largest.text)) throw new Refused('fileTooLarge')
  if (isPdf) return plain(await (await import('./pdf-file.ts')).readPdf(await bytesOf(file)))
  if (isZip) return plain(await (await import('./office-file.ts')).readOffice(await bytesOf(file)))
  const decoded = decodeText(await bytesOf(file))
  if (decoded === undefined) throw new Refused('fileUnknown')
  const { text, badLine } = decoded
  // Line ends become those of a field in a page.
  return { text: text.replace(/\r\n?/g, '\n'), badLine, format: byEnding[ending] ?? 'plain' }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}

function plain(text: string): Opened {
  if (!/\p{L}/u.test(text)) throw new Refused('fileWithoutText')
  return { text, format: 'plain' }
}
