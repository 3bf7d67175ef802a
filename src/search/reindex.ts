import { sql } from 'kysely'
import { latestChange } from '#history'
import type { Store } from '#store'
import { analysisVersion } from './analysis-version.ts'
import { indexEntries } from './index-entries.ts'
import { wordIndexOf } from './word-index-of.ts'

const entriesAtOnce = 1_000

/** Makes the whole index anew, in one transaction: readers search the old one until then. */
export async function reindex(store: Store): Promise<void> {
  const index = wordIndexOf(store)
  await store.transact(async (tx) => {
    await index.clear(tx)
    await tx.deleteFrom('search_entry').execute()
    await tx
      .updateTable('search_state')
      .set({
        followed: await latestChange(tx),
        generation: sql`generation + 1`,
        next_document: 1,
        analysis: analysisVersion,
      })
      .execute()
    let after = ''
    for (;;) {
      const rows = await tx
        .selectFrom('entry')
        .select('id')
        .where('id', '>', after)
        .where('state', '=', 'live')
        .orderBy('id')
        .limit(entriesAtOnce)
        .execute()
      const last = rows.at(-1)
      if (last === undefined) break
      await indexEntries(
        tx,
        index,
        rows.map(({ id }) => id),
      )
      after = last.id
    }
    await index.scrub(tx)
  })
}
