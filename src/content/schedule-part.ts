import { type Instant, Invalid, isInstant } from '#shared'
import type { Act } from './act.ts'
import { getLiveEntryRow, getPartRow, getRevisionRow } from './entry-rows.ts'
import { record } from './record.ts'

/** Lets the latest revision of a part, or the one that is named, go out by itself at a moment to come. */
export async function schedulePart(
  act: Act,
  { id, language, at, revision }: { id: string; language: string; at: Instant; revision?: number },
): Promise<void> {
  const entry = await getLiveEntryRow(act.tx, id)
  const part = await getPartRow(act.tx, id, language)
  const scheduled = revision ?? part.latest
  await getRevisionRow(act.tx, id, language, scheduled)
  const instant = isInstant(at) ? (new Date(at).toISOString() as Instant) : undefined
  if (instant === undefined || instant <= act.now) {
    const message = 'The moment to publish is not in the future; choose a later one, or publish now.'
    throw new Invalid(message, [{ message, field: 'at' }])
  }
  await setSchedule(act, id, language, {
    scheduled,
    scheduled_at: instant,
    scheduled_by: act.author,
  })
  await record(act, entry, 'scheduled', { language, details: { revision: scheduled, at: instant } })
}

/** Ends a schedule; nothing goes out by itself. */
export async function unschedulePart(
  act: Act,
  { id, language }: { id: string; language: string },
): Promise<void> {
  const entry = await getLiveEntryRow(act.tx, id)
  if ((await getPartRow(act.tx, id, language)).scheduled === null) return
  await setSchedule(act, id, language, { scheduled: null, scheduled_at: null, scheduled_by: null })
  await record(act, entry, 'unscheduled', { language })
}

async function setSchedule(
  { tx }: Act,
  id: string,
  language: string,
  schedule: { scheduled: number | null; scheduled_at: Instant | null; scheduled_by: string | null },
): Promise<void> {
  await tx
    .updateTable('part')
    .set(schedule)
    .where('entry_id', '=', id)
    .where('language', '=', language)
    .execute()
}
