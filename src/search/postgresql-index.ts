import { type RawBuilder, sql } from 'kysely'
import { insertRows } from '#store'
import { boundary, type IndexedWords, type SearchDocument } from './document.ts'
import { type FoundRow, foundIn } from './found-row.ts'
import type { Query } from './query.ts'
import { termsOf } from './terms.ts'
import type { Question, WordIndex } from './word-index.ts'

/** tsvector and GIN. Phrases are looked up in the running text: positions in a tsvector end at 16,383 and at 256 for a word. */
export const postgresqlIndex: WordIndex = {
  mostRanked: 1_500,

  async write(tx, documents) {
    const rows = documents.map(({ id, document }) => ({
      id,
      words: vectorOf(document),
      title: titleVectorOf(document.title),
      running: runningText(document),
    }))
    await insertRows(tx, 'search_text', rows)
  },

  async remove(tx, ids) {
    if (ids.length > 0) await tx.deleteFrom('search_text').where('id', 'in', ids).execute()
  },

  async clear(tx) {
    await tx.deleteFrom('search_text').execute()
  },

  /** Rows that were deleted are PostgreSQL's to clean, by its vacuum. */
  async scrub() {},

  async find(db, { wanted, unwanted, stemLanguages }: Question) {
    const matching = (queries: readonly Query[]) =>
      queries.length === 0
        ? sql`null`
        : sql`(select coalesce(json_agg(id), '[]')::text from search_text where ${sql.join(
            queries.map((query) => conditionOf(query, stemLanguages)),
            sql` or `,
          )})`
    const { rows } =
      await sql<FoundRow>`select followed, generation, ${matching(wanted === undefined ? [] : [wanted])} as wanted, ${matching(unwanted)} as unwanted from search_state`.execute(
        db,
      )
    return foundIn(rows)
  },

  async rank(db, wanted, stemLanguages) {
    const { rows } = await sql<{ id: number; score: number }>`
      select id, ts_rank_cd(${weights}, words, ${tsquery(wanted, stemLanguages)}) as score
      from search_text where ${conditionOf(wanted, stemLanguages)}`.execute(db)
    return { ids: rows.map(({ id }) => id), scores: rows.map(({ score }) => score) }
  },

  async findInTitles(db, wanted, stemLanguages) {
    const { rows } = await sql<{ ids: string }>`
      select coalesce(json_agg(id), '[]')::text as ids from search_text
      where title @@ ${tsquery(wanted, stemLanguages)}`.execute(db)
    return JSON.parse(rows[0]?.ids ?? '[]') as number[]
  },
}

/** Of D, C, B and A: the text, nothing, summaries, titles. */
const weights = sql`'{0.1, 0.1, 0.4, 1}'::float4[]`

/** Where a query has phrases, the index finds the documents with their words and the running text decides. */
function conditionOf(query: Query, stemLanguages: readonly string[]): RawBuilder<unknown> {
  if (!hasPhrase(query)) return sql`words @@ ${tsquery(query, stemLanguages)}`
  if (query.type === 'phrase')
    return sql`(words @@ ${tsquery(query, stemLanguages)} and strpos(running, ${` ${query.words.join(' ')} `}) > 0)`
  const parts = 'of' in query ? query.of.map((part) => conditionOf(part, stemLanguages)) : []
  return sql`(${sql.join(parts, query.type === 'all' ? sql` and ` : sql` or `)})`
}

function hasPhrase(query: Query): boolean {
  if (query.type === 'phrase') return query.words.length > 1
  return 'of' in query && query.of.some(hasPhrase)
}

function tsquery(query: Query, stemLanguages: readonly string[]): RawBuilder<unknown> {
  return sql`${queryText(query, stemLanguages)}::tsquery`
}

/** The query in the language of tsquery. Words are letters, digits and the sign of stems only, so quoting them is enough. */
function queryText(query: Query, stemLanguages: readonly string[]): string {
  switch (query.type) {
    case 'all':
      return `(${query.of.map((part) => queryText(part, stemLanguages)).join(' & ')})`
    case 'any':
      return `(${query.of.map((part) => queryText(part, stemLanguages)).join(' | ')})`
    case 'phrase':
      return `(${query.words.map((word) => `'${word}'`).join(' & ')})`
    case 'prefix':
      return `'${query.start}':*`
    case 'word':
      return `(${termsOf(query, stemLanguages)
        .map((term) => `'${term}'`)
        .join(' | ')})`
  }
}

const mostPlaces = 8
const lastPlace = 16_383

/** Every word with its first places and how much it counts there: A in the title, B in summaries, D in the text. */
function vectorOf({ title, summary, body }: SearchDocument): string {
  const places = new Map<string, string[]>()
  let offset = 1
  for (const [words, weight] of [
    [title, 'A'],
    [summary, 'B'],
    [body, 'D'],
  ] as const) {
    const note = (word: string, at: number) => {
      if (word === boundary) return
      const noted = places.get(word)
      const place = `${Math.min(offset + at, lastPlace)}${weight}`
      if (noted === undefined) places.set(word, [place])
      else if (noted.length < mostPlaces) noted.push(place)
    }
    words.running.forEach(note)
    for (const [word, at] of words.further) note(word, at)
    offset += words.running.length
  }
  return [...places].map(([word, at]) => `'${word}':${at}`).join(' ')
}

function titleVectorOf({ running, further }: IndexedWords): string {
  return [...new Set([...running, ...further.keys()])].map((word) => `'${word}'`).join(' ')
}

function runningText({ title, summary, body }: SearchDocument): string {
  return ` ${[...title.running, boundary, ...summary.running, boundary, ...body.running].join(' ')} `
}
