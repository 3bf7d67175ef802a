import type { KindName } from './kinds.ts'
import { fieldsOfPart, readFields } from './stored-fields.ts'

type Row = { language: string; fields: string }

/** Revisions never change, so what was parsed once can be kept. */
const read = new Map<string, Record<string, unknown>>()
const keep = 4_000

/** The fields of a revision, with lists that a newer declaration has added as empty ones. */
export function revisionFields(kind: KindName, row: Row): Record<string, unknown> {
  const name = `${kind}${row.language === '' ? '+' : '-'}${row.fields}`
  const known = read.get(name)
  if (known !== undefined) return known
  const fields = readFields(fieldsOfPart(kind, row.language), row.fields)
  if (read.size >= keep) for (const oldest of [...read.keys()].slice(0, keep / 4)) read.delete(oldest)
  read.set(name, fields)
  return fields
}
