import { getRevision } from '#content'
import type { Day, Instant } from '#shared'
import { type Db, type Tx, upsertRows } from '#store'
import { listAnswers, printOf } from '../run/answers.ts'
import { type Suggested, suggest } from './suggest.ts'
import type { Suggestion } from './suggestion.ts'
import { type FileFacts, isListedOn, type StoredReading } from './wanted.ts'

/**
 * Holds what was last read about a file against the file as it is now, and brings its suggestions in line. Nothing is asked of anybody,
 * and nothing is done where sources, file and plans say what they said the last time.
 */
export async function reviewSuggestions(
  tx: Tx,
  { id, key }: Suggestion['file'],
  { now, today }: { now: Instant; today: Day },
): Promise<Suggested> {
  const readings = await readingsOf(tx, id)
  const { number, fields } = await getRevision(tx, { id, language: '' })
  const compared = `${number} ${printOf({
    candidates: readings.flatMap(({ reading }) => reading.candidates.filter((one) => isListedOn(one, today))),
    national: readings.flatMap(({ reading }) => reading.national),
  })}`
  const known = await tx
    .selectFrom('official_file')
    .select('compared')
    .where('entry_id', '=', id)
    .executeTakeFirst()
  if (known?.compared === compared) return { opened: 0, withdrawn: 0 }
  await upsertRows(tx, 'official_file', ['entry_id'], [{ entry_id: id, compared }])
  return suggest(tx, { id, key, facts: fields as FileFacts }, { readings, today, now })
}

/** What was last read about a file, each answer with when that was. */
export async function readingsOf(db: Db, id: Suggestion['file']['id']): Promise<readonly StoredReading[]> {
  return (await listAnswers(db, id)).flatMap(({ reading, readAt }) =>
    reading === undefined || readAt === undefined ? [] : { reading, readAt },
  )
}
