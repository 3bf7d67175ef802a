import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isKindName, type KindName, kindNames } from '#content'
import {
  isKey,
  isLanguageTag,
  packFile,
  packFormat,
  partFile,
  readFileName,
  sharedFile,
  tagAdvice,
} from './names.ts'
import { didYouMean } from './nearest.ts'
import type { Report } from './pack-finding.ts'
import { readTextFile } from './text-file.ts'
import { readYaml } from './yaml.ts'

/** What a pack holds, by the names of its files alone: nothing but `pack.yaml` has been read. */
export type PackList = {
  readonly folder: string
  /** By kind, then by key, both in order: the languages of the entry. */
  readonly entries: ReadonlyMap<KindName, ReadonlyMap<string, readonly string[]>>
  readonly size: number
}

/** Lists the files of a pack; everything wrong with their names is reported. */
export function listPack(folder: string, report: Report): PackList {
  const entries = new Map<KindName, Map<string, readonly string[]>>()
  const root = openFolder(folder, report)
  if (root === undefined) return { folder, entries, size: 0 }
  const names = list(root, '', report)
  checkPackFile(root, names, report)
  const kindsThere = new Set(names.filter((name) => isKindFolder(name, report)).map(({ name }) => name))
  for (const kind of kindNames) if (kindsThere.has(kind)) entries.set(kind, listKind(root, kind, report))
  const size = entries.values().reduce((sum, keys) => sum + keys.size, 0)
  if (size === 0) report({ message: 'The pack holds no entry. Is this the right folder?' })
  return { folder: root, entries, size }
}

function openFolder(folder: string, report: Report): string | undefined {
  try {
    const root = realpathSync(folder)
    if (statSync(root).isDirectory()) return root
    report({ message: `“${folder}” is not a folder. Name the folder that holds pack.yaml.` })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    report({
      message:
        code === 'ENOENT'
          ? `There is no folder “${folder}”. Check the path.`
          : `The folder “${folder}” cannot be read (${message}).`,
    })
  }
  return undefined
}

function list(root: string, folder: string, report: Report): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    report({ message: `The folder cannot be read (${(error as Error).message}).`, file: folder || '.' })
    return []
  }
}

function checkPackFile(root: string, names: readonly Dirent[], report: Report): void {
  const line = `format: ${packFormat}`
  if (!names.some(({ name }) => name === packFile)) {
    const message = `There is no ${packFile}. Every pack has one; it says “${line}”.`
    report({ message, file: packFile })
    return
  }
  const file = readTextFile(join(root, packFile))
  if ('problem' in file) {
    report({ message: file.problem, file: packFile, ...(file.line && { line: file.line }) })
    return
  }
  const { value, problems } = readYaml(file.text)
  for (const problem of problems) report({ ...problem, file: packFile })
  if (problems.length > 0) return
  const said = value as { format?: unknown } | null
  if (typeof said !== 'object' || said === null || said.format !== packFormat)
    report({
      message: `This is not a pack that this version reads. It must say “${line}”.`,
      file: packFile,
      line: 1,
      field: 'format',
    })
  else
    for (const name of Object.keys(said))
      if (name !== 'format')
        report({
          message: `“${name}” is not a field of ${packFile}. Leave it out.`,
          file: packFile,
          field: name,
        })
}

/** Files beside `pack.yaml`, such as a README or a licence, are nobody's business. */
function isKindFolder(entry: Dirent, report: Report): boolean {
  const { name } = entry
  if (entry.isSymbolicLink() && (isKindName(name) || name === packFile)) {
    report({ message: 'A symbolic link stands here. Put the folder or file itself there.', file: name })
    return false
  }
  if (!entry.isDirectory()) return false
  if (isKindName(name)) return true
  report({
    message: `“${name}” is not a kind.${didYouMean(name, kindNames)} The kinds are ${kindNames.join(', ')}.`,
    file: name,
  })
  return false
}

type Files = { shared: boolean; languages: string[] }

function listKind(root: string, kind: KindName, report: Report): Map<string, readonly string[]> {
  const byKey = new Map<string, Files>()
  for (const entry of list(root, kind, report)) {
    const file = `${kind}/${entry.name}`
    const name = readEntryFile(entry, file, report)
    if (name === undefined) continue
    const files = byKey.get(name.key) ?? { shared: false, languages: [] }
    byKey.set(name.key, files)
    if (name.language === undefined) files.shared = true
    else files.languages.push(name.language)
  }
  const keys = new Map<string, readonly string[]>()
  for (const key of [...byKey.keys()].sort()) {
    const files = byKey.get(key) as Files
    if (isWhole(kind, key, files, report)) keys.set(key, sameList(files.languages.sort()))
  }
  return keys
}

function readEntryFile(
  entry: Dirent,
  file: string,
  report: Report,
): { key: string; language?: string } | undefined {
  const refuse = (message: string): undefined => void report({ message, file })
  if (entry.isSymbolicLink()) return refuse('A symbolic link stands here. Put the file itself there.')
  if (!entry.isFile())
    return refuse('A folder of a kind holds files only. Move this elsewhere, out of the pack.')
  const name = readFileName(entry.name)
  if (name === undefined)
    return refuse('The name of the file says nothing. Files are named <key>.yaml and <key>.<language>.md.')
  if (!isKey(name.key))
    return refuse(
      `“${name.key}” is not a key. Write small letters, digits and single hyphens, at most 120 characters.`,
    )
  if (name.language === undefined || isLanguageTag(name.language)) return name
  return refuse(`“${name.language}” is not a language tag; ${tagAdvice(name.language)}.`)
}

function isWhole(kind: KindName, key: string, files: Files, report: Report): boolean {
  if (!files.shared)
    report({
      message: 'The shared part is missing. Add this file; when there is nothing to share, it is “{}”.',
      file: sharedFile(kind, key),
    })
  if (files.languages.length === 0)
    report({
      message: `The entry is in no language. Add a part, such as ${partFile(kind, key, 'en')}.`,
      file: sharedFile(kind, key),
    })
  return files.shared && files.languages.length > 0
}

const lists = new Map<string, readonly string[]>()

/** The same few lists of languages come again and again: one copy of each is kept. */
function sameList(languages: readonly string[]): readonly string[] {
  const name = languages.join(' ')
  const known = lists.get(name)
  if (known !== undefined) return known
  lists.set(name, languages)
  return languages
}
