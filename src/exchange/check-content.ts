import { type KindName, kinds, type LoadedEntry, readEntries } from '#content'
import { dayOf, type Instant } from '#shared'
import type { Store } from '#store'
import { checkEntry, type Known, type Refuse } from './check-entry.ts'
import { checkLanguages } from './check-languages.ts'
import { checkTogether } from './check-together.ts'
import { checkWords } from './check-words.ts'
import { misfitsOf } from './field-sentences.ts'
import { partFile, sharedFile } from './names.ts'
import { fewSuggestions } from './nearest.ts'
import { asNotes, gatherFindings, type PackFinding, type Report } from './pack-finding.ts'
import { gatherPolicyNotes } from './policy-notes.ts'

/** What is wrong with the content of a database, told of the files that an export would write. */
export async function checkContent(store: Store, now?: Instant): Promise<PackFinding[]> {
  const findings = gatherFindings()
  const { report } = findings
  const known = { ...(await knownIn(store)), now }
  const together = checkTogether()
  const policies = gatherPolicyNotes()
  for await (const entry of readEntries(store.db)) {
    const refuse = refusing(entry, report)
    if (!fieldsFit(entry, refuse)) continue
    checkEntry(entry, known, refuse)
    together.add(entry, refuse)
    const note = refusing(entry, asNotes(report))
    checkLanguages(entry, note)
    await checkWords(entry, note)
    policies.add(entry)
  }
  for (const circle of together.circles()) report(circle)
  for (const { key, findings: found } of policies.list(now && dayOf(now)))
    for (const finding of found)
      report({ ...finding, file: sharedFile('policy-file', key), severity: 'note' })
  return findings.list()
}

async function knownIn(store: Store): Promise<Known> {
  const keys = new Map<KindName, Set<string>>()
  for await (const { kind, key } of readEntries(store.db)) {
    const those = keys.get(kind) ?? new Set()
    keys.set(kind, those.add(key))
  }
  const suggest = fewSuggestions()
  return {
    has: (kind, key) => keys.get(kind)?.has(key) === true,
    suggest: (kind, key) => suggest(key, keys.get(kind) ?? []),
  }
}

function refusing({ kind, key }: LoadedEntry, report: Report): Refuse {
  return (message, { language, path }) =>
    report({
      message,
      file: language === '' ? sharedFile(kind, key) : partFile(kind, key, language),
      ...(path.length > 0 && { field: path.join('.') }),
    })
}

/** They always did when they were saved; a newer declaration may ask for more. */
function fieldsFit(entry: LoadedEntry, refuse: Refuse): boolean {
  const { shared, sharedSchema, perLanguage, languageSchema } = kinds[entry.kind]
  let fit = true
  const check = (language: string, fields: object, schema: typeof sharedSchema | typeof languageSchema) => {
    const result = schema.safeParse(fields)
    if (result.success) return
    fit = false
    for (const { message, path } of misfitsOf(
      result.error,
      fields,
      language === '' ? shared : perLanguage,
      [],
    ))
      refuse(message, { language, path })
  }
  check('', entry.shared, sharedSchema)
  for (const { language, fields } of entry.parts) check(language, fields, languageSchema)
  return fit
}
