import type { LoadedEntry, LoadedPart } from '#content'
import { type Fields, type KindName, kindNames, kinds, slugFinding } from '#content'
import type { Instant } from '#shared'
import { partFile } from './names.ts'
import { didYouMean } from './nearest.ts'
import type { YamlPath } from './yaml.ts'

/** Says where in an entry something is wrong: in the shared part (language '') or in one language. */
export type Refuse = (message: string, place: Place) => void
export type Place = { language: string; path: YamlPath; lineInText?: number }

/** All entries that there are, by kind and key. */
export type Known = {
  has(kind: KindName, key: string): boolean
  /** ` Did you mean …?`, or nothing. */
  suggest(kind: KindName, key: string): string
  /** The moment at which the content is judged, when it matters. */
  now?: Instant | undefined
}

/** What an entry must keep beyond its fields one by one: ids, texts of ids, references, its source. */
export function checkEntry(entry: LoadedEntry, known: Known, refuse: Refuse): void {
  checkSource(entry, refuse)
  checkSlugs(entry, refuse)
  if (entry.movedTo !== undefined) checkTarget(entry, known, refuse)
  const { shared, perLanguage } = kinds[entry.kind]
  checkIds(shared, entry.shared, refuse)
  checkReferences(shared, entry.shared, { language: '', path: [] }, known, refuse)
  for (const part of entry.parts) {
    checkTexts(entry, part, perLanguage, refuse)
    checkOutdated(entry, part, perLanguage, refuse)
    checkSchedule(part, known, refuse)
    checkMentions(part, perLanguage, known, refuse)
  }
}

function checkSource({ kind, key, sourceLanguage, parts }: LoadedEntry, refuse: Refuse): void {
  if (parts.some(({ language }) => language === sourceLanguage)) return
  const there = parts.map(({ language }) => language)
  refuse(
    `The entry was first written in “${sourceLanguage}”, and ${partFile(kind, key, sourceLanguage)} is missing. Add it, or say “language: ${there[0]}”.`,
    { language: '', path: ['language'] },
  )
}

function checkSlugs({ kind, key, parts }: LoadedEntry, refuse: Refuse): void {
  for (const { language, slug = key, formerSlugs } of parts)
    for (const [index, wanted] of [slug, ...formerSlugs].entries()) {
      const finding = slugFinding(kind, wanted)
      if (finding !== undefined)
        refuse(finding, { language, path: index === 0 ? ['slug'] : ['formerSlugs', index - 1] })
    }
}

function checkTarget({ kind, key, movedTo }: LoadedEntry, known: Known, refuse: Refuse): void {
  if (movedTo === undefined) return
  const place = { language: '', path: ['movedTo'] }
  if (movedTo.kind === kind && movedTo.key === key)
    refuse('“movedTo” points to the entry itself. Name another, or leave it out.', place)
  else if (!known.has(movedTo.kind, movedTo.key))
    refuse(unknownEntry(movedTo.kind, movedTo.key, known), place)
}

function checkIds(fields: Fields, values: Record<string, unknown>, refuse: Refuse): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.items?.id === undefined) continue
    const seen = new Set<string>()
    ;((values[name] ?? []) as { id: string }[]).forEach(({ id }, index) => {
      if (seen.has(id))
        refuse(`“${id}” is the id of two items of “${name}”. Give each its own.`, {
          language: '',
          path: [name, index, 'id'],
        })
      seen.add(id)
    })
  }
}

function checkReferences(
  fields: Fields,
  values: Record<string, unknown>,
  { language, path }: Place,
  known: Known,
  refuse: Refuse,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined) continue
    const here = [...path, name]
    if (field.type === 'list') {
      ;(value as Record<string, unknown>[]).forEach((item, index) => {
        checkReferences(field.items ?? {}, item, { language, path: [...here, index] }, known, refuse)
      })
    } else if (field.to !== undefined) {
      const to = field.to as KindName
      const many = Array.isArray(value)
      const keys = (many ? value : [value]) as string[]
      keys.forEach((key, index) => {
        const place = { language, path: many ? [...here, index] : here }
        if (!known.has(to, key)) refuse(unknownEntry(to, key, known), place)
        else if (keys.indexOf(key) < index) refuse(`“${key}” is there twice. Keep one of the two.`, place)
      })
    }
  }
}

function unknownEntry(kind: KindName, key: string, known: Known): string {
  return `There is no ${kind} “${key}”.${known.suggest(kind, key) || ' Add it, or leave the reference out.'}`
}

function checkTexts({ shared }: LoadedEntry, part: LoadedPart, fields: Fields, refuse: Refuse): void {
  for (const [name, { of }] of Object.entries(fields)) {
    const texts = part.fields[name] as Record<string, string> | undefined
    if (of === undefined || texts === undefined) continue
    const ids = new Set(((shared[of] ?? []) as { id: string }[]).map(({ id }) => id))
    const strangers = Object.keys(texts).filter((id) => !ids.has(id))
    for (const id of strangers.slice(0, enough))
      refuse(
        `“${id}” is not the id of any item of “${of}” in the shared part.${didYouMean(id, ids) || ' Add the item there, or leave the text out.'}`,
        { language: part.language, path: [name, id] },
      )
  }
}

/** Of one mistake made over and over in one field. */
const enough = 50

function checkOutdated(entry: LoadedEntry, part: LoadedPart, fields: Fields, refuse: Refuse): void {
  const { language, outdated } = part
  if (outdated.length > 0 && language === entry.sourceLanguage)
    refuse('“outdated” is for translations; this is the source. Leave it out.', {
      language,
      path: ['outdated'],
    })
  outdated.forEach((name, index) => {
    if (part.fields[name] === undefined)
      refuse(
        `“${name}” is not a field that this translation has.${didYouMean(name, Object.keys(fields))} Leave it out.`,
        { language, path: ['outdated', index] },
      )
  })
}

function checkSchedule({ language, published, updated }: LoadedPart, { now }: Known, refuse: Refuse): void {
  if (updated !== undefined && published !== undefined && now !== undefined && published > now)
    refuse('“published” is in the future, so nothing was “updated” yet. Leave “updated” out.', {
      language,
      path: ['updated'],
    })
}

const mention = new RegExp(
  `\\]\\((${kindNames.join('|')}):([^)\\s]{0,200})\\)|\\{\\{figure:([^}]{0,200})\\}\\}`,
  'g',
)

/** Links to entries, `[text](policy-file:ai-act)`, and embedded figures, `{{figure:key}}`. */
function checkMentions(part: LoadedPart, fields: Fields, known: Known, refuse: Refuse): void {
  for (const [name, field] of Object.entries(fields)) {
    const text = part.fields[name]
    if (field.type !== 'markdown' || typeof text !== 'string') continue
    const lost = withoutCode(text)
      .matchAll(mention)
      .map((found) => ({ ...targetOf(found), index: found.index }))
      .filter(({ kind, key }) => !known.has(kind, key))
    for (const { kind, key, index } of lost.take(enough))
      refuse(unknownEntry(kind, key, known), {
        language: part.language,
        path: [name],
        lineInText: text.slice(0, index).split('\n').length - 1,
      })
  }
}

function targetOf([, kind = 'figure', link, figure]: RegExpExecArray): { kind: KindName; key: string } {
  return { kind: kind as KindName, key: (link ?? figure ?? '').replace(/#.*$/, '') }
}

/** Code shows a link or an embedding without being one. Every letter keeps its place. */
function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replaceAll(/[^\n]/g, ' '))
}
