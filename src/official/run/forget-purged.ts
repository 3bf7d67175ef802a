import type { Tx } from '#store'

const tables = ['official_answer', 'official_file', 'suggestion'] as const

/** A file that was purged leaves nothing here either. */
export async function forgetPurged(tx: Tx): Promise<void> {
  for (const table of tables)
    await tx
      .deleteFrom(table)
      .where('entry_id', 'in', (query) =>
        query.selectFrom('entry').select('id').where('state', '=', 'purged'),
      )
      .execute()
}
