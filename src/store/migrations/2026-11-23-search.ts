import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DatabaseName } from '../store.ts'

/** What search knows of each published part: FTS5 in SQLite, a tsvector in PostgreSQL, both fed with words already analysed. */
export function searchTables(database: DatabaseName): Migration {
  return { up: (db: Kysely<unknown>) => createTables(db, database) }
}

async function createTables(db: Kysely<unknown>, database: DatabaseName): Promise<void> {
  await db.schema
    .createTable('search_document')
    .addColumn('id', database === 'sqlite' ? 'integer' : 'serial', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('sort_day', 'text', (c) => c.notNull())
    .addColumn('facets', 'text', (c) => c.notNull())
    .addUniqueConstraint('search_document_by_part', ['entry_id', 'language'])
    .execute()
  if (database === 'sqlite') {
    await sql`create virtual table search_text using fts5(title, summary, body, content='', contentless_delete=1, tokenize='ascii')`.execute(
      db,
    )
  } else {
    await sql`alter table search_document add column words tsvector not null default ''`.execute(db)
    await sql`create index search_document_words on search_document using gin (words)`.execute(db)
  }
}
