import { type Fields, isMany } from './fields.ts'
import { type KindName, kinds } from './kinds.ts'

/** The declared fields of a part: the shared one (language '') or one language. */
export function fieldsOfPart(kind: KindName, language: string): Fields {
  return language === '' ? kinds[kind].shared : kinds[kind].perLanguage
}

/**
 * Fields as a revision keeps them: in their declared order, without absent values and empty lists. The same content is so the same
 * text, whoever wrote it and whatever lists were declared since.
 */
export function storedFields(declared: Fields, values: Record<string, unknown>): string {
  return JSON.stringify(withoutEmpty(declared, values))
}

function withoutEmpty(declared: Fields, values: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(declared)) {
    const value = values[name]
    if (value === undefined || value === null) continue
    if (!isMany(field)) kept[name] = value
    else if ((value as unknown[]).length > 0)
      kept[name] = items(field.items, value as unknown[], withoutEmpty)
  }
  return kept
}

/** What a revision holds, with every declared list there again, in items of lists too. */
export function readFields(declared: Fields, stored: string): Record<string, unknown> {
  return withEmpty(declared, JSON.parse(stored) as Record<string, unknown>)
}

/** The declared lists that are absent become empty ones; all else stays. */
export function withEmpty(declared: Fields, values: Record<string, unknown>): Record<string, unknown> {
  const filled = { ...values }
  for (const [name, field] of Object.entries(declared))
    if (isMany(field)) filled[name] = items(field.items, (values[name] ?? []) as unknown[], withEmpty)
  return filled
}

function items(declared: Fields | undefined, list: unknown[], change: typeof withEmpty): unknown[] {
  return declared === undefined ? list : list.map((item) => change(declared, item as Record<string, unknown>))
}
