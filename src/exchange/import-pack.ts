import { type LoadedEntry, type LoadResult, loadEntries } from '#content'
import type { Instant } from '#shared'
import type { Store } from '#store'
import type { PackFinding } from './pack-finding.ts'
import { readPack } from './read-pack.ts'

export type ImportOptions = {
  author: string
  now: Instant
  progress?: ImportProgress
}

export type ImportProgress = (step: 'check' | 'load', done: number, total: number) => void

export type Imported = LoadResult & { readonly notes: readonly PackFinding[] }

/**
 * Loads a whole pack in one transaction, or nothing of it: a broken pack is refused with everything that is wrong.
 * Entries that are there already change where they differ; entries that the pack does not name stay.
 */
export async function importPack(
  store: Store,
  folder: string,
  { author, now, progress = () => {} }: ImportOptions,
): Promise<Imported> {
  const pack = await readPack(folder, (done, total) => progress('check', done, total))
  const total = { created: 0, changed: 0, unchanged: 0 }
  await store.transact(async (tx) => {
    let done = 0
    for await (const batch of inBatches(pack)) {
      const { created, changed, unchanged } = await loadEntries(tx, author, now, batch)
      total.created += created
      total.changed += changed
      total.unchanged += unchanged
      done += batch.length
      progress('load', done, pack.size)
    }
  })
  return { ...total, notes: pack.notes }
}

const batchSize = 500

async function* inBatches(entries: AsyncIterable<LoadedEntry>): AsyncGenerator<LoadedEntry[]> {
  let batch: LoadedEntry[] = []
  for await (const entry of entries) {
    batch.push(entry)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
