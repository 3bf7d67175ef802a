import type { PartialDate } from '#shared'
import type { Known } from './known.ts'
import type { DatedEvent } from './policy-facts.ts'
import type { StatusCode } from './status-codes.ts'

/** What a rule finds: a code, the event that decided it, and from when it holds. */
export type Verdict = {
  readonly code: StatusCode
  readonly because?: DatedEvent | undefined
  readonly since?: PartialDate | undefined
}

export type Rule<N extends string = string> = {
  readonly name: N
  /** Gives nothing when the rule does not fit. */
  readonly decide: (known: Known) => Verdict | undefined
}
