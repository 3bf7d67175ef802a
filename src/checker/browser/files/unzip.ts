import { Unzip, UnzipInflate } from 'fflate'
import { Refused } from './refused.ts'

/** More than any honest document: a few kilobytes can be made to unpack without end. */
const most = { entries: 5_000, bytes: 40_000_000, ratio: 200, ratioFrom: 4_000_000 } as const

/** How much is unpacked before the sizes are looked at again. A byte can swell a thousandfold. */
const step = 16_384

/**
 * The wanted entries of a zip, by name.
 *
 * @throws Refused what is broken, or swells beyond measure
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array[]>()
  let entries = 0
  let size = 0
  const reader = new Unzip((file) => {
    if (++entries > most.entries) throw new Refused('fileSwollen')
    if (!wanted(file.name)) return
    const chunks: Uint8Array[] = []
    found.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) throw error
      size += chunk.length
      if (size > most.bytes || (size > most.ratioFrom && size > bytes.length * most.ratio))
        throw new Refused('fileSwollen')
      chunks.push(chunk)
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += step)
      reader.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('fileBroken')
  }
  return new Map([...found].map(([name, chunks]) => [name, joined(chunks)]))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
