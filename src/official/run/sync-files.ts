import { randomUUID } from 'node:crypto'
import type { Clock } from '#shared'
import type { Store } from '#store'
import { type Client, type ClientOptions, createClient } from '../fetch/client.ts'
import { userAgent } from '../fetch/user-agent.ts'
import { listAnswers } from './answers.ts'
import { type Asked, askAbout, type NotAsked } from './ask-about.ts'
import { basesOf, type Feeds } from './feeds.ts'
import { forgetPurged } from './forget-purged.ts'
import { keepAnswers } from './keep-answers.ts'
import { dropLease, renewLease, takeLease } from './lease.ts'
import { type PlannedFile, planSync } from './plan-sync.ts'
import { questionsOf } from './questions.ts'
import { recordRun } from './runs.ts'
import { isFailed, type SyncFailure, type SyncReport } from './sync-report.ts'

export type SyncOptions = {
  readonly feeds: Feeds
  readonly clock: Clock
  /** Where readers find the site, without scheme: the sources are told who asks. Never a person. */
  readonly place: string
  /** Only this file, due or not, by its key. */
  readonly file?: string | undefined
  /** Every file, due or not. */
  readonly all?: boolean | undefined
  /** Most requests. */
  readonly budget?: number | undefined
  /** Stops the run in good order; what was read so far is kept. */
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, total: number) => void) | undefined
  /** How requests are sent: interval, limits, which addresses may be connected to. For tests and measurements. */
  readonly client?: Partial<ClientOptions> | undefined
}

/**
 * Asks the official sources about every file that is due and turns what they say and the files do not into suggestions. No file is
 * changed. Each file is kept as soon as it is read. One run at a time, over all processes: else a `Conflict`.
 */
export async function syncFiles(store: Store, options: SyncOptions): Promise<SyncReport> {
  const { clock, feeds } = options
  const bases = basesOf(feeds)
  const holder = randomUUID()
  const startedAt = clock.now()
  await takeLease(store, holder, startedAt)
  const client = createClient({
    bases,
    userAgent: userAgent(options.place),
    ...(options.budget !== undefined && { budget: options.budget }),
    ...(options.signal && { signal: options.signal }),
    ...options.client,
  })
  try {
    await store.transact(forgetPurged)
    const plan = await planSync(store.db, { ...options, today: clock.today() })
    const run = { store, options, client, renew: () => renewLease(store, holder, clock.now()) }
    const tally = await askAboutAll(run, plan)
    const report = reportOf({ ...tally, plan, client, startedAt, finishedAt: clock.now() })
    // A run that was stopped goes on with the next one; a look at one file is no run.
    if (options.file === undefined && tally.halted !== 'stopped') await recordRun(store, report)
    return report
  } finally {
    client.close()
    await dropLease(store, holder)
  }
}

type Run = {
  readonly store: Store
  readonly options: SyncOptions
  readonly client: Client
  readonly renew: () => Promise<boolean>
}

type Halt = NotAsked | 'lost'

type Tally = {
  files: number
  unchanged: number
  changed: number
  notFound: number
  failures: SyncFailure[]
  suggestions: number
  withdrawn: number
  halted?: Halt
}

async function askAboutAll(run: Run, plan: readonly PlannedFile[]): Promise<Tally> {
  const tally: Tally = {
    files: 0,
    unchanged: 0,
    changed: 0,
    notFound: 0,
    failures: [],
    suggestions: 0,
    withdrawn: 0,
  }
  for (const [index, file] of plan.entries()) {
    run.options.progress?.(index, plan.length)
    const { asked, halted } = await askAboutFile(run, file)
    const { clock } = run.options
    if (asked.length > 0) {
      const kept = await run.store.transact((tx) =>
        keepAnswers(tx, file, asked, { now: clock.now(), today: clock.today() }),
      )
      count(tally, file, asked)
      tally.suggestions += kept.opened
      tally.withdrawn += kept.withdrawn
    }
    if (halted !== undefined) tally.halted = halted
    if (halted !== undefined && halted !== 'refused') break
  }
  run.options.progress?.(plan.length, plan.length)
  return tally
}

async function askAboutFile(
  { store, options, client, renew }: Run,
  file: PlannedFile,
): Promise<{ asked: readonly Asked[]; halted?: Halt }> {
  const { clock, feeds } = options
  const known = new Map((await listAnswers(store.db, file.id)).map((answer) => [answer.question, answer]))
  const asked: Asked[] = []
  let refused = false
  for (const question of questionsOf(file.asking).filter(({ name }) => file.due.includes(name))) {
    if (!(await renew())) return { asked: [], halted: 'lost' }
    const one = await askAbout(question, known.get(question.name), {
      client,
      feeds,
      today: clock.today(),
      now: clock.now,
    })
    if (!('notAsked' in one)) asked.push(one)
    else if (one.notAsked === 'refused') refused = true
    else return { asked, halted: one.notAsked }
  }
  return { asked, ...(refused && { halted: 'refused' }) }
}

function count(tally: Tally, { key }: PlannedFile, asked: readonly Asked[]): void {
  tally.files++
  for (const { answer, changed, failure } of asked) {
    if (failure !== undefined)
      tally.failures.push({ file: key, feed: answer.feed, question: answer.question, why: failure })
    else if (answer.outcome === 'not-found') tally.notFound++
    else if (changed) tally.changed++
    else tally.unchanged++
  }
}

type Ended = Tally & {
  plan: readonly PlannedFile[]
  client: Client
  startedAt: SyncReport['startedAt']
  finishedAt: SyncReport['finishedAt']
}

function reportOf({ plan, client, halted, files, ...ended }: Ended): SyncReport {
  const endedEarly = whyEnded(halted, client)
  return {
    ...ended,
    files,
    left: plan.length - files,
    ...client.sent,
    ...(endedEarly !== undefined && { endedEarly }),
    failed: isFailed(ended, client.leftAlone.length > 0),
  }
}

function whyEnded(halted: Halt | undefined, { leftAlone }: Client): string | undefined {
  if (leftAlone.length > 0)
    return `${leftAlone.join(' and ')} refused three questions in a row and was left alone. Nothing is known of what it would have said.`
  if (halted === 'budget') return 'the budget of requests was used up; the next run goes on from there.'
  if (halted === 'stopped') return 'it was stopped; the next run goes on from there.'
  if (halted === 'lost') return 'another run took over.'
  return undefined
}
