import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** What a file says, or the one reason why it cannot be read. */
export type TextFile =
  | { readonly text: string; readonly notes: readonly string[] }
  | { readonly problem: string; readonly line?: number }

export const largestFile = 5_000_000

/** Reads a small UTF-8 file, never through a symbolic link, and never more than is allowed. */
export function readTextFile(path: string): TextFile {
  const bytes = readBytes(path)
  if (!Buffer.isBuffer(bytes)) return bytes
  if (!isUtf8(bytes))
    return { problem: 'The file is not UTF-8 text here. Save it as UTF-8.', line: firstBadLine(bytes) }
  const raw = bytes.toString('utf8')
  const control = unprintable.exec(raw)
  if (control !== null)
    return {
      problem: 'The file holds a character that no text has (a control character). Remove it.',
      line: raw.slice(0, control.index).split('\n').length,
    }
  if (!raw.startsWith('\ufeff') && !raw.includes('\r')) return { text: raw, notes: [] }
  return withoutMarks(raw)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function readBytes(path: string): Buffer | { problem: string } {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    return { problem: reasonFor(error as NodeJS.ErrnoException) }
  }
  try {
    const { size } = fstatSync(file)
    if (size > largestFile)
      return {
        problem: `The file is larger than 5 MB (${(size / 1e6).toFixed(1)} MB) and was not read. Shorten it.`,
      }
    const bytes = Buffer.allocUnsafe(size)
    let read = 0
    for (let more = 1; more > 0 && read < size; read += more)
      more = readSync(file, bytes, read, size - read, null)
    return bytes.subarray(0, read)
  } catch (error) {
    return { problem: reasonFor(error as NodeJS.ErrnoException) }
  } finally {
    closeSync(file)
  }
}

function reasonFor({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ELOOP') return 'The file is a symbolic link. Put the file itself there.'
  if (code === 'EACCES' || code === 'EPERM')
    return 'The file may not be read. Give the process the right to read it.'
  if (code === 'ENOENT') return 'The file is gone. Was it moved while the pack was read?'
  return `The file cannot be read (${message}).`
}

function withoutMarks(raw: string): TextFile {
  const notes: string[] = []
  if (raw.startsWith('\ufeff')) notes.push('The file begins with a byte order mark; it was ignored.')
  if (raw.includes('\r')) notes.push('Lines end with CR LF; they were read as LF.')
  return { text: raw.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'), notes }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end))) return line
    if (end === -1) break
    start = end + 1
  }
  return line
}
