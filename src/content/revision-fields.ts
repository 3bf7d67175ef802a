import { isMany } from './fields.ts'
import { type KindName, kinds } from './kinds.ts'

type Row = { language: string; fields: string }

/** Revisions never change, so what was parsed once can be kept. */
const read = new Map<string, Record<string, unknown>>()
const keep = 4_000

/** The fields of a revision, with lists that a newer declaration has added as empty ones. */
export function revisionFields(kind: KindName, row: Row): Record<string, unknown> {
  const name = `${kind}${row.language === '' ? '+' : '-'}${row.fields}`
  const known = read.get(name)
  if (known !== undefined) return known
  const fields = withEmptyLists(kind, row)
  if (read.size >= keep) for (const oldest of [...read.keys()].slice(0, keep / 4)) read.delete(oldest)
  read.set(name, fields)
  return fields
}

function withEmptyLists(kind: KindName, row: Row): Record<string, unknown> {
  const declared = row.language === '' ? kinds[kind].shared : kinds[kind].perLanguage
  const fields = JSON.parse(row.fields) as Record<string, unknown>
  for (const [name, field] of Object.entries(declared)) if (isMany(field)) fields[name] ??= []
  return fields
}
