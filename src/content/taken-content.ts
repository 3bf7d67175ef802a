import type { TranslatedFrom } from './entry.ts'
import type { RevisionRow } from './entry-rows.ts'
import type { Loading } from './loading.ts'
import { fieldsOfPart, storedFields, withEmpty } from './stored-fields.ts'
import { outdatedSince, translatedFrom } from './translation.ts'

/** The content of a loaded part: the revision that holds it, and that revision when it must be written first. */
export type TakenContent = {
  number: number
  latest: number
  fields: Record<string, unknown>
  revision: RevisionRow | undefined
}

export type OfferedContent = {
  language: string
  values: Record<string, unknown>
  /** Number of the revision that shows now what the pack speaks of, when it is not the latest. */
  shown?: number | null | undefined
  /** For a translation: its source, and the fields that lag behind it. */
  source?: TakenContent | undefined
  outdated?: readonly string[]
}

/** Finds the revision that holds the content already, or makes the next one. */
export function takeContent(loading: Loading, offered: OfferedContent): TakenContent {
  const { id, entry, before, author, now } = loading
  const { language, values, shown } = offered
  const declared = fieldsOfPart(entry.kind, language)
  const fields = withEmpty(declared, values)
  const stored = storedFields(declared, values)
  const latest = before?.parts.get(language)?.latest ?? 0
  const known = before?.revisions.get(language) ?? []
  const same = [shown, latest]
    .map((number) => known.find((row) => row.number === number))
    .find((row) => row !== undefined && row.fields === stored && saysOutdated(loading, row, offered))
  if (same !== undefined) return { number: same.number, latest, fields, revision: undefined }
  const revision = {
    entry_id: id,
    language,
    number: latest + 1,
    fields: stored,
    author,
    note: null,
    created_at: now,
    source: sourceNote(loading, fields, offered),
  }
  return { number: latest + 1, latest: latest + 1, fields, revision }
}

function isTranslation({ entry }: Loading, language: string): boolean {
  return language !== '' && language !== entry.sourceLanguage
}

function sourceNote(
  loading: Loading,
  fields: Record<string, unknown>,
  { language, source, outdated }: OfferedContent,
): string | null {
  if (!isTranslation(loading, language)) return null
  const from = { revision: source?.number ?? 0, fields: source?.fields ?? {} }
  return JSON.stringify(translatedFrom(from, fields, outdated))
}

/** Whether the revision calls the same fields outdated as the pack does. */
function saysOutdated(
  loading: Loading,
  row: RevisionRow,
  { language, source, outdated = [] }: OfferedContent,
): boolean {
  if (!isTranslation(loading, language)) return true
  const note = row.source === null ? {} : (JSON.parse(row.source) as TranslatedFrom)
  const computed = outdatedSince(source?.fields ?? {}, note)
  return computed.length === outdated.length && computed.every((name) => outdated.includes(name))
}
