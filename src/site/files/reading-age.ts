import { type Milestone, movedSince, type Status } from '#policies'
import { type Day, dayOf } from '#shared'
import type { PolicyView } from '../common/policy-files.ts'
import type { FileRecord } from './record-of-file.ts'

type Learned = { readonly before: Status; readonly after: Status }

/** What puts a reading out of date: the newest step since it was written, or one from before that was recorded only later. */
export function movedSinceReading(
  { facts, entry }: PolicyView,
  record: FileRecord,
  today: Day,
): Milestone | undefined {
  const { readingDate } = entry.shared
  if (readingDate === undefined) return undefined
  return movedSince(facts, readingDate, today) ?? learnedSince(record, readingDate)?.after.because
}

/** How the record itself has moved the file since a day: from where it was thought to stand to where it is known to stand. */
export function learnedSince({ versions }: FileRecord, written: Day): Learned | undefined {
  const moves = versions.flatMap(({ publishedAt, status }) =>
    status !== undefined && dayOf(publishedAt) > written ? [status] : [],
  )
  const [before, after] = [moves.at(-1)?.before, moves[0]?.after] // the newest version comes first
  return before && after && before.code !== after.code ? { before, after } : undefined
}
