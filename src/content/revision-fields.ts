import type { KindName } from './kinds.ts'
import { fieldsOfPart, readFields } from './stored-fields.ts'

type Row = { language: string; fields: string }

/** Revisions never change, so what was parsed once can be kept: of the parts of each kind apart, by the text alone, which may be long. */
const read = new Map<string, Map<string, Record<string, unknown>>>()
const keep = 2_000

/** The fields of a revision, with lists that a newer declaration has added as empty ones. */
export function revisionFields(kind: KindName, row: Row): Record<string, unknown> {
  const memory = memoryOf(row.language === '' ? `${kind}+` : kind)
  const known = memory.get(row.fields)
  if (known !== undefined) return known
  const fields = readFields(fieldsOfPart(kind, row.language), row.fields)
  if (memory.size >= keep) for (const oldest of [...memory.keys()].slice(0, keep / 4)) memory.delete(oldest)
  memory.set(row.fields, fields)
  return fields
}

function memoryOf(part: string): Map<string, Record<string, unknown>> {
  const memory = read.get(part) ?? new Map<string, Record<string, unknown>>()
  read.set(part, memory)
  return memory
}
