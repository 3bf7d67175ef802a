import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, firstDay } from '#shared'
import { day, policyFile, samplePolicyFiles } from '../../tests/policy-files.ts'
import { deriveStatuses } from './derive-status.ts'
import type { PolicyFacts } from './policy-facts.ts'
import type { Status } from './status.ts'
import { type StatusCode, statusCodes } from './status-codes.ts'

/** The only ways in which a file may stand less far than before, each with what it means in life. */
const waysBack: Partial<Record<`${StatusCode} → ${StatusCode}`, string>> = {
  'awaiting-ep-mandate → ep-committee': 'the Council was ready first, then a committee took the file up',
  'stalled → in-negotiation': 'talks began again',
  'stalled → ep-committee': 'work began again',
  'provisionally-agreed → stalled': 'talks broke down after a deal',
  'ep-adopted → council-negotiation': 'a vote at first reading was followed by talks of the Council',
  'ep-adopted → in-negotiation': 'Parliament’s vote at first reading became its position for talks',
  'ep-adopted → provisionally-agreed': 'Parliament’s vote at first reading was followed by a deal',
}

type Step = { key: string; asOf: Day; from: Status; to: Status }

/** Every step back that has no name, as a line to read. */
function unnamedStepsBack(files: readonly PolicyFacts[], days: readonly Day[]): string[] {
  return stepsOf(files, days)
    .filter(({ from, to }) => statusCodes.indexOf(to.code) < statusCodes.indexOf(from.code))
    .filter(({ from, to }) => !(`${from.code} → ${to.code}` in waysBack))
    .map(({ key, asOf, from, to }) => `${key}: ${from.code} → ${to.code} on ${asOf}`)
}

function stepsOf(files: readonly PolicyFacts[], days: readonly Day[]): Step[] {
  const series = days.map((asOf) => ({ asOf, statuses: deriveStatuses(files, asOf) }))
  return series
    .slice(1)
    .flatMap(({ asOf, statuses }, i) =>
      [...statuses].map(([key, to]) => ({ key, asOf, from: series[i]?.statuses.get(key) ?? to, to })),
    )
}

/** The last day of every month from the first event of any file to five years from now. */
function monthEnds(files: readonly PolicyFacts[]): Day[] {
  const first = files
    .flatMap(({ events }) => events.flatMap(({ date }) => (date ? [firstDay(date)] : [])))
    .sort()[0]
  const [from, to] = [Number(first?.slice(0, 4)), 2031]
  return Array.from({ length: (to - from + 1) * 12 }, (_, month) =>
    day(new Date(Date.UTC(from, month + 1, 0)).toISOString().slice(0, 10)),
  )
}

test('no file of the sample ever goes back without a named reason, month by month since its proposal', () => {
  const files = samplePolicyFiles()
  const days = monthEnds(files)
  expect(days.length).toBeGreaterThan(150)
  expect(unnamedStepsBack(files, days)).toEqual([])
})

test('nor on any day on which something happened', () => {
  const files = samplePolicyFiles()
  const days = new Set(
    files.flatMap(({ events }) =>
      events.flatMap(({ date }) => (date ? [firstDay(date), addDays(firstDay(date), -1)] : [])),
    ),
  )
  expect(unnamedStepsBack(files, [...days].sort())).toEqual([])
})

test('every step back in the sample is one that we know', () => {
  const files = samplePolicyFiles()
  const back = stepsOf(files, monthEnds(files))
    .filter(({ from, to }) => statusCodes.indexOf(to.code) < statusCodes.indexOf(from.code))
    .map(({ key, asOf }) => `${key} ${asOf}`)
  expect(back).toEqual(['ai-act 2023-05-31', 'facilitation-directive 2025-04-30'])
})

test('each status holds since a day that has come, for a reason that had happened', () => {
  const files = samplePolicyFiles()
  for (const asOf of monthEnds(files))
    for (const [key, { since, because }] of deriveStatuses(files, asOf))
      for (const date of [since, because?.date])
        if (date) expect([key, firstDay(date) <= asOf]).toEqual([key, true])
})

/** Co-decision, in the order of the treaties: each step may be missing from the record, none comes too early. */
const coDecision = [
  'commission-proposal',
  'ep-referral',
  'ep-draft-report',
  'ep-committee-vote',
  'ep-report-tabled',
  'ep-mandate',
  'trilogue-start',
  'trilogue',
  'political-agreement',
  'coreper-endorsement',
  'ep-committee-approval',
  'ep-adoption',
  'council-adoption',
  'signature',
  'oj-publication',
  'entry-into-force',
] as const

const records = fc
  .tuple(
    fc.array(fc.boolean(), { minLength: coDecision.length, maxLength: coDecision.length }),
    fc.integer({ min: 1, max: coDecision.length - 1 }),
    fc.constantFrom('regulation' as const, 'directive' as const),
  )
  .map(([recorded, mandate, form]) => {
    const happened = coDecision.filter((_, i) => recorded[i])
    const lines = happened.map((kind, i) => `${kind} ${day(addDays(day('2023-01-10'), i * 40))}`)
    const council = `council-mandate ${addDays(day('2023-01-10'), Math.min(mandate, 6) * 40 + 7)}`
    return policyFile(form, ...lines, council)
  })

test('whatever is missing from the record of a co-decision, its status only goes forward', () => {
  const days = Array.from({ length: 30 }, (_, i) => addDays(day('2023-01-01'), i * 30))
  fc.assert(
    fc.property(records, (file) => {
      expect(unnamedStepsBack([file], days)).toEqual([])
    }),
  )
})
