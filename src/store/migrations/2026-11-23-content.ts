import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DatabaseName } from '../database-name.ts'
import { bytewiseText } from './bytewise-text.ts'

/** Entries, their parts and revisions, their addresses and links, and the feed of what changed. */
export function contentTables(database: DatabaseName): Migration {
  return { up: (db: Kysely<unknown>) => createTables(db, database) }
}

async function createTables(db: Kysely<unknown>, database: DatabaseName): Promise<void> {
  const text = bytewiseText(database)
  await db.schema
    .createTable('entry')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('source_language', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('archived_at', text)
    .addColumn('moved_to', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('sort_day', text)
    .addUniqueConstraint('entry_by_key', ['kind', 'key'])
    .execute()
  await db.schema.createIndex('entry_by_day').on('entry').columns(['kind', 'state', 'sort_day']).execute()

  await db.schema
    .createTable('part')
    .addColumn('entry_id', text, (c) => c.notNull().references('entry.id'))
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('latest', 'integer', (c) => c.notNull())
    .addColumn('published', 'integer')
    .addColumn('first_published_at', text)
    .addColumn('published_at', text)
    .addColumn('scheduled', 'integer')
    .addColumn('scheduled_at', text)
    .addColumn('scheduled_by', text)
    .addColumn('slug', text)
    .addPrimaryKeyConstraint('part_key', ['entry_id', 'language'])
    .execute()
  await db.schema
    .createIndex('part_by_schedule')
    .on('part')
    .column('scheduled_at')
    .where('scheduled_at', 'is not', null)
    .execute()
  await db.schema
    .createIndex('part_by_slug')
    .on('part')
    .column('slug')
    .where('slug', 'is not', null)
    .execute()

  await db.schema
    .createTable('revision')
    .addColumn('entry_id', text, (c) => c.notNull().references('entry.id'))
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('fields', text, (c) => c.notNull())
    .addColumn('author', text, (c) => c.notNull())
    .addColumn('note', text)
    .addColumn('created_at', text, (c) => c.notNull())
    .addColumn('source', text)
    .addPrimaryKeyConstraint('revision_key', ['entry_id', 'language', 'number'])
    .execute()

  await db.schema
    .createTable('slug')
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('slug', text, (c) => c.notNull())
    .addColumn('entry_id', text, (c) => c.notNull().references('entry.id'))
    .addColumn('current', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('slug_key', ['kind', 'slug', 'language'])
    .execute()
  await db.schema.createIndex('slug_by_entry').on('slug').column('entry_id').execute()

  await db.schema
    .createTable('link')
    .addColumn('target_kind', text, (c) => c.notNull())
    .addColumn('target_key', text, (c) => c.notNull())
    .addColumn('source_kind', text, (c) => c.notNull())
    .addColumn('source_id', text, (c) => c.notNull().references('entry.id'))
    .addColumn('field', text, (c) => c.notNull())
    .addColumn('sort_day', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('link_key', [
      'target_kind',
      'target_key',
      'source_kind',
      'sort_day',
      'source_id',
      'field',
    ])
    .execute()
  await db.schema.createIndex('link_by_source').on('link').column('source_id').execute()

  await db.schema
    .createTable('version')
    .addColumn('entry_id', text, (c) => c.notNull().references('entry.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('published_at', text, (c) => c.notNull())
    .addColumn('parts', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('version_key', ['entry_id', 'version'])
    .execute()

  await db.schema
    .createTable('change')
    // Never reused, even after the newest is gone: caches and feeds remember the number.
    .addColumn('seq', database === 'sqlite' ? 'integer' : 'bigserial', (c) =>
      database === 'sqlite' ? c.primaryKey().autoIncrement() : c.primaryKey(),
    )
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('author', text, (c) => c.notNull())
    .addColumn('deed', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('entry_id', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('details', text)
    .execute()
  await db.schema.createIndex('change_by_entry').on('change').columns(['entry_id', 'seq']).execute()
}
