import type { Day, EntryId, Instant } from '#shared'
import type { KindName, LanguageOf, SharedOf } from './kinds.ts'

/** A published entry as readers may see it: the shared part, and every language that is published. */
export type Published<K extends KindName = KindName> = {
  readonly id: EntryId
  readonly kind: K
  readonly key: string
  readonly sourceLanguage: string
  readonly shared: SharedOf<K>
  /** By language; at least one. */
  readonly parts: Readonly<Record<string, PublishedPart<K>>>
  readonly firstPublishedAt: Instant
  /** When a published part last changed. */
  readonly updatedAt: Instant
  /** The day it sorts by: its own date, else when it was first published. */
  readonly sortDay: Day
}

export type PublishedPart<K extends KindName = KindName> = {
  readonly language: string
  readonly slug: string
  readonly fields: LanguageOf<K>
  readonly publishedAt: Instant
  readonly firstPublishedAt: Instant
  /** Number of the revision that readers see. */
  readonly revision: number
  /** For a translation: by field, what it was translated from. */
  readonly translatedFrom: TranslatedFrom
}

/** By field: the source revision that a translation was made from, and a print of what stood there. */
export type TranslatedFrom = Readonly<Record<string, { readonly revision: number; readonly print: string }>>

/** An archived entry answers 410 and points to what to read instead. */
export type Archived = {
  readonly id: EntryId
  readonly kind: KindName
  readonly key: string
  readonly movedTo?: EntryName
}

/** `kind/key`: the permanent name of an entry, unique and never changed. */
export type EntryName = { readonly kind: KindName; readonly key: string }

/** A value together with the language it is really in. */
export type InLanguage<T = string> = { readonly value: T; readonly language: string }

/**
 * A published entry in the reader's language. Every field says which language it is really in,
 * so that a fallback is always visible.
 */
export type Localised<K extends KindName = KindName> = Published<K> & {
  /** The language that was asked for. */
  readonly asked: string
  /** The language of the part that answers; another than `asked` when there is no translation. */
  readonly language: string
  readonly slug: string
  /** Fields of the reader's language; single ones that are missing there come from the source. */
  readonly fields: { readonly [F in keyof LanguageOf<K>]: InLanguage<NonNullable<LanguageOf<K>[F]>> }
  /** Fields whose source has changed since this translation was made. */
  readonly outdated: readonly string[]
}
