import { type Day, lastDay } from '#shared'
import { firstThatFits } from './derive-status.ts'
import { certainEvents, knownFrom } from './known.ts'
import type { LegalForm, PolicyFacts } from './policy-facts.ts'
import type { StatusCode } from './status-codes.ts'

/** A time during which a file stood, or will stand, in one place. */
export type Stage = { readonly code: StatusCode; readonly form: LegalForm; readonly from: Day }

/**
 * Every stage of a file in turn, by what is known of it now: the first from its first event on, each until the next begins. Dates to
 * come that an act has fixed count as reached; who asks of a day that has not come leaves them out.
 */
export function stagesOf(file: PolicyFacts): readonly Stage[] {
  const certain = certainEvents(file)
  const days = [...new Set(certain.events.map((event) => lastDay(event.date)))]
  const stages: Stage[] = []
  for (const from of days) {
    const { code } = firstThatFits(knownFrom(file, certain, from)).verdict
    if (stages.at(-1)?.code !== code) stages.push({ code, form: file.form, from })
  }
  return stages
}

/** Where a file stood on a day; undefined before its first event. */
export function stageOn(stages: readonly Stage[], day: Day): Stage | undefined {
  return stages.findLast((stage) => stage.from <= day)
}
