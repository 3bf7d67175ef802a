import type { Day, Instant } from '#shared'
import type { EntryName } from './entry.ts'
import type { KindName } from './kinds.ts'

/** An entry as a content pack holds it: all that readers see of it, and where they find it. */
export type LoadedEntry = {
  kind: KindName
  key: string
  sourceLanguage: string
  archived?: Day
  /** With `archived`: what to read instead. */
  movedTo?: EntryName
  shared: Record<string, unknown>
  /** At least one; sorted by language when they are read. */
  parts: LoadedPart[]
}

export type LoadedPart = {
  language: string
  /** Left out when it is the key. */
  slug?: string
  /** Sorted when they are read. */
  formerSlugs: string[]
  /** When it was first published. Left out: a draft. In the future: scheduled. */
  published?: Instant
  /** When the published text last changed, if later. */
  updated?: Instant
  /** For a translation: the fields whose source has changed since, in their declared order when they are read. */
  outdated: string[]
  fields: Record<string, unknown>
}
