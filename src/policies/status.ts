import type { PartialDate } from '#shared'
import type { Lane } from './event-kinds.ts'
import type { EventId, EventKind, LegalForm, Milestone, PolicyEvent } from './policy-facts.ts'
import type { RuleName } from './rules.ts'
import type { StatusCode, StatusGroup } from './status-codes.ts'

/** Where a file stands on a day, and why. */
export type Status = {
  readonly code: StatusCode
  readonly form: LegalForm
  /** The rule that fired. */
  readonly rule: RuleName
  readonly group: StatusGroup
  /** From when the file has stood there. */
  readonly since?: PartialDate
  /** The event that decided it. */
  readonly because?: Milestone
  /** How sure that event is: `verified` was read in its source, `general` is widely known. */
  readonly confidence?: PolicyEvent['confidence']
  /** How far each lane has come, in the order in which lanes are drawn; a lane in which nothing happened is left out. */
  readonly lanes: readonly LaneStage[]
  /** In committee while the Council already has its position. */
  readonly councilReady?: Milestone
  /** What comes next: what has a date first, then what is due or missing. */
  readonly next: readonly NextStep[]
  /** The next date from which the act, or more of it, applies. */
  readonly nextApplication?: Milestone
  /** Whole months since the newest event; left out when there is none. */
  readonly quietMonths?: number
  /** The newest event, from which the quiet is counted. */
  readonly lastMove?: Milestone
  /** `warn` from nine months without movement, `unseen` from twelve. Settled states are never quiet. */
  readonly quiet: 'no' | 'warn' | 'unseen'
  /** Planned for a day that has passed; nobody has recorded whether it happened. */
  readonly unchecked: readonly Milestone[]
  /** How the parts stand, when there are any. */
  readonly children?: ChildrenSummary
}

/** The newest thing that happened in a lane. */
export type LaneStage = { readonly lane: Lane; readonly at: Milestone }

/** Without `event`: the step that usually follows. With `event` and without `date`: known to be due. */
export type NextStep = {
  readonly kind: EventKind
  readonly date?: PartialDate
  /** Announced for that date, not fixed by law. */
  readonly planned: boolean
  readonly event?: EventId
}

export type ChildrenSummary = {
  readonly total: number
  /** How many stand where, in the order of a file's life. */
  readonly spread: readonly { readonly code: StatusCode; readonly count: number }[]
}
