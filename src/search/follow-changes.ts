import { latestChange, listChangesAfter } from '#history'
import type { Db, Store } from '#store'
import { analysisVersion } from './analysis-version.ts'
import { indexEntries } from './index-entries.ts'
import { reindex } from './reindex.ts'
import { wordIndexOf } from './word-index-of.ts'

const changesAtOnce = 5_000

/**
 * Brings the index up to what the feed of changes says; does nothing when it is there already. Call it after a write and from time to
 * time: who calls, and how often, makes no difference. Each step is one transaction, so a stop halfway loses nothing, and memory stays
 * flat however much was imported. An index that an older version of the platform made is made anew first.
 *
 * @returns how many changes were followed
 */
export async function followChanges(store: Store): Promise<number> {
  const { analysis } = await stateOf(store.db)
  if (analysis < analysisVersion) await reindex(store)
  let followed = 0
  while ((await stateOf(store.db)).followed < (await latestChange(store.db))) {
    const step = await followSome(store)
    if (step === 0) break
    followed += step
  }
  return followed
}

async function followSome(store: Store): Promise<number> {
  const index = wordIndexOf(store)
  return store.transact(async (tx) => {
    const changes = await listChangesAfter(tx, (await stateOf(tx)).followed, changesAtOnce)
    const last = changes.at(-1)
    if (last === undefined) return 0
    const changed = changes.filter(({ deed }) => deed !== 'read')
    await indexEntries(tx, index, [...new Set(changed.map(({ entryId }) => entryId))])
    if (changes.some(({ deed }) => deed === 'purged')) await index.scrub(tx)
    await tx.updateTable('search_state').set({ followed: last.seq }).execute()
    return changes.length
  })
}

function stateOf(db: Db): Promise<{ followed: number; analysis: number }> {
  return db.selectFrom('search_state').select(['followed', 'analysis']).executeTakeFirstOrThrow()
}
