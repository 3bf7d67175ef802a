import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { decodeText } from '#words'
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
  return sourceOf(Buffer.concat(chunks, size))
}

function tooLarge(most: number): Source {
  return { problem: `The file is larger than ${most / 1_000_000} MB, the most that is read. Split it.` }
}

function sourceOf(bytes: Uint8Array): Source {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return { problem: 'This is no text.' }
  const { text, encoding, badLine } = decoded
  if (badLine === undefined) return { text }
  return {
    text,
    problem: `Line ${badLine} is not ${encoding} text; the rest was checked. Save the file as UTF-8.`,
  }
}

function sentenceFor({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'There is no such file. Check the path.'
  if (code === 'EACCES' || code === 'EPERM') return 'This may not be read by this user.'
  return `This cannot be read (${message}).`
}
