import { latestChange, listChangesAfter } from '#history'
import type { Db, Store } from '#store'
import { indexEntries } from './index-entries.ts'
import { wordIndexOf } from './word-index.ts'

const changesAtOnce = 5_000

/**
 * Brings the index up to what the feed of changes says; does nothing when it is there already. Call it after a write and from time to
 * time: who calls, and how often, makes no difference. Each step is one transaction, so a stop halfway loses nothing, and memory stays
 * flat however much was imported.
 *
 * @returns how many changes were followed
 */
export async function followChanges(store: Store): Promise<number> {
  let followed = 0
  while ((await followedChange(store.db)) < (await latestChange(store.db))) {
    const step = await followSome(store)
    if (step === 0) break
    followed += step
  }
  return followed
}

async function followSome(store: Store): Promise<number> {
  const index = wordIndexOf(store)
  return store.transact(async (tx) => {
    const changes = await listChangesAfter(tx, await followedChange(tx), changesAtOnce)
    const last = changes.at(-1)
    if (last === undefined) return 0
    await indexEntries(tx, index, [...new Set(changes.map(({ entryId }) => entryId))])
    if (changes.some(({ deed }) => deed === 'purged')) await index.scrub(tx)
    await tx.updateTable('search_state').set({ followed: last.seq }).execute()
    return changes.length
  })
}

/** Number of the newest change that is in the index. */
async function followedChange(db: Db): Promise<number> {
  const { followed } = await db.selectFrom('search_state').select('followed').executeTakeFirstOrThrow()
  return followed
}
