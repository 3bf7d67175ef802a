import { recordChanges } from '#history'
import { type Day, dayOf, type Instant } from '#shared'
import { type Tx, upsertRows } from '#store'
import { reviewSuggestions } from '../suggestions/review.ts'
import type { Suggested } from '../suggestions/suggest.ts'
import { forgetOtherAnswers, saveAnswers } from './answers.ts'
import type { Asked } from './ask-about.ts'
import type { PlannedFile } from './plan-sync.ts'
import { questionsOf } from './questions.ts'

/** Keeps what was answered about a file, and what follows from it, all at once: a run that is killed goes on behind the last file. */
export async function keepAnswers(
  tx: Tx,
  file: PlannedFile,
  asked: readonly Asked[],
  when: { now: Instant; today: Day },
): Promise<Suggested> {
  const entry = await tx.selectFrom('entry').select('state').where('id', '=', file.id).executeTakeFirst()
  // Archived or purged while it was asked about.
  if (entry?.state !== 'live') return { opened: 0, withdrawn: 0 }
  const answers = asked.map(({ answer }) => answer)
  const questions = questionsOf(file.asking).map(({ name }) => name)
  await saveAnswers(tx, file.id, answers)
  await forgetOtherAnswers(tx, file.id, questions)
  if (answers.some(({ readAt }) => readAt !== undefined && dayOf(readAt) === when.today))
    await tellReaders(tx, file, when)
  return reviewSuggestions(tx, file, when)
}

/** Pages say when a file was last read. Their memory learns of it once a day, not with every look. */
async function tellReaders(
  tx: Tx,
  { id }: PlannedFile,
  { now, today }: { now: Instant; today: Day },
): Promise<void> {
  const known = await tx
    .selectFrom('official_file')
    .select('read_day')
    .where('entry_id', '=', id)
    .executeTakeFirst()
  if (known?.read_day === today) return
  await upsertRows(tx, 'official_file', ['entry_id'], [{ entry_id: id, read_day: today }])
  await recordChanges(tx, [
    { at: now, author: 'tessera', deed: 'read', kind: 'policy-file', entryId: id, language: '' },
  ])
}
