import { expect, test } from 'vitest'
import type { EntryId, Instant } from '#shared'
import type { Store } from '#store'
import { onBothDatabases } from '../../tests/stores.ts'
import { latestChange, listChangesAfter, recordChanges } from './index.ts'

const now = '2026-11-23T09:00:00.000Z' as Instant

onBothDatabases('changes', (open) => {
  test('are numbered in the order of their commits, however many write at once', async () => {
    const store = await open()
    const committed: string[] = []
    await Promise.all(
      Array.from({ length: 20 }, async (_, number) => {
        await store.transact(async (tx) => {
          await recordChanges(tx, [change(`writer-${number}`)])
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
        })
        committed.push(`writer-${number}`)
      }),
    )
    const changes = await listChangesAfter(store.db, 0)
    expect(changes.map(({ author }) => author)).toEqual(committed)
    expect(await latestChange(store.db)).toBe(changes.at(-1)?.seq)
  })

  test('are seen whole: whoever follows never misses one that commits late', async () => {
    const store = await open()
    const seen: number[] = []
    let writing = true
    const follower = (async () => {
      while (writing || (await latestChange(store.db)) > (seen.at(-1) ?? 0)) {
        for (const { seq } of await listChangesAfter(store.db, seen.at(-1) ?? 0)) seen.push(seq)
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    await Promise.all(
      Array.from({ length: 30 }, (_, number) =>
        store.transact((tx) => recordChanges(tx, [change(`a${number}`), change(`b${number}`)])),
      ),
    )
    writing = false
    await follower
    expect(seen).toHaveLength(60)
  })

  test('of a transaction that fails were never there', async () => {
    const store = await open()
    await store.transact((tx) => recordChanges(tx, [change('amina')]))
    const before = await latestChange(store.db)
    await expect(failing(store)).rejects.toThrow('on second thought')
    expect(await latestChange(store.db)).toBe(before)
    await store.transact((tx) => recordChanges(tx, [change('paulo')]))
    const changes = await listChangesAfter(store.db, 0)
    expect(changes.map(({ author }) => author)).toEqual(['amina', 'paulo'])
  })
})

function failing(store: Store): Promise<void> {
  return store.transact(async (tx) => {
    await recordChanges(tx, [change('amina')])
    throw new Error('on second thought')
  })
}

function change(author: string) {
  const id: EntryId = 'abcdefgh12' as EntryId
  return { at: now, author, deed: 'saved' as const, kind: 'page', entryId: id, language: 'en' }
}
