import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { Invalid } from '#shared'

/** The UTF-8 text of a file that a person named, or of standard input for `-`. */
export async function readText(file: string, stdin: () => AsyncIterable<Uint8Array>): Promise<string> {
  const bytes = file === '-' ? await buffer(stdin()) : await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Invalid(`${file === '-' ? 'Standard input' : file} is not UTF-8 text. Save it as UTF-8.`)
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Invalid(`There is no file ${file}. Check the path.`)
    if (code === 'EISDIR') throw new Invalid(`${file} is a folder. Name a file in it.`)
    if (code === 'EACCES' || code === 'EPERM') throw new Invalid(`${file} may not be read by this user.`)
    throw new Invalid(`${file} cannot be read (${message}).`)
  }
}
