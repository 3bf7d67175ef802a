import type { Generated } from 'kysely'

/** One published part as search knows it; the words themselves stand in `search_text` (SQLite) or in `words` (PostgreSQL). */
export type SearchDocumentTable = {
  id: Generated<number>
  entry_id: string
  kind: string
  language: string
  sort_day: string
  /** Facet values as JSON: { topic: [key], file: [key], format: …, languages: […], year, countries: […] } */
  facets: string
}
