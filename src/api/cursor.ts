import type { Place } from '#content'
import { isDay } from '#shared'

/** Where a page of a list ended, as one word for an address. */
export function writeCursor({ day, id }: Place): string {
  return Buffer.from(`${day} ${id}`).toString('base64url')
}

/** Undefined when it is none of ours. */
export function readCursor(cursor: string): Place | undefined {
  const [day = '', id = '', more] = Buffer.from(cursor, 'base64url').toString().split(' ')
  return isDay(day) && /^\w{1,40}$/.test(id) && more === undefined ? { day, id } : undefined
}
