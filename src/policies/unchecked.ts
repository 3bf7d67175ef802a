import { firstDay, lastDay } from '#shared'
import { mayRepeat } from './event-kinds.ts'
import { byDate, isDated, isPublic, isSuperseded, type Known } from './known.ts'
import type { DatedEvent } from './policy-facts.ts'

/** Plans whose day has passed, unless the same step was seen to happen. */
export function uncheckedPlans(known: Known): readonly DatedEvent[] {
  return known.file.events
    .filter(isDated)
    .filter((event) => event.planned === true && isPublic(event) && !isSuperseded(event))
    .filter((plan) => lastDay(plan.date) < known.asOf && !known.reached.some((event) => answers(event, plan)))
    .sort(byDate)
}

function answers(event: DatedEvent, plan: DatedEvent): boolean {
  return event.kind === plan.kind && (!mayRepeat(plan.kind) || lastDay(event.date) >= firstDay(plan.date))
}
