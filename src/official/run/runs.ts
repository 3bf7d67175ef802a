import type { Instant } from '#shared'
import type { Db, Store } from '#store'
import type { SyncReport } from './sync-report.ts'

/** What is remembered of a run: its counts, and of its failures only how many. */
export type PastRun = Omit<SyncReport, 'failures'> & { readonly failures: number }

export async function recordRun(store: Store, report: SyncReport): Promise<void> {
  const { startedAt, finishedAt, failed } = report
  const past: PastRun = { ...report, failures: report.failures.length }
  await store.transact((tx) =>
    tx
      .insertInto('official_run')
      .values({
        started_at: startedAt,
        finished_at: finishedAt,
        failed: failed ? 1 : 0,
        report: JSON.stringify(past),
      })
      .onConflict((conflict) => conflict.column('started_at').doNothing())
      .execute(),
  )
}

/** The newest run over all due files, and when the newest one ended that could be relied on. */
export async function lastRuns(
  db: Db,
): Promise<{ readonly last?: PastRun; readonly lastSuccessAt?: Instant }> {
  const runs = db.selectFrom('official_run').orderBy('started_at', 'desc').limit(1)
  const last = await runs.select('report').executeTakeFirst()
  const success = await runs.select('finished_at').where('failed', '=', 0).executeTakeFirst()
  return {
    ...(last && { last: JSON.parse(last.report) as PastRun }),
    ...(success && { lastSuccessAt: success.finished_at as Instant }),
  }
}
