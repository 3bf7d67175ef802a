import { type Day, type Finding, firstDay, lastDay } from '#shared'
import { isFixedByLaw } from './event-kinds.ts'
import { isPublic, type Known, knownOn } from './known.ts'
import type { PolicyEvent, PolicyFacts } from './policy-facts.ts'

/** Plans that passed, events to come that are not called plans, dates that are missing or were replaced by nothing. */
export function plansAndDates(file: PolicyFacts, asOf?: Day): readonly Finding[] {
  const dates = Map.groupBy(file.events.filter(mayCount), ({ kind, date }) => `${kind} ${date}`)
  const known = asOf && knownOn(file, asOf)
  return file.events.flatMap((event, index) =>
    [
      ...undated(event),
      ...supersession(event, dates),
      ...readings(event),
      ...(known ? againstToday(event, known) : []),
    ].map(({ name, message }) => ({ message, field: `events.${index}.${name}` })),
  )
}

type Remark = { name: string; message: string }

function mayCount(event: PolicyEvent): boolean {
  return isPublic(event) && event.planned !== true
}

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
  dates: ReadonlyMap<string, readonly PolicyEvent[]>,
): readonly Remark[] {
  if (!supersededBy) return []
  const remark = (message: string) => [{ name: 'supersededBy', message }]
  if (supersededBy === date) return remark(`It is replaced by its own date, ${date}.`)
  if (!dates.has(`${kind} ${supersededBy}`))
    return remark(
      `Replaced by ${supersededBy}, but no “${kind}” that counts has that date; plans and low confidence do not. Add it.`,
    )
  return runsInCircle(kind, supersededBy, dates)
    ? remark(`Replaced by ${supersededBy}, and that runs in a circle: no date is left. Cut it somewhere.`)
    : []
}

function runsInCircle(
  kind: string,
  from: string,
  dates: ReadonlyMap<string, readonly PolicyEvent[]>,
): boolean {
  const met = new Set<string>()
  let at: string | undefined = from
  while (at !== undefined && !met.has(at)) {
    met.add(at)
    const there: readonly PolicyEvent[] = dates.get(`${kind} ${at}`) ?? []
    at = there.every((event) => event.supersededBy) ? there[0]?.supersededBy : undefined
  }
  return at !== undefined
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

function againstToday(event: PolicyEvent, { last, asOf }: Known): readonly Remark[] {
  const { kind, date, planned, pending, checked } = event
  if (checked && checked > asOf)
    return [{ name: 'checked', message: `It was checked on a day to come, ${checked}.` }]
  if (!date || pending === true) return []
  if (planned === true && lastDay(date) < asOf) {
    const answered = last(kind)
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
