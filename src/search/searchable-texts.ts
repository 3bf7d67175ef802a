import { type Field, type KindName, kinds, type SearchWeight } from '#content'
import { plainText } from './plain-text.ts'

/** The texts of a language part that search looks into, as plain text, by how much they count. */
export type SearchableTexts = Readonly<Record<SearchWeight, readonly string[]>>

/** Kinds that readers can find: those with a page of their own. */
export const searchableKinds: readonly KindName[] = [
  'topic',
  'policy-file',
  'resource',
  'member',
  'page',
  'term',
  'figure',
  'statement',
]

/** The texts of one language part, by the weights in the declaration of its kind. */
export function searchableTexts(kind: KindName, fields: object): SearchableTexts {
  const texts: Record<SearchWeight, string[]> = { title: [], summary: [], body: [] }
  for (const [name, field] of Object.entries<Field>(kinds[kind].perLanguage)) {
    const value = (fields as Record<string, unknown>)[name]
    if (field.search !== undefined && value !== undefined) texts[field.search].push(...textsOf(field, value))
  }
  return texts
}

function textsOf(field: Field, value: unknown): string[] {
  if (field.type === 'markdown') return [plainText(value as string)]
  if (field.type === 'texts') return Object.values(value as Record<string, string>)
  if (field.type === 'strings') return value as string[]
  return [String(value)]
}
