import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isKindName, kindNames, readEntries } from '#content'
import { Invalid } from '#shared'
import type { Store } from '#store'
import { packFile, packHead, partFile, readFileName, sharedFile } from './names.ts'
import { asUnwritable } from './replace-file.ts'
import { readTextFile } from './text-file.ts'
import { writePart, writeShared } from './write-entry.ts'

export type ExportOptions = {
  /** Writes into a folder that holds other things; they stay. */
  intoAnyFolder?: boolean
  progress?: (entries: number) => void
}

export type Exported = {
  readonly entries: number
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/**
 * Writes everything as a content pack: the same content gives the same bytes. Into an older pack, it writes what changed and removes
 * the files of entries that are gone; whatever else lies there stays. Nothing is touched before all of it could be written.
 */
export async function exportPack(
  store: Store,
  folder: string,
  { intoAnyFolder = false, progress = () => {} }: ExportOptions = {},
): Promise<Exported> {
  try {
    prepare(folder, intoAnyFolder)
    const stage = mkdtempSync(join(folder, '.tessera-export-'))
    try {
      return await writeAll(store, folder, stage, progress)
    } finally {
      rmSync(stage, { recursive: true, force: true })
    }
  } catch (error) {
    throw asUnwritable(error, folder)
  }
}

function prepare(folder: string, intoAnyFolder: boolean): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found === undefined) mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder)
  if (names.length > 0 && !names.includes(packFile) && !intoAnyFolder)
    throw new Invalid(
      `Nothing was written: “${folder}” holds other things and is not a pack. Name an empty folder, or say --force to write among them.`,
    )
  for (const kind of kindNames)
    if (names.includes(kind) && !lstatSync(join(folder, kind)).isDirectory())
      throw new Invalid(
        `Nothing was written: “${join(folder, kind)}” is not a folder of its own. Remove it, or name another folder.`,
      )
}

async function writeAll(
  store: Store,
  folder: string,
  stage: string,
  progress: (entries: number) => void,
): Promise<Exported> {
  const wanted = new Set<string>()
  const staged: string[] = []
  const put = (file: string, text: string) => {
    wanted.add(file)
    if (holds(join(folder, file), text)) return
    writeFileSync(join(stage, file), text)
    staged.push(file)
  }
  for (const kind of kindNames) mkdirSync(join(stage, kind))
  put(packFile, packHead)
  let entries = 0
  const defaultLanguage = await defaultLanguageIn(store)
  for await (const entry of readEntries(store.db)) {
    put(sharedFile(entry.kind, entry.key), writeShared(entry, defaultLanguage))
    for (const part of entry.parts)
      put(partFile(entry.kind, entry.key, part.language), writePart(entry, part))
    progress(++entries)
  }
  moveIn(folder, stage, staged)
  const removed = removeOthers(folder, wanted)
  return { entries, written: staged.length, unchanged: wanted.size - staged.length, removed }
}

function holds(path: string, text: string): boolean {
  const file = readTextFile(path)
  return 'text' in file && file.notes.length === 0 && file.text === text
}

function moveIn(folder: string, stage: string, files: readonly string[]): void {
  for (const kind of kindNames)
    if (files.some((file) => file.startsWith(`${kind}/`))) mkdirSync(join(folder, kind), { recursive: true })
  for (const file of files) renameSync(join(stage, file), join(folder, file))
}

/** Files of entries that are gone; what a pack would not hold is left alone. */
function removeOthers(folder: string, wanted: ReadonlySet<string>): number {
  let removed = 0
  for (const kind of readdirSync(folder).filter(isKindName))
    for (const name of readdirSync(join(folder, kind))) {
      const file = `${kind}/${name}`
      if (wanted.has(file) || readFileName(name) === undefined) continue
      rmSync(join(folder, file))
      removed++
    }
  return removed
}

/** Entries come by kind and key, so the search ends with the network. */
async function defaultLanguageIn({ db }: Store): Promise<string> {
  for await (const { kind, shared } of readEntries(db)) {
    if (kind === 'network') return (shared.languages as string[])[0] ?? 'en'
    if (kind > 'network') break
  }
  return 'en'
}
