import { type Day, lastDay } from '#shared'
import { comingEvents, isPlan } from './coming.ts'
import { byDate, compare, knownOn } from './known.ts'
import { isMilestoneKind } from './milestones.ts'
import { type Milestone, milestone, type PolicyFacts } from './policy-facts.ts'

/** Something that happened on a file. */
export type Move = { readonly file: string } & Milestone

/** Something that has a date and is still to come. */
export type ComingDate = Move & {
  /** Announced for that date, not fixed by law. */
  readonly planned: boolean
}

/** What moved lately, newest first. A package is left out when its parts are there: their moves are its moves. */
export function recentMoves(files: readonly PolicyFacts[], asOf: Day, limit: number): readonly Move[] {
  return withoutDoubledPackages(files)
    .flatMap((file) =>
      knownOn(file, asOf)
        .reached.filter((event) => isMilestoneKind(event.kind))
        .map((event) => ({ file, event })),
    )
    .sort((a, b) => byDate(b.event, a.event) || compare(a.file.key, b.file.key))
    .slice(0, limit)
    .map(({ file, event }) => ({ file: file.key, ...milestone(event) }))
}

/** All dates to come, nearest first. */
export function comingDates(files: readonly PolicyFacts[], asOf: Day): readonly ComingDate[] {
  return withoutDoubledPackages(files)
    .flatMap((file) => comingEvents(knownOn(file, asOf)).map((event) => ({ file, event })))
    .sort((a, b) => byDate(a.event, b.event) || compare(a.file.key, b.file.key))
    .map(({ file, event }) => ({ file: file.key, ...milestone(event), planned: isPlan(event) }))
}

/** The newest event since a text about the file was written: a sign that the text may no longer be true. */
export function movedSince(file: PolicyFacts, written: Day, asOf: Day): Milestone | undefined {
  const newest = knownOn(file, asOf).reached.findLast(
    (event) => lastDay(event.date) > written && isMilestoneKind(event.kind),
  )
  return newest && milestone(newest)
}

function withoutDoubledPackages(files: readonly PolicyFacts[]): readonly PolicyFacts[] {
  const parents = new Set(files.map((file) => file.parent))
  return files.filter((file) => file.form !== 'package' || !parents.has(file.key))
}
