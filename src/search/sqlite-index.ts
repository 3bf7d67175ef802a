import { sql } from 'kysely'
import type { Db } from '#store'
import { boundary, type IndexedWords } from './document.ts'
import { type FoundRow, foundIn } from './found-row.ts'
import type { Query } from './query.ts'
import { termsOf } from './terms.ts'
import type { Question, WordIndex } from './word-index.ts'

const atOnce = 200

/** FTS5. Answers come as one JSON text: thousands of rows would each become an object first. */
export const sqliteIndex: WordIndex = {
  mostRanked: 4_000,

  async write(tx, documents) {
    for (let i = 0; i < documents.length; i += atOnce) {
      const rows = documents
        .slice(i, i + atOnce)
        .map(
          ({ id, document: { title, summary, body } }) =>
            sql`(${id}, ${columnText(title)}, ${columnText(summary)}, ${columnText(body)})`,
        )
      await sql`insert into search_text (rowid, title, summary, body) values ${sql.join(rows)}`.execute(tx)
    }
  },

  async remove(tx, ids) {
    await sql`delete from search_text where rowid in (select value from json_each(${JSON.stringify(ids)}))`.execute(
      tx,
    )
  },

  async clear(tx) {
    await sql`insert into search_text (search_text) values ('delete-all')`.execute(tx)
  },

  /** Deleted words stay in the index until its pieces are merged. */
  async scrub(tx) {
    await sql`insert into search_text (search_text) values ('optimize')`.execute(tx)
  },

  async find(db, { wanted, unwanted, stemLanguages }: Question) {
    const matching = (query: Query | undefined) =>
      query === undefined
        ? sql`null`
        : sql`(select json_group_array(rowid) from search_text where search_text match ${matchOf(query, stemLanguages)})`
    const { rows } =
      await sql<FoundRow>`select followed, generation, ${matching(wanted)} as wanted, ${matching(anyOf(unwanted))} as unwanted from search_state`.execute(
        db,
      )
    return foundIn(rows)
  },

  async rank(db, wanted, stemLanguages) {
    const { rows } = await sql<{ ids: string; scores: string }>`
      select json_group_array(id) as ids, json_group_array(score) as scores
      from (select rowid as id, cast(rank * -1000000 as integer) as score
        from search_text where search_text match ${matchOf(wanted, stemLanguages)})`.execute(db)
    return {
      ids: JSON.parse(rows[0]?.ids ?? '[]') as number[],
      scores: JSON.parse(rows[0]?.scores ?? '[]') as number[],
    }
  },

  findInTitles: (db, wanted, stemLanguages) =>
    listMatching(db, `{title} : (${matchOf(wanted, stemLanguages)})`),
}

async function listMatching(db: Db, match: string): Promise<number[]> {
  const { rows } = await sql<{
    ids: string
  }>`select json_group_array(rowid) as ids from search_text where search_text match ${match}`.execute(db)
  return JSON.parse(rows[0]?.ids ?? '[]') as number[]
}

/** Words are joined by spaces and cut there again; nothing else happens to them in the database. */
function columnText({ running, further }: IndexedWords): string {
  if (running.length === 0) return ''
  let text = `${running.join(' ')} ${boundary}`
  for (const word of further.keys()) text += word.startsWith('·') ? ` ${word}` : ` ${word} ${boundary}`
  return text
}

function anyOf(queries: readonly Query[]): Query | undefined {
  return queries.length > 1 ? { type: 'any', of: queries } : queries[0]
}

/** The query in the language of FTS5. Words are letters, digits and the sign of stems only, so quoting them is enough. */
export function matchOf(query: Query, stemLanguages: readonly string[]): string {
  switch (query.type) {
    case 'all':
      return `(${query.of.map((part) => matchOf(part, stemLanguages)).join(' AND ')})`
    case 'any':
      return `(${query.of.map((part) => matchOf(part, stemLanguages)).join(' OR ')})`
    case 'phrase':
      return `"${query.words.join(' ')}"`
    case 'prefix':
      return `"${query.start}" *`
    case 'word':
      return `(${termsOf(query, stemLanguages)
        .map((term) => `"${term}"`)
        .join(' OR ')})`
  }
}
