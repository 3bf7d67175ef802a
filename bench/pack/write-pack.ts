import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kindNames, type LoadedEntry } from '#content'
import { writePart, writeShared } from '#exchange'
import { entriesOfNetwork } from './network.ts'
import { resourceOf } from './resources.ts'

const corpora = fileURLToPath(new URL('../corpora/', import.meta.url))

/** Where all that is made from a corpus of this size lies. */
export function corpusFolder(size: number): string {
  return join(corpora, String(size))
}

/** The content pack with this many resources; written once and kept. */
export async function packOf(size: number): Promise<string> {
  const pack = join(corpusFolder(size), 'pack')
  if (existsSync(pack)) return pack
  const unfinished = `${pack}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await writeFile(join(unfinished, 'pack.yaml'), 'format: tessera-pack/1\n')
  for (const kind of kindNames) await mkdir(join(unfinished, kind))
  let writing: Promise<void>[] = []
  for (const entry of entries(size)) {
    writing.push(...writeEntry(join(unfinished, entry.kind), entry))
    if (writing.length < atOnce) continue
    await Promise.all(writing)
    writing = []
  }
  await Promise.all(writing)
  await rename(unfinished, pack)
  return pack
}

const atOnce = 100

function* entries(size: number): Generator<LoadedEntry> {
  yield* entriesOfNetwork()
  for (let number = 1; number <= size; number++) yield resourceOf(number)
}

function writeEntry(folder: string, entry: LoadedEntry): Promise<void>[] {
  return [
    writeFile(join(folder, `${entry.key}.yaml`), writeShared(entry, 'en')),
    ...entry.parts.map((part) =>
      writeFile(join(folder, `${entry.key}.${part.language}.md`), writePart(entry, part)),
    ),
  ]
}
