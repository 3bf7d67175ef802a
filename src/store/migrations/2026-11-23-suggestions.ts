import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DatabaseName } from '../database-name.ts'
import { bytewiseText } from './bytewise-text.ts'

/** What official sources answered about policy files, what is suggested because of it, and how each run ended. */
export function officialTables(database: DatabaseName): Migration {
  return { up: (db: Kysely<unknown>) => createTables(db, database) }
}

async function createTables(db: Kysely<unknown>, database: DatabaseName): Promise<void> {
  const text = bytewiseText(database)
  await db.schema
    .createTable('official_answer')
    .addColumn('entry_id', text, (c) => c.notNull().references('entry.id'))
    .addColumn('request', text, (c) => c.notNull())
    .addColumn('feed', text, (c) => c.notNull())
    .addColumn('reader', text, (c) => c.notNull())
    .addColumn('etag', text)
    .addColumn('last_modified', text)
    .addColumn('print', text)
    .addColumn('reading', text)
    .addColumn('tried_at', text, (c) => c.notNull())
    .addColumn('outcome', text, (c) => c.notNull())
    .addColumn('why', text)
    .addColumn('read_at', text)
    .addColumn('changed_at', text)
    .addPrimaryKeyConstraint('official_answer_key', ['entry_id', 'request'])
    .execute()
  await db.schema
    .createTable('official_file')
    .addColumn('entry_id', text, (c) => c.primaryKey().references('entry.id'))
    .addColumn('compared', text)
    .addColumn('read_day', text)
    .execute()
  await db.schema
    .createTable('suggestion')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('entry_id', text, (c) => c.notNull().references('entry.id'))
    .addColumn('verdict', text, (c) => c.notNull())
    .addColumn('fact', text, (c) => c.notNull())
    .addColumn('said_by', text, (c) => c.notNull())
    .addColumn('disputed', 'integer', (c) => c.notNull())
    .addColumn('item', text)
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('suggested_at', text, (c) => c.notNull())
    .addColumn('decided_by', text)
    .addColumn('decided_at', text)
    .addColumn('why', text)
    .execute()
  await db.schema.createIndex('suggestion_by_entry').on('suggestion').column('entry_id').execute()
  await db.schema
    .createIndex('suggestion_by_state')
    .on('suggestion')
    .columns(['state', 'suggested_at', 'id'])
    .execute()
  await db.schema
    .createTable('official_run')
    .addColumn('started_at', text, (c) => c.primaryKey())
    .addColumn('finished_at', text, (c) => c.notNull())
    .addColumn('failed', 'integer', (c) => c.notNull())
    .addColumn('report', text, (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('official_lease')
    .addColumn('name', text, (c) => c.primaryKey())
    .addColumn('holder', text, (c) => c.notNull())
    .addColumn('since', text, (c) => c.notNull())
    .addColumn('until', text, (c) => c.notNull())
    .execute()
}
