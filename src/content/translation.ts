import { createHash } from 'node:crypto'
import type { Published, PublishedPart, TranslatedFrom } from './entry.ts'
import type { KindName } from './kinds.ts'

/** What stands in a field, as twelve letters: two texts are the same when their prints are. */
export function printOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url')
    .slice(0, 12)
}

/** Notes, for every field of a translation, what it was made from. Fields named in `outdated` were made from something older. */
export function translatedFrom(
  source: { revision: number; fields: Record<string, unknown> },
  translation: Record<string, unknown>,
  outdated: readonly string[] = [],
): TranslatedFrom {
  const made = Object.keys(translation).filter((name) => source.fields[name] !== undefined)
  return Object.fromEntries(
    [...new Set([...made, ...outdated])].map((name) => [
      name,
      outdated.includes(name)
        ? { revision: 0, print: '' }
        : { revision: source.revision, print: printOf(source.fields[name]) },
    ]),
  )
}

/** Fields whose source no longer says what it said when they were translated. */
export function outdatedSince(source: Record<string, unknown>, made: TranslatedFrom): string[] {
  return Object.entries(made)
    .filter(([name, from]) => from.print !== printOf(source[name]))
    .map(([name]) => name)
}

/** Fields of a published translation whose source has changed since. */
export function outdatedFields<K extends KindName>(entry: Published<K>, part: PublishedPart<K>): string[] {
  const source = entry.parts[entry.sourceLanguage]
  if (source === undefined || source === part) return []
  // What was made from the very revision that readers see needs no comparison.
  const older = Object.entries(part.translatedFrom).filter(([, from]) => from.revision !== source.revision)
  return outdatedSince(source.fields as Record<string, unknown>, Object.fromEntries(older))
}
