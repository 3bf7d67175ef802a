import type { EntryName } from '#content'
import { type Day, type Instant, isDay, isInstant } from '#shared'
import { isLanguageTag, readEntryName, tagAdvice } from './names.ts'

/** The fields of its own that a shared part has, in the order in which they are written. */
export type SharedHead = { language?: string; archived?: Day; movedTo?: EntryName }

/** The fields of its own that a part in one language has, in the order in which they are written. */
export type PartHead = {
  slug?: string
  formerSlugs: string[]
  published?: Instant
  updated?: Instant
  outdated: string[]
}

export const sharedHeadNames = ['language', 'archived', 'movedTo'] as const
export const partHeadNames = ['slug', 'formerSlugs', 'published', 'updated', 'outdated'] as const

type Refuse = (field: string, message: string) => void
type Values = Readonly<Record<string, unknown>>

export function readSharedHead(values: Values, refuse: Refuse): SharedHead {
  const { language, archived, movedTo } = values
  const head: SharedHead = {}
  if (language !== undefined) {
    if (typeof language === 'string' && isLanguageTag(language)) head.language = language
    else refuse('language', `“language” is not a language tag; ${tagAdvice(language)}.`)
  }
  if (archived !== undefined) {
    if (typeof archived === 'string' && isDay(archived)) head.archived = archived
    else refuse('archived', '“archived” is not a day; write YYYY-MM-DD.')
  }
  if (movedTo !== undefined) {
    const name = typeof movedTo === 'string' ? readEntryName(movedTo) : undefined
    if (name === undefined)
      refuse(
        'movedTo',
        '“movedTo” is not the name of an entry; write kind/key, such as resource/annual-report.',
      )
    else if (archived === undefined)
      refuse(
        'movedTo',
        '“movedTo” is for archived entries. Say “archived” with its day as well, or leave it out.',
      )
    else head.movedTo = name
  }
  return head
}

export function readPartHead(values: Values, refuse: Refuse): PartHead {
  const head: PartHead = {
    formerSlugs: readNames('formerSlugs', values, refuse),
    outdated: readNames('outdated', values, refuse),
  }
  const { slug } = values
  if (typeof slug === 'string') head.slug = slug
  else if (slug !== undefined)
    refuse('slug', '“slug” is not text; write the last piece of an address, in quotes when it is a number.')
  const published = readInstant('published', values, refuse)
  const updated = readInstant('updated', values, refuse)
  if (published !== undefined) head.published = published
  if (updated === undefined) return head
  if (published === undefined)
    refuse('updated', '“updated” is for published texts. Say “published” as well, or leave it out.')
  else if (updated < published)
    refuse('updated', '“updated” is before “published”. Correct one of them, or leave “updated” out.')
  else if (updated > published) head.updated = updated
  return head
}

function readNames(name: string, values: Values, refuse: Refuse): string[] {
  const value = values[name]
  if (value === undefined) return []
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string' && item !== '')) {
    refuse(name, `“${name}” is not a list of texts; write each on a line of its own after “- ”.`)
    return []
  }
  if (value.length > 1_000) refuse(name, `“${name}” has more than 1,000 items. Keep those that matter.`)
  else if (new Set(value).size < value.length)
    refuse(
      name,
      `“${name}” names “${value.find((item, index) => value.indexOf(item) < index)}” twice. Keep one of the two.`,
    )
  else return value as string[]
  return []
}

function readInstant(name: string, values: Values, refuse: Refuse): Instant | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  if (typeof value === 'string') {
    if (isDay(value)) return `${value}T00:00:00.000Z` as Instant
    if (isInstant(value) && isDay(value.slice(0, 10))) return new Date(value).toISOString() as Instant
  }
  refuse(name, `“${name}” is not a day or an instant; write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ (UTC).`)
  return undefined
}
