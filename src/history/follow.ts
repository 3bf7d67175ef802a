import type { Db } from '#store'
import { latestChange } from './changes.ts'

/**
 * Calls `changed` whenever the feed has moved, whoever moved it: this process or another on the same database.
 * Looks every `every` milliseconds; a database that is away is asked again the next time.
 *
 * @returns stops following
 */
export async function followChanges(
  db: Db,
  options: { every: number; changed: (seq: number) => Promise<void>; failed: (error: unknown) => void },
): Promise<() => Promise<void>> {
  let seen = await latestChange(db)
  let running: Promise<void> | undefined
  const look = async () => {
    try {
      const latest = await latestChange(db)
      if (latest === seen) return
      await options.changed(latest)
      seen = latest
    } catch (error) {
      options.failed(error)
    }
  }
  const timer = setInterval(() => {
    running ??= look().finally(() => {
      running = undefined
    })
  }, options.every)
  return async () => {
    clearInterval(timer)
    await running
  }
}
