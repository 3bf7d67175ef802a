import type { Day, Instant } from '#shared'
import type { Reading } from '../candidate.ts'
import type { Answer } from '../fetch/answer.ts'
import type { Client } from '../fetch/client.ts'
import { NotListedThere, UnreadableAnswer } from '../unreadable-answer.ts'
import { type KnownAnswer, printOf } from './answers.ts'
import type { Feeds } from './feeds.ts'
import type { OfficialQuestion } from './questions.ts'

/** What became of one question. */
export type Asked = {
  readonly answer: KnownAnswer
  readonly changed: boolean
  readonly failure?: string
}

/** Why a question was not put: the run ends, or the source is left alone. */
export type NotAsked = Extract<Answer, { outcome: 'not-asked' }>['why']

/** Puts one question, and sets what came back beside what was known. A failure leaves what was read before as it was. */
export async function askAbout(
  question: OfficialQuestion,
  known: KnownAnswer | undefined,
  { client, feeds, today, now }: { client: Client; feeds: Feeds; today: Day; now: () => Instant },
): Promise<Asked | { readonly notAsked: NotAsked }> {
  const before = known?.reader === question.reader && known.reading !== undefined ? known : undefined
  const answer = await client.ask({
    url: `${feeds[question.feed]}${question.path}`,
    accept: question.accept,
    ...(before && { validators: before.validators }),
  })
  if (answer.outcome === 'not-asked') return { notAsked: answer.why }
  const kept = keptOf(question, known)
  const at = now()
  if (answer.outcome === 'unchanged')
    return { answer: { ...kept, outcome: 'read', triedAt: at, readAt: at }, changed: false }
  if (answer.outcome !== 'read') return withoutReading(kept, answer, at)
  const read = await readingOf(question, answer.text, today)
  if ('outcome' in read) return withoutReading(kept, read, at)
  const print = printOf(read)
  const changed = print !== known?.print
  return {
    answer: {
      ...kept,
      reader: question.reader,
      validators: answer.validators,
      print,
      reading: read,
      outcome: 'read',
      triedAt: at,
      readAt: at,
      // The first reading changes nothing that anybody knew.
      ...(changed && known?.print !== undefined && { changedAt: at }),
    },
    changed,
  }
}

type Kept = Omit<KnownAnswer, 'outcome' | 'triedAt' | 'why'>

function keptOf(question: OfficialQuestion, known: KnownAnswer | undefined): Kept {
  if (known === undefined)
    return { question: question.name, feed: question.feed, reader: question.reader, validators: {} }
  const { outcome: _outcome, triedAt: _triedAt, why: _why, ...kept } = known
  return kept
}

type WithoutReading = { readonly outcome: 'not-found' | 'failed'; readonly why: string }

function withoutReading(kept: Kept, { outcome, why }: WithoutReading, at: Instant): Asked {
  return {
    answer: { ...kept, outcome, why, triedAt: at },
    changed: false,
    ...(outcome === 'failed' && { failure: why }),
  }
}

/** What an answer says, or why it says nothing that can be used. */
async function readingOf(
  question: OfficialQuestion,
  text: string,
  today: Day,
): Promise<Reading | WithoutReading> {
  try {
    return await question.read(text, today)
  } catch (error) {
    if (error instanceof NotListedThere) return { outcome: 'not-found', why: error.message }
    if (error instanceof UnreadableAnswer) return { outcome: 'failed', why: error.message }
    throw error
  }
}
