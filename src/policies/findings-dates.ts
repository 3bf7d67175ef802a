import { type Day, type Finding, firstDay, lastDay } from '#shared'
import { isFixedByLaw } from './event-kinds.ts'
import { knownOn } from './known.ts'
import type { PolicyEvent, PolicyFacts } from './policy-facts.ts'

/** Plans that passed, events to come that are not called plans, dates that are missing or were replaced by nothing. */
export function plansAndDates(file: PolicyFacts, asOf?: Day): readonly Finding[] {
  return file.events.flatMap((event, index) =>
    [
      ...undated(event),
      ...supersession(event, file.events),
      ...readings(event),
      ...(asOf ? againstToday(event, file, asOf) : []),
    ].map(({ name, message }) => ({ message, field: `events.${index}.${name}` })),
  )
}

type Remark = { name: string; message: string }

function undated({ date, planned, pending }: PolicyEvent): readonly Remark[] {
  if (!date && planned === true)
    return [{ name: 'planned', message: 'It is planned for no date. Add the date, or write pending: true.' }]
  if (!date && pending !== true)
    return [
      { name: 'date', message: 'It has no date. Add one, as precise as known, or write pending: true.' },
    ]
  if (date && pending === true)
    return [{ name: 'pending', message: `It is pending and has a date (${date}). Remove pending.` }]
  return []
}

function supersession(
  { kind, date, supersededBy }: PolicyEvent,
  events: readonly PolicyEvent[],
): readonly Remark[] {
  if (!supersededBy) return []
  if (supersededBy === date)
    return [{ name: 'supersededBy', message: `It is replaced by its own date, ${date}.` }]
  const replacement = events.some((event) => event.kind === kind && event.date === supersededBy)
  return replacement
    ? []
    : [
        {
          name: 'supersededBy',
          message: `Replaced by ${supersededBy}, but no “${kind}” has that date. Add it.`,
        },
      ]
}

const votesWithOutcome = new Set([
  'ep-second-reading',
  'council-second-reading',
  'ep-third-reading',
  'council-third-reading',
])

function readings({ kind, outcome, planned, pending }: PolicyEvent): readonly Remark[] {
  if (!votesWithOutcome.has(kind) || outcome || planned === true || pending === true) return []
  return [
    {
      name: 'outcome',
      message: 'How the vote ended is missing, and the status depends on it. Add the outcome.',
    },
  ]
}

function againstToday(event: PolicyEvent, file: PolicyFacts, asOf: Day): readonly Remark[] {
  const { kind, date, planned, pending, checked } = event
  if (checked && checked > asOf)
    return [{ name: 'checked', message: `It was checked on a day to come, ${checked}.` }]
  if (!date || pending === true) return []
  if (planned === true && lastDay(date) < asOf) {
    const answered = knownOn(file, asOf).last(kind)
    return answered && lastDay(answered.date) >= firstDay(date)
      ? [
          {
            name: 'planned',
            message: `Planned for ${date}, and it happened (${answered.id}). Remove the plan.`,
          },
        ]
      : [{ name: 'planned', message: `Planned for ${date}, which has passed. Look up whether it happened.` }]
  }
  if (planned !== true && !isFixedByLaw(kind) && firstDay(date) > asOf)
    return [{ name: 'date', message: `${date} is still to come. Write planned: true, or mend the date.` }]
  return []
}
