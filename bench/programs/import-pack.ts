/** Imports a pack into an empty database, with its search index, and prints what that took as JSON. */
import { importPack } from '#exchange'
import type { Instant } from '#shared'
import { openStore } from '#store'

export type ImportTook = {
  entries: number
  /** Seconds until everything was loaded, and then until all could be searched. */
  load: number
  index: number
  /** Seconds of processor time of this process. */
  processor: number
  /** Most bytes resident, by the operating system's own record. */
  peak: number
}

const [pack = '', database = ''] = process.argv.slice(2)
const store = await openStore(database.includes('://') ? { databaseUrl: database } : { sqlitePath: database })
const started = performance.now()
let loaded = started
const { created } = await importPack(store, pack, {
  author: 'bench',
  now: new Date().toISOString() as Instant,
  progress: (step) => {
    if (step === 'load') loaded = performance.now()
  },
})
const indexed = performance.now()
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
await store.close()
const took: ImportTook = {
  entries: created,
  load: (loaded - started) / 1_000,
  index: (indexed - loaded) / 1_000,
  processor: (userCPUTime + systemCPUTime) / 1e6,
  peak: maxRSS * 1_024,
}
process.stdout.write(`${JSON.stringify(took)}\n`)
