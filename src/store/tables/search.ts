/** One published entry as search knows it. */
export type SearchEntryTable = {
  entry_id: string
  kind: string
  source_language: string
  sort_day: string
  /** Facet values as JSON: { topic: [key], file: [key], format: [name], language: [tag], year: [year], country: [code] } */
  facets: string
  /** By language, the `id` of its text in `search_text`, as JSON. */
  documents: string
}

/**
 * The words of one published language part. In SQLite a full-text table over `title`, `summary` and `body` that keeps no text;
 * in PostgreSQL a table with the columns named here.
 */
export type SearchTextTable = {
  id: number
  words: string
  title: string
  /** The words in their order, with a space around each: phrases are looked up here. */
  running: string
}

/** One row: how far search has followed the feed of changes. */
export type SearchStateTable = {
  /** Number of the newest change that is in the index. */
  followed: number
  /** Grows whenever the whole index is made anew. */
  generation: number
  next_document: number
  /** By which way of telling words apart the index was made. */
  analysis: number
}
