import { join } from 'node:path'
import { type Day, dayOf } from '#shared'
import { checkLanguages } from './check-languages.ts'
import { checkWords } from './check-words.ts'
import { listPack, type PackList } from './list-pack.ts'

import { asNotes, gatherFindings, type PackFinding, type Report } from './pack-finding.ts'
import { gatherPolicyNotes, type PolicyNotes } from './policy-notes.ts'
import type { EntryFile, EntryFiles } from './read-entry.ts'
import { defaultLanguageOf, lookThrough, type ReadOptions, readOne, refusing } from './read-pack.ts'
import { replaceFile } from './replace-file.ts'
import { writePart, writeShared } from './write-entry.ts'

/**
 * Everything that is wrong with a pack, and what is worth knowing about it.
 * An import refuses a pack with errors; notes stop nothing.
 */
export async function checkPack(folder: string, options: ReadOptions = {}): Promise<PackFinding[]> {
  const findings = gatherFindings()
  const list = listPack(folder, findings.report)
  const defaultLanguage = defaultLanguageOf(list)
  const policies = gatherPolicyNotes()
  await lookThrough(
    list,
    findings.report,
    async (read) => {
      noteForm(read, defaultLanguage, findings.report)
      const note = refusing(read, asNotes(findings.report))
      checkLanguages(read.entry, note)
      await checkWords(read.entry, note)
      policies.add(read.entry)
    },
    options,
  )
  const asOf = options.now && dayOf(options.now)
  notePolicyFiles(list, policies, asOf, findings.report)
  return findings.list()
}

/** Brings the files of a sound pack to their canonical form, and names those it wrote. Files with comments stay as they are. */
export async function tidyPack(folder: string, options: ReadOptions = {}): Promise<string[]> {
  const list = listPack(folder, () => {})
  const defaultLanguage = defaultLanguageOf(list)
  const written: string[] = []
  await lookThrough(
    list,
    () => {},
    (read) => {
      for (const [file, text] of untidyFiles(read, defaultLanguage)) {
        if (file.hasComments) continue
        replaceFile(join(list.folder, file.file), text)
        written.push(file.file)
      }
    },
    options,
  )
  return written
}

function noteForm(read: EntryFiles, defaultLanguage: string, report: Report): void {
  for (const file of read.files.values())
    if (file.hasComments)
      report({
        message: 'The file has comments. An export leaves them out; put what matters into a field.',
        file: file.file,
        severity: 'note',
      })
  for (const [file] of untidyFiles(read, defaultLanguage))
    if (!file.hasComments)
      report({
        message: 'The file is not in the canonical form; “check --write” brings it there.',
        file: file.file,
        severity: 'note',
      })
}

function* untidyFiles({ entry, files }: EntryFiles, defaultLanguage: string): Generator<[EntryFile, string]> {
  const texts: [string, string][] = [
    ['', writeShared(entry, defaultLanguage)],
    ...entry.parts.map((part): [string, string] => [part.language, writePart(entry, part)]),
  ]
  for (const [language, text] of texts) {
    const file = files.get(language)
    if (file !== undefined && (file.hadMarks || file.text !== text)) yield [file, text]
  }
}

function notePolicyFiles(list: PackList, notes: PolicyNotes, asOf: Day | undefined, report: Report): void {
  for (const { key, findings } of notes.list(asOf)) {
    const read = readOne(list, 'policy-file', key)
    if (read === undefined) continue
    const note = refusing(read, asNotes(report))
    for (const { message, field } of findings) note(message, { language: '', path: field?.split('.') ?? [] })
  }
}
