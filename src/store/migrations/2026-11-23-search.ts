import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DatabaseName } from '../database-name.ts'
import { bytewiseText } from './bytewise-text.ts'

/** What search knows of each published part: FTS5 in SQLite, a tsvector in PostgreSQL, both fed with words already analysed. */
export function searchTables(database: DatabaseName): Migration {
  return { up: (db: Kysely<unknown>) => createTables(db, database) }
}

async function createTables(db: Kysely<unknown>, database: DatabaseName): Promise<void> {
  const text = bytewiseText(database)
  await db.schema
    .createTable('search_entry')
    .addColumn('entry_id', text, (c) => c.primaryKey())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('source_language', text, (c) => c.notNull())
    .addColumn('sort_day', text, (c) => c.notNull())
    .addColumn('facets', text, (c) => c.notNull())
    .addColumn('documents', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('search_state')
    .addColumn('followed', database === 'sqlite' ? 'integer' : 'bigint', (c) => c.notNull())
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('next_document', 'integer', (c) => c.notNull())
    .addColumn('analysis', 'integer', (c) => c.notNull())
    .execute()
  await sql`insert into search_state values (0, 1, 1, 1)`.execute(db)
  await (database === 'sqlite' ? createSqliteText(db) : createPostgresqlText(db))
}

async function createSqliteText(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table search_text using fts5(title, summary, body, content='', contentless_delete=1, tokenize='ascii')`.execute(
    db,
  )
  // A match in a title counts more than one in a summary, and that more than one in the text.
  await sql`insert into search_text (search_text, rank) values ('rank', 'bm25(10.0, 4.0, 1.0)')`.execute(db)
  // Words of so many bytes wait in memory before they become a piece of the index; fewer pieces are less to merge.
  await sql`insert into search_text (search_text, rank) values ('hashsize', 16000000)`.execute(db)
  // Bytes gathered before they are written: with the usual megabyte an import spends half its time merging what it wrote just before.
  await sql`insert into search_text (search_text, rank) values ('hashsize', 8388608)`.execute(db)
}

async function createPostgresqlText(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('search_text')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('words', sql`tsvector`, (c) => c.notNull())
    .addColumn('title', sql`tsvector`, (c) => c.notNull())
    .addColumn('running', sql`text collate "C"`, (c) => c.notNull())
    .execute()
  await sql`create index search_text_words on search_text using gin (words)`.execute(db)
  await sql`create index search_text_title on search_text using gin (title)`.execute(db)
}
