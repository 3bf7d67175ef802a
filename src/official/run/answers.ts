import { createHash } from 'node:crypto'
import type { EntryId, Instant } from '#shared'
import { type Db, type Tables, type Tx, upsertRows } from '#store'
import type { FeedName, Reading } from '../candidate.ts'
import type { Validators } from '../fetch/answer.ts'

/** What is known of one question about one file from earlier runs. */
export type KnownAnswer = {
  readonly question: string
  readonly feed: FeedName
  readonly reader: string
  readonly validators: Validators
  /** Print of the facts that were last read. */
  readonly print?: string
  readonly reading?: Reading
  readonly triedAt: Instant
  readonly outcome: 'read' | 'not-found' | 'failed'
  readonly why?: string
  /** When the source was last read well. */
  readonly readAt?: Instant
  /** When it last said something else than before. */
  readonly changedAt?: Instant
}

/** The same facts give the same print, in whatever order a source lists them. */
export function printOf({ candidates, national }: Pick<Reading, 'candidates' | 'national'>): string {
  const lines = [...candidates, ...national].map(sorted).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('base64url')
}

function sorted(fact: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(fact).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

export async function listAnswers(db: Db, file: EntryId): Promise<readonly KnownAnswer[]> {
  const rows = await db
    .selectFrom('official_answer')
    .selectAll()
    .where('entry_id', '=', file)
    .orderBy('request')
    .execute()
  return rows.map(knownAnswer)
}

function knownAnswer(row: Tables['official_answer']): KnownAnswer {
  return {
    question: row.request,
    feed: row.feed as FeedName,
    reader: row.reader,
    validators: {
      ...(row.etag !== null && { etag: row.etag }),
      ...(row.last_modified !== null && { lastModified: row.last_modified }),
    },
    ...(row.print !== null && { print: row.print }),
    ...(row.reading !== null && { reading: JSON.parse(row.reading) as Reading }),
    triedAt: row.tried_at as Instant,
    outcome: row.outcome,
    ...(row.why !== null && { why: row.why }),
    ...(row.read_at !== null && { readAt: row.read_at as Instant }),
    ...(row.changed_at !== null && { changedAt: row.changed_at as Instant }),
  }
}

export async function saveAnswers(tx: Tx, file: EntryId, answers: readonly KnownAnswer[]): Promise<void> {
  await upsertRows(
    tx,
    'official_answer',
    ['entry_id', 'request'],
    answers.map((answer) => ({
      entry_id: file,
      request: answer.question,
      feed: answer.feed,
      reader: answer.reader,
      etag: answer.validators.etag ?? null,
      last_modified: answer.validators.lastModified ?? null,
      print: answer.print ?? null,
      reading: answer.reading === undefined ? null : JSON.stringify(answer.reading),
      tried_at: answer.triedAt,
      outcome: answer.outcome,
      why: answer.why ?? null,
      read_at: answer.readAt ?? null,
      changed_at: answer.changedAt ?? null,
    })),
  )
}

/** Forgets answers to questions that are not asked about the file any more, such as a procedure number that was corrected. */
export async function forgetOtherAnswers(tx: Tx, file: EntryId, questions: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('official_answer')
    .where('entry_id', '=', file)
    .where('request', 'not in', questions)
    .execute()
}
