import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { documentName, formatOf, largest } from './file-kinds.ts'

/** A text to check; with a problem where none of it, or not all of it, could be read. */
export type Source = { readonly text?: string; readonly problem?: string }

/** Reads a file that may be anything. What is wrong with it is a sentence, and the rest of the text is given all the same. */
export async function readSource(file: string, most = largest): Promise<Source> {
  const document = documentName(file)
  if (document !== undefined)
    return { problem: `This is ${document}, which is not read here. Save it as text, Markdown or HTML.` }
  try {
    const { size } = await stat(file)
    const mostBytes = most[formatOf(file) ?? 'plain']
    if (size > mostBytes) return tooLarge(mostBytes)
    return await readStream(createReadStream(file), mostBytes)
  } catch (error) {
    return { problem: sentenceFor(error as NodeJS.ErrnoException) }
  }
}

/** Reads what comes, up to the most that is read: a pipe or a device may never end. */
export async function readStream(stream: AsyncIterable<Uint8Array>, most: number): Promise<Source> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) return tooLarge(most)
    chunks.push(chunk)
  }
  return decode(Buffer.concat(chunks, size))
}

function tooLarge(most: number): Source {
  return { problem: `The file is larger than ${most / 1_000_000} MB, the most that is read. Split it.` }
}

/** UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text. */
function decode(bytes: Uint8Array): Source {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be'
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) }
  if (bytes.subarray(0, 8_000).includes(0)) return { problem: 'This is no text.' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length
    return { text, problem: `Line ${line} is not UTF-8 text; the rest was checked. Save the file as UTF-8.` }
  }
}

function sentenceFor({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'There is no such file. Check the path.'
  if (code === 'EACCES' || code === 'EPERM') return 'This may not be read by this user.'
  return `This cannot be read (${message}).`
}
