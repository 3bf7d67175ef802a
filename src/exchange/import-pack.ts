import { setImmediate } from 'node:timers/promises'
import { type LoadedEntry, type LoadResult, loadEntries } from '#content'
import { followChanges } from '#search'
import type { Instant } from '#shared'
import type { Store, Tx } from '#store'
import type { PackFinding } from './pack-finding.ts'
import { type Pack, readPack } from './read-pack.ts'

export type ImportOptions = {
  author: string
  now: Instant
  progress?: ImportProgress
}

export type ImportProgress = (step: 'check' | 'load' | 'index', done: number, total: number) => void

export type Imported = LoadResult & { readonly notes: readonly PackFinding[] }

/**
 * Loads a whole pack in one transaction, or nothing of it: a broken pack is refused with everything that is wrong.
 * Entries that are there already change where they differ; entries that the pack does not name stay. In the end search knows it all.
 */
export async function importPack(
  store: Store,
  folder: string,
  { author, now, progress = () => {} }: ImportOptions,
): Promise<Imported> {
  const pack = await readPack(folder, {
    now,
    progress: (done, total) => progress('check', done, total),
  })
  try {
    const result = await store.transact((tx) => load(tx, pack, { author, now, progress }))
    progress('index', 0, pack.size)
    await followChanges(store)
    progress('index', pack.size, pack.size)
    return { ...result, notes: pack.notes }
  } finally {
    pack.close()
  }
}

async function load(
  tx: Tx,
  pack: Pack,
  { author, now, progress }: Required<ImportOptions>,
): Promise<LoadResult> {
  const result = { created: 0, changed: 0, unchanged: 0 }
  let done = 0
  for (const batch of inBatches(pack)) {
    const { created, changed, unchanged } = await loadEntries(tx, author, now, batch)
    result.created += created
    result.changed += changed
    result.unchanged += unchanged
    done += batch.length
    progress('load', done, pack.size)
    await setImmediate()
  }
  return result
}

const batchSize = 500

function* inBatches(entries: Iterable<LoadedEntry>): Generator<LoadedEntry[]> {
  let batch: LoadedEntry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
