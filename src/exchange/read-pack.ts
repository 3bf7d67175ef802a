import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { KindName, LoadedEntry } from '#content'
import { type Instant, Invalid } from '#shared'
import { checkEntry, type Known, type Refuse } from './check-entry.ts'
import { type Circle, checkTogether } from './check-together.ts'
import { valueAt } from './field-sentences.ts'
import { listPack, type PackList } from './list-pack.ts'
import { isLanguageTag, sharedFile } from './names.ts'
import { fewSuggestions } from './nearest.ts'
import { type Findings, gatherFindings, type PackFinding, type Report } from './pack-finding.ts'
import { type EntryFiles, readEntry } from './read-entry.ts'
import { openSpool } from './spool.ts'
import { readTextFile } from './text-file.ts'
import { readYaml } from './yaml.ts'

/** A pack in which everything is in order: its entries come one after the other, never all at once. Close it in the end. */
export type Pack = Iterable<LoadedEntry> & {
  readonly size: number
  readonly notes: readonly PackFinding[]
  close(): void
}

export type ReadOptions = {
  /** The moment at which the pack is judged; left out, nothing is said that depends on it. */
  now?: Instant | undefined
  progress?: ((done: number, total: number) => void) | undefined
}

/**
 * Checks a whole pack, then hands out its entries exactly as they were checked. Refuses it with everything that is wrong.
 * Between the two they lie in memory, or in a temporary file when they are many.
 */
export async function readPack(folder: string, { now, progress }: ReadOptions = {}): Promise<Pack> {
  const findings = gatherFindings()
  const entries = openSpool<LoadedEntry>()
  try {
    const list = listPack(folder, findings.report)
    const keep = ({ entry }: EntryFiles) => {
      if (findings.errors === 0) entries.add(entry)
    }
    await lookThrough(list, findings.report, keep, { now, progress })
    refuseBroken(findings)
    return { ...entries, size: list.size, notes: findings.list() }
  } catch (error) {
    entries.close()
    throw error
  }
}

function refuseBroken(findings: Findings): void {
  const { errors } = findings
  if (errors === 0) return
  const things = errors === 1 ? 'one thing in the pack needs' : `${errors} things in the pack need`
  throw new Invalid(`Nothing was loaded: ${things} mending.`, findings.list())
}

/** Reads every entry once, reports what is wrong with each and among them, and shows what was read. */
export async function lookThrough(
  list: PackList,
  report: Report,
  look: (read: EntryFiles) => void | Promise<void>,
  { now, progress = () => {} }: ReadOptions = {},
): Promise<void> {
  const known = { ...knownIn(list), now }
  const together = checkTogether()
  let done = 0
  for await (const { read, kind, key } of readAll(list, report)) {
    progress(++done, list.size)
    if (kind === 'network' && key !== 'network') report(onlyNetwork(key))
    if (read === undefined) continue
    const refuse = refusing(read, report)
    checkEntry(read.entry, known, refuse)
    together.add(read.entry, refuse)
    await look(read)
  }
  for (const circle of together.circles()) reportCircle(list, circle, report)
}

function reportCircle(list: PackList, circle: Circle, report: Report): void {
  const read = readOne(list, circle.kind, circle.key)
  report({ ...circle, line: read?.files.get('')?.lineOf(['parent']) ?? 1 })
}

/** An entry that was read before, once more, to find a line in it. */
export function readOne(list: PackList, kind: KindName, key: string): EntryFiles | undefined {
  const languages = list.entries.get(kind)?.get(key) ?? []
  return readEntry({ folder: list.folder, kind, key, languages }, '', () => {})
}

function onlyNetwork(key: string) {
  return {
    message: 'There is one network entry, and its key is “network”. Rename this one, or leave it out.',
    file: sharedFile('network', key),
  }
}

async function* readAll(list: PackList, report: Report) {
  const defaultLanguage = defaultLanguageOf(list)
  let count = 0
  for (const [kind, keys] of list.entries)
    for (const [key, languages] of keys) {
      yield {
        read: readEntry({ folder: list.folder, kind, key, languages }, defaultLanguage, report),
        kind,
        key,
      }
      // Files are read without waiting, which is fast; others get their turn here.
      if (++count % 100 === 0) await setImmediate()
    }
}

/** The first language of the network, even when something else in its file is wrong; English without a network. */
export function defaultLanguageOf({ folder }: PackList): string {
  const file = readTextFile(join(folder, sharedFile('network', 'network')))
  if ('problem' in file) return 'en'
  const first = valueAt(readYaml(file.text).value, ['languages', 0])
  return typeof first === 'string' && isLanguageTag(first) ? first : 'en'
}

function knownIn({ entries }: PackList): Known {
  const suggest = fewSuggestions()
  return {
    has: (kind, key) => entries.get(kind)?.has(key) === true,
    suggest: (kind, key) => suggest(key, entries.get(kind)?.keys() ?? []),
  }
}

/** What is wrong in an entry, with the file and line where it stands. */
export function refusing({ files }: EntryFiles, report: Report): Refuse {
  return (message, { language, path, lineInText }) => {
    const place = files.get(language)
    if (place === undefined) throw new Error(`no part in ${language}`)
    report({
      message,
      file: place.file,
      line: place.lineOf(path, lineInText),
      ...(path.length > 0 && { field: path.join('.') }),
    })
  }
}
