import { Conflict, type Instant } from '#shared'
import type { Store } from '#store'

const name = 'sync'
const minutes = 10

/** Claims the right to run, for as long as it is renewed. A `Conflict` while another process holds it; what it held ends by itself. */
export async function takeLease(store: Store, holder: string, now: Instant): Promise<void> {
  await store.transact(async (tx) => {
    const held = await tx.selectFrom('official_lease').selectAll().where('name', '=', name).executeTakeFirst()
    if (held !== undefined && held.until > now)
      throw new Conflict(
        `Another run over the official sources is under way since ${timeOf(held.since)}. If it was killed, it can be taken over from ${timeOf(held.until)}.`,
      )
    await tx.deleteFrom('official_lease').where('name', '=', name).execute()
    await tx
      .insertInto('official_lease')
      .values({ name, holder, since: now, until: later(now) })
      .execute()
  })
}

/** Keeps the right to run; false when it ran out and somebody else has it. */
export function renewLease(store: Store, holder: string, now: Instant): Promise<boolean> {
  return store.transact(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('official_lease')
      .set({ until: later(now) })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

export async function dropLease(store: Store, holder: string): Promise<void> {
  await store.transact((tx) =>
    tx.deleteFrom('official_lease').where('name', '=', name).where('holder', '=', holder).execute(),
  )
}

function later(now: Instant): Instant {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant
}

function timeOf(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}
