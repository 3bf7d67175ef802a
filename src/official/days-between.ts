import type { Day } from '#shared'

/** How far apart two days are, whichever comes first. */
export function daysBetween(a: Day, b: Day): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}
