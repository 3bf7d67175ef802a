import { Conflict, dayOf } from '#shared'
import type { Db, Store } from '#store'
import { lastRuns } from './runs.ts'
import { type SyncOptions, syncFiles } from './sync-files.ts'
import { syncSentence } from './sync-report.ts'

/** After this hour, UTC, when Europe sleeps and sources have brought in what the day before gave. */
const quietHour = 3
const anHour = 3_600_000

/** A run that must not be taken for “no change”. It has no stack: nothing in the program is wrong. */
export class SyncFailed extends Error {
  override readonly name = 'SyncFailed'
  override stack = undefined as unknown as string
}

/**
 * Runs over the official sources once a day, after three in the morning; a day that was missed, or a run that was stopped, is made up
 * for as soon as possible. Of several processes on one database only one runs. `failed` is told of every run that cannot be relied on.
 *
 * @returns stops the timer, and a run that is under way in good order
 */
export function syncDaily(
  store: Store,
  options: Omit<SyncOptions, 'signal' | 'file' | 'all'>,
  { failed, every = 60_000 }: { failed: (error: unknown) => void; every?: number },
): () => Promise<void> {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  let silentUntil = ''
  const look = async () => {
    try {
      if (options.clock.now() < silentUntil || !(await isTimeToRun(store.db, options))) return
      const report = await syncFiles(store, { ...options, signal: stopping.signal })
      if (report.failed) failed(new SyncFailed(syncSentence(report)))
    } catch (error) {
      // Another process was quicker.
      if (error instanceof Conflict) return
      // Something of ours is broken: sources must not be asked again every minute because of it.
      silentUntil = new Date(Date.parse(options.clock.now()) + anHour).toISOString()
      failed(error)
    }
  }
  const timer = setInterval(() => {
    running ??= look().finally(() => {
      running = undefined
    })
  }, every)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
}

async function isTimeToRun(db: Db, { clock }: Pick<SyncOptions, 'clock'>): Promise<boolean> {
  if (Number(clock.now().slice(11, 13)) < quietHour) return false
  const { last } = await lastRuns(db)
  return last === undefined || dayOf(last.startedAt) < clock.today()
}
