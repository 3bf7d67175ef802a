import type { Kysely } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { Unavailable } from '#shared'
import type { DatabaseName } from './database-name.ts'
import { contentTables } from './migrations/2026-11-23-content.ts'
import { searchTables } from './migrations/2026-11-23-search.ts'
import { officialTables } from './migrations/2026-11-23-suggestions.ts'
import type { Tables } from './tables.ts'

/** In the order in which they run. Never edited after a release; forward only. */
function migrations(database: DatabaseName): Record<string, Migration> {
  return {
    '2026-11-23-content': contentTables(database),
    '2026-11-23-search': searchTables(database),
    '2026-11-23-suggestions': officialTables(database),
  }
}

/** Brings the tables up to date, one process at a time. A migration that fails leaves nothing behind. */
export async function migrate(db: Kysely<Tables>, database: DatabaseName): Promise<void> {
  const known = migrations(database)
  await refuseNewerDatabase(db, known)
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => known },
  }).migrateToLatest()
  if (error !== undefined) throw error
}

async function refuseNewerDatabase(db: Kysely<Tables>, known: Record<string, Migration>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return
  const ran = await db
    .withTables<{ [DEFAULT_MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .execute()
  const unknown = ran.find(({ name }) => !Object.hasOwn(known, name))
  if (unknown !== undefined)
    throw new Unavailable(
      `The database was made by a newer version of Tessera (it knows "${unknown.name}"). Start that version, or a newer one; nothing was changed.`,
    )
}
