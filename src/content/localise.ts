import type { InLanguage, Localised, Published, PublishedPart } from './entry.ts'
import { isMany } from './fields.ts'
import { type KindName, kinds } from './kinds.ts'
import { outdatedFields } from './translation.ts'

/** The entry as a reader of `asked` sees it. The fallback goes to the source language, then to any; it never writes anything. */
export function localise<K extends KindName>(entry: Published<K>, asked: string): Localised<K> {
  const part = answeringPart(entry, asked)
  const source = entry.parts[entry.sourceLanguage]
  const fields: Record<string, InLanguage<unknown>> = {}
  for (const [name, field] of Object.entries(kinds[entry.kind].perLanguage)) {
    for (const candidate of [part, source]) {
      const value = (candidate?.fields as Record<string, unknown> | undefined)?.[name]
      if (candidate === undefined || value === undefined) continue
      if (isMany(field) && (value as unknown[]).length === 0) continue
      fields[name] = { value, language: candidate.language }
      break
    }
  }
  return {
    ...entry,
    asked,
    language: part.language,
    slug: part.slug,
    fields: fields as Localised<K>['fields'],
    // Worked out when asked: it compares every field.
    get outdated() {
      return outdatedFields(entry, part)
    },
  }
}

/** The part that answers for a language: its own, else the source, else the first by name. */
export function answeringPart<K extends KindName>(entry: Published<K>, asked: string): PublishedPart<K> {
  const part =
    entry.parts[asked] ??
    entry.parts[entry.sourceLanguage] ??
    entry.parts[Object.keys(entry.parts).sort()[0] ?? '']
  if (part === undefined) throw new Error(`${entry.kind}/${entry.key} is published in no language`)
  return part
}
