import { Scalar, stringify } from 'yaml'
import type { LoadedEntry, LoadedPart } from '#content'
import { type Field, type Fields, type KindName, kinds } from '#content'
import type { Instant } from '#shared'
import { joinFrontMatter } from './front-matter.ts'
import { plainYaml } from './yaml.ts'

/** The file of a shared part, in its one canonical form. */
export function writeShared(entry: LoadedEntry, defaultLanguage: string): string {
  const { sourceLanguage, archived, movedTo } = entry
  return writeYaml({
    ...(sourceLanguage !== defaultLanguage && { language: sourceLanguage }),
    ...(archived !== undefined && { archived }),
    ...(movedTo !== undefined && { movedTo: `${movedTo.kind}/${movedTo.key}` }),
    ...plainFields(kinds[entry.kind].shared, entry.shared, {}),
  })
}

/** The file of a part in one language, in its one canonical form. */
export function writePart(entry: LoadedEntry, part: LoadedPart): string {
  const { kind, key, shared } = entry
  const { slug = key, published, updated } = part
  const { body, ...fields } = plainFields(kinds[kind].perLanguage, part.fields, shared)
  const front = writeYaml({
    ...(slug !== key && { slug }),
    ...(part.formerSlugs.length > 0 && { formerSlugs: part.formerSlugs.toSorted() }),
    ...(published !== undefined && { published: writeInstant(published) }),
    ...(updated !== undefined && updated !== published && { updated: writeInstant(updated) }),
    ...(part.outdated.length > 0 && { outdated: inDeclaredOrder(kind, part.outdated) }),
    ...fields,
  })
  return joinFrontMatter(front, typeof body === 'string' ? body : '')
}

/** Midnight is written as its day. */
function writeInstant(instant: Instant): string {
  return instant.replace('T00:00:00.000Z', '').replace('.000Z', 'Z')
}

function inDeclaredOrder(kind: KindName, names: readonly string[]): string[] {
  return Object.keys(kinds[kind].perLanguage).filter((name) => names.includes(name))
}

type Values = Readonly<Record<string, unknown>>

function plainFields(fields: Fields, values: Values, shared: Values): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = plainValue(field, values[name], shared)
    if (value !== undefined) plain[name] = value
  }
  return plain
}

function plainValue(field: Field, value: unknown, shared: Values): unknown {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined
    return field.items === undefined
      ? value
      : value.map((item) => plainFields(field.items as Fields, item as Values, shared))
  }
  if (field.type === 'date') return /^[1-9]\d{3}$/.test(value as string) ? Number(value) : value
  if (field.of !== undefined) return textsInOrder(value as Record<string, string>, shared[field.of])
  return value
}

/** In the order of the shared list that they belong to; a text whose item is gone is left out. */
function textsInOrder(texts: Record<string, string>, list: unknown): unknown {
  const pairs = ((list ?? []) as { id: string }[])
    .filter(({ id }) => Object.hasOwn(texts, id))
    .map(({ id }): [string, string] => [id, texts[id] as string])
  // A Map keeps its order even when ids look like numbers.
  return pairs.length === 0 ? undefined : new Map(pairs)
}

function writeYaml(values: Record<string, unknown>): string {
  return stringify(values, quoteWhatBlocksLose, {
    schema: plainYaml,
    lineWidth: 0,
    blockQuote: 'literal',
    aliasDuplicateObjects: false,
    doubleQuotedMinMultiLineLength: 1_000_001,
  })
}

/** Space at the end of a line, and lines of nothing else, do not survive in a `|` block, for people or for machines. */
function quoteWhatBlocksLose(_: unknown, value: unknown): unknown {
  if (typeof value !== 'string' || !/^[ \t]*\n|^[ \t].*\n|[ \t](\n|$)|\n\n$/.test(value)) return value
  const quoted = new Scalar(value)
  quoted.type = Scalar.QUOTE_DOUBLE
  return quoted
}
