import { listPublished, type Published } from '#content'
import { deriveStatus } from '#policies'
import { type Day, dayOf, type EntryId, type Instant, NotFound } from '#shared'
import type { Db } from '#store'
import type { FeedName } from '../candidate.ts'
import type { Feeds } from './feeds.ts'
import { isDue, paceOf } from './pace.ts'
import { type Asking, type OfficialQuestion, questionsOf } from './questions.ts'

/** A file that has something due, and what is to be asked about it. */
export type PlannedFile = {
  readonly id: EntryId
  readonly key: string
  readonly asking: Asking
  /** Names of the questions that are due. */
  readonly due: readonly string[]
}

export type Scope = {
  readonly feeds: Feeds
  readonly today: Day
  /** Only the file with this key, due or not. */
  readonly file?: string | undefined
  /** Every file, due or not. */
  readonly all?: boolean | undefined
}

const atOnce = 200

/** What a run would ask now: of published files, those first that were left longest. */
export async function planSync(db: Db, scope: Scope): Promise<readonly PlannedFile[]> {
  const tries = await lastTries(db)
  const planned: { file: PlannedFile; oldest: string }[] = []
  for (let offset = 0; ; offset += atOnce) {
    const files = await listPublished(db, 'policy-file', { limit: atOnce, offset, order: 'key' })
    for (const file of files) {
      const known = tries.get(file.id) ?? new Map<string, Try>()
      const due = dueQuestions(file, known, scope).map(({ name }) => name)
      if (due.length === 0) continue
      const oldest = due.map((name) => known.get(name)?.triedAt ?? '').toSorted()[0] ?? ''
      planned.push({ file: { id: file.id, key: file.key, asking: askingOf(file.shared), due }, oldest })
    }
    if (files.length < atOnce) break
  }
  if (scope.file !== undefined && planned.length === 0)
    throw new NotFound(
      `There is no published policy file “${scope.file}” that official sources could be asked about: it needs a procedure reference or a CELEX number.`,
    )
  return planned
    .toSorted((a, b) => (a.oldest === b.oldest ? 0 : a.oldest < b.oldest ? -1 : 1))
    .map(({ file }) => file)
}

/** What questions follow from; references of low confidence are not asked for. */
export function askingOf({
  form,
  procedures,
  celex,
  proposalCelex,
}: Published<'policy-file'>['shared']): Asking {
  const refs = new Set(procedures.filter(({ confidence }) => confidence !== 'low').map(({ ref }) => ref))
  const [proposal, ...more] = proposalCelex
  return {
    form,
    procedures: [...refs],
    celex: [...new Set(celex)],
    ...(proposal !== undefined && more.length === 0 && refs.size === 1 && { proposal }),
  }
}

function dueQuestions(
  { id, key, shared }: Published<'policy-file'>,
  known: ReadonlyMap<string, Try>,
  { feeds, today, file, all }: Scope,
): readonly OfficialQuestion[] {
  if (file !== undefined && file !== key && file !== id) return []
  const questions = questionsOf(askingOf(shared)).filter(({ feed }) => feeds[feed] !== undefined)
  if (all || file !== undefined || questions.length === 0) return questions
  const changed = [...known.values()]
    .flatMap(({ changedAt }) => changedAt ?? [])
    .toSorted()
    .at(-1)
  const pace = paceOf(deriveStatus({ key, ...shared }, today), changed && dayOf(changed), today)
  return questions.filter(({ name }) => isDue(pace, known.get(name), today))
}

type Try = { readonly triedAt: Instant; readonly failed: boolean; readonly changedAt: Instant | undefined }

/** By file and name of the question: without what was read, so that thousands of files fit in memory. */
async function lastTries(db: Db): Promise<ReadonlyMap<string, ReadonlyMap<string, Try>>> {
  const rows = await db
    .selectFrom('official_answer')
    .select(['entry_id', 'request', 'tried_at', 'outcome', 'changed_at'])
    .execute()
  const byFile = Map.groupBy(rows, ({ entry_id }) => entry_id)
  return new Map(
    [...byFile].map(([file, answers]) => [
      file,
      new Map(
        answers.map(({ request, tried_at, outcome, changed_at }) => [
          request,
          {
            triedAt: tried_at as Instant,
            failed: outcome === 'failed',
            changedAt: (changed_at ?? undefined) as Instant | undefined,
          },
        ]),
      ),
    ]),
  )
}

/** How many requests a plan comes to, by source. */
export function countQuestions(plan: readonly PlannedFile[]): Readonly<Record<FeedName, number>> {
  const count = (feed: FeedName) =>
    plan.flatMap(({ due }) => due).filter((name) => name.startsWith(`${feed}/`)).length
  return { parliament: count('parliament'), cellar: count('cellar') }
}
