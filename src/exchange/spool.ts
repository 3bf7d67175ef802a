import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asUnwritable } from './replace-file.ts'

/** Things put aside to be taken up again in the same order: a few in memory, many in a temporary file. */
export type Spool<T> = Iterable<T> & {
  add(thing: T): void
  close(): void
}

const batchSize = 200
/** Letters kept in memory before the file is opened; a small pack never needs one. */
const roomInMemory = 8_000_000

export function openSpool<T>(room = roomInMemory): Spool<T> {
  let batch: T[] = []
  let letters = 0
  let kept: string[] = []
  let file: SpoolFile | undefined

  function putAside(): void {
    const text = JSON.stringify(batch)
    batch = []
    kept.push(text)
    letters += text.length
    if (letters <= room) return
    file ??= openSpoolFile()
    for (const one of kept) file.write(one)
    kept = []
  }

  return {
    add(thing) {
      if (batch.push(thing) === batchSize) putAside()
    },
    *[Symbol.iterator]() {
      for (const text of file?.read() ?? []) yield* JSON.parse(text) as T[]
      for (const text of kept) yield* JSON.parse(text) as T[]
      yield* batch
    },
    close: () => file?.close(),
  }
}

type SpoolFile = { write(text: string): void; read(): Iterable<string>; close(): void }

function openSpoolFile(): SpoolFile {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-import-'))
  const path = join(folder, 'entries')
  const file = openSync(path, 'wx+', 0o600)
  const sizes: number[] = []
  return {
    write(text) {
      try {
        sizes.push(writeWhole(file, Buffer.from(text)))
      } catch (error) {
        throw asUnwritable(error, path)
      }
    },
    *read() {
      let start = 0
      for (const size of sizes) {
        const bytes = Buffer.allocUnsafe(size)
        readSync(file, bytes, 0, size, start)
        start += size
        yield bytes.toString()
      }
    },
    close() {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeWhole(file: number, bytes: Buffer): number {
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written)
  return written
}
