import type { Instant } from '#shared'
import type { FeedName } from '../candidate.ts'

/** A question that a source did not answer in a way that can be used. */
export type SyncFailure = {
  /** Key of the policy file. */
  readonly file: string
  readonly feed: FeedName
  /** `parliament/procedure/2025/0059(COD)` */
  readonly question: string
  readonly why: string
}

/** How a run over the official sources went. */
export type SyncReport = {
  readonly startedAt: Instant
  readonly finishedAt: Instant
  /** Files that were looked at, and files that were due but not reached. */
  readonly files: number
  readonly left: number
  /** Everything that was sent, redirections and second tries included, and how much of it asked only for news. */
  readonly requests: number
  readonly conditional: number
  /** Answers, by what they were. Not found says nothing of whether anything happened. */
  readonly unchanged: number
  readonly changed: number
  readonly notFound: number
  readonly failures: readonly SyncFailure[]
  /** Suggestions that are new, or open again; and those that are no question any more. */
  readonly suggestions: number
  readonly withdrawn: number
  /** Why the run ended before everything due was asked; absent when it did not. */
  readonly endedEarly?: string
  /** So much went wrong that the run must not be taken for “no change”. */
  readonly failed: boolean
}

/** A source that refuses, or a tenth of all answers that cannot be used, make the run a failed one. */
export function isFailed(
  report: Pick<SyncReport, 'unchanged' | 'changed' | 'notFound' | 'failures'>,
  refused: boolean,
): boolean {
  const failures = report.failures.length
  const answers = report.unchanged + report.changed + report.notFound + failures
  return refused || (failures > 0 && failures * 10 >= answers)
}

/** The run in a sentence or two, for a log or a terminal. */
export function syncSentence(report: SyncReport): string {
  const { files, requests, changed, unchanged, notFound, failures, suggestions, endedEarly } = report
  const counts = [
    `${changed} changed`,
    `${unchanged} as before`,
    ...(notFound > 0 ? [`${notFound} not known there`] : []),
    ...(failures.length > 0 ? [`${failures.length} failed`] : []),
  ].join(', ')
  return [
    ...(report.failed
      ? ['The official sources could not be relied on in this run: that it shows no change means nothing.']
      : []),
    `Asked about ${files} ${files === 1 ? 'file' : 'files'} with ${requests} ${requests === 1 ? 'request' : 'requests'}: ${counts}; ${suggestions} new ${suggestions === 1 ? 'suggestion' : 'suggestions'}.`,
    ...(endedEarly === undefined ? [] : [`Ended early: ${endedEarly}`]),
  ].join(' ')
}
