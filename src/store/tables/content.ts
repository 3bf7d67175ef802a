/** An entry: the thing itself, whatever its language. */
export type EntryTable = {
  id: string
  kind: string
  key: string
  source_language: string
  state: 'live' | 'archived' | 'purged'
  archived_at: string | null
  /** `kind/key` of what to read instead of an archived entry. */
  moved_to: string | null
  created_at: string
  /** The day it sorts by: its own date, else when it was first published. Null while nothing is published. */
  sort_day: string | null
}

/** One part of an entry: the shared one (language '') or one language. */
export type PartTable = {
  entry_id: string
  language: string
  /** Number of the newest revision. */
  latest: number
  /** Number of the revision that readers see. */
  published: number | null
  first_published_at: string | null
  published_at: string | null
  /** Revision that goes out at `scheduled_at`. */
  scheduled: number | null
  scheduled_at: string | null
  /** Who scheduled it, and so is named when it goes out. */
  scheduled_by: string | null
  /** The last piece of its address. Null for the shared part. */
  slug: string | null
}

/** One saved state of a part. Never changed; emptied only by a purge. */
export type RevisionTable = {
  entry_id: string
  language: string
  number: number
  fields: string
  author: string
  note: string | null
  created_at: string
  /** For a translation: by field, the source revision it was made from. */
  source: string | null
}

/**
 * Every address that readers could ever reach, in each language: the current one from the first publication on, and all former
 * ones. Among entries of one kind a slug belongs to one entry, whatever the language, because it answers in every language.
 */
export type SlugTable = {
  kind: string
  language: string
  slug: string
  entry_id: string
  current: number
}

/** What the published shared part of one entry says of another. */
export type LinkTable = {
  target_kind: string
  target_key: string
  source_kind: string
  source_id: string
  field: string
  sort_day: string
}

/** The nth published version of an entry: which revision of each part readers saw. */
export type VersionTable = {
  entry_id: string
  version: number
  published_at: string
  parts: string
}
