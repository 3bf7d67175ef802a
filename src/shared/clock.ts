import type { Day, Instant } from './dates.ts'

/** The only way time enters: passed in, so that tests and pages are told what day it is. */
export type Clock = { now(): Instant; today(): Day }

export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  today: () => new Date().toISOString().slice(0, 10) as Day,
}

/** A clock that stands still until it is set: for tests, and for pages as of another day. */
export function fixedClock(instant: string): Clock & { set(instant: string): void } {
  let now = new Date(instant)
  return {
    now: () => now.toISOString() as Instant,
    today: () => now.toISOString().slice(0, 10) as Day,
    set(next) {
      now = new Date(next)
    },
  }
}
