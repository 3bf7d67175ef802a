import { type Day, lastDay, monthsBetween } from '#shared'
import { councilPosition } from './council-position.ts'
import { allLanes, laneOf } from './event-kinds.ts'
import { type Known, knownOn } from './known.ts'
import { nextSteps } from './next-steps.ts'
import { milestone, type PolicyFacts } from './policy-facts.ts'
import type { Rule } from './rule.ts'
import { type RuleName, rules } from './rules.ts'
import type { ChildrenSummary, LaneStage, Status } from './status.ts'
import { type StatusCode, statusCodes } from './status-codes.ts'
import { groupOf } from './status-group.ts'
import { uncheckedPlans } from './unchecked.ts'

export function deriveStatus(
  file: PolicyFacts,
  asOf: Day,
  context: { children?: readonly Status[] } = {},
): Status {
  const known = knownOn(file, asOf)
  const { rule, verdict } = firstThatFits(known)
  const { code, because, since = because?.date } = verdict
  const councilMandate = code === 'ep-committee' ? councilPosition(known) : undefined
  const nextApplication = known.fixedDates('application').find((event) => !known.isReached(event))
  const lastMove = known.reached.at(-1)
  const quietMonths = lastMove && monthsBetween(lastDay(lastMove.date), asOf)
  return {
    code,
    form: file.form,
    rule,
    group: groupOf(code, rule, context.children ?? []),
    ...(since && { since }),
    ...(because && { because: milestone(because), confidence: because.confidence }),
    lanes: laneStages(known),
    ...(councilMandate && { councilReady: milestone(councilMandate) }),
    next: nextSteps(known, code),
    ...(nextApplication && { nextApplication: milestone(nextApplication) }),
    ...(quietMonths !== undefined && { quietMonths }),
    ...(lastMove && { lastMove: milestone(lastMove) }),
    quiet: quietness(code, file, quietMonths),
    unchecked: uncheckedPlans(known).map(milestone),
    ...(context.children?.length && { children: summary(context.children) }),
  }
}

/** The status of every file, parts before their packages. */
export function deriveStatuses(files: readonly PolicyFacts[], asOf: Day): ReadonlyMap<string, Status> {
  const partsOf = Map.groupBy(files, (file) => file.parent)
  const statuses = new Map<string, Status>()
  const visit = (file: PolicyFacts, above: readonly string[]): Status => {
    const done = statuses.get(file.key)
    if (done) return done
    const path = [...above, file.key] // a circle of parents is a finding elsewhere; here it must only end
    const parts = (partsOf.get(file.key) ?? []).filter((part) => !path.includes(part.key))
    const status = deriveStatus(file, asOf, { children: parts.map((part) => visit(part, path)) })
    statuses.set(file.key, status)
    return status
  }
  for (const file of files) visit(file, [])
  return statuses
}

/** The first rule that says where the file stands, with its word. */
export function firstThatFits(known: Known) {
  for (const rule of rules as readonly Rule<RuleName>[]) {
    const verdict = rule.decide(known)
    if (verdict) return { rule: rule.name, verdict }
  }
  throw new Error('no rule of status fits') // cannot be: the last rule always does
}

/** States in which somebody owes the next step. In all others silence is normal, or already said. */
const waiting = new Set<StatusCode>([
  'announced',
  'proposed',
  'ep-committee',
  'awaiting-ep-mandate',
  'awaiting-council-mandate',
  'council-negotiation',
  'in-negotiation',
  'provisionally-agreed',
  'ep-adopted',
  'second-reading',
  'adopted',
  'published',
])

function laneStages({ reached }: Known): readonly LaneStage[] {
  const newest = new Map(reached.map((event) => [laneOf(event.kind), event]))
  return allLanes.flatMap((lane) => {
    const event = newest.get(lane)
    return event ? [{ lane, at: milestone(event) }] : []
  })
}

function quietness(code: StatusCode, file: PolicyFacts, months = 0): Status['quiet'] {
  const settled = !waiting.has(code) || (code === 'adopted' && file.form === 'strategy')
  return settled || months < 9 ? 'no' : months < 12 ? 'warn' : 'unseen'
}

function summary(children: readonly Status[]): ChildrenSummary {
  const count = (code: StatusCode) => children.filter((child) => child.code === code).length
  const spread = statusCodes.map((code) => ({ code, count: count(code) })).filter(({ count }) => count > 0)
  return { total: children.length, spread }
}
