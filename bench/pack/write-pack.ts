import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

/** The content pack with this many resources; written once, and kept until its makers change. */
export async function packOf(size: number): Promise<string> {
  const pack = join(corpusFolder(size), `pack-${makersPrint()}`)
  if (existsSync(pack)) return pack
  await rm(corpusFolder(size), { recursive: true, force: true })
  const unfinished = `${pack}.unfinished`
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

/** What the programs of this folder and their words are, as eight letters. */
function makersPrint(): string {
  const here = fileURLToPath(new URL('./', import.meta.url))
  const hash = createHash('sha256')
  for (const name of ['network', 'prose', 'random', 'resources', 'vocabulary'])
    hash.update(readFileSync(join(here, `${name}.ts`)))
  for (const name of readdirSync(join(here, 'words')).sort())
    hash.update(readFileSync(join(here, 'words', name)))
  return hash.digest('hex').slice(0, 8)
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
