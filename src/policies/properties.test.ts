import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastDay } from '#shared'
import { day, policyFile } from '../../tests/policy-files.ts'
import { deriveStatus } from './derive-status.ts'
import { allEventKinds, isFixedByLaw } from './event-kinds.ts'
import type { LegalForm, PolicyEvent, PolicyFacts } from './policy-facts.ts'
import { timelineOf } from './timeline.ts'

const dates = fc.oneof(
  fc.integer({ min: 2020, max: 2030 }).map(String),
  fc
    .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(
      fc.integer({ min: 2020, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
)
const days = dates.filter((date) => date.length === 10).map(day)

const forms: LegalForm[] = [
  'regulation',
  'directive',
  'recommendation',
  'strategy',
  'treaty',
  'budget-framework',
  'package',
]
const words = ['', 'planned', 'low', 'partial', 'approved', 'amended', 'rejected', 'moved:2029']
const kinds = fc.constantFrom(...allEventKinds)
const lines = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(kinds, dates, fc.constantFrom(...words)).map((line) => line.join(' ').trim()),
  },
  { weight: 1, arbitrary: kinds.map((kind) => `${kind} pending`) },
)

const files = fc
  .tuple(
    fc.constantFrom(...forms),
    fc.array(lines, { maxLength: 12 }),
    fc.constantFrom('COD', 'APP', 'CNS'),
    fc.boolean(),
  )
  .map(
    ([form, lines, type, amending]): PolicyFacts => ({
      ...policyFile(form, ...lines),
      procedures: [{ ref: `2024/0001(${type})`, type }],
      amends: amending ? ['another'] : [],
    }),
  )

function two(n: number): string {
  return String(n).padStart(2, '0')
}

function withEvents(file: PolicyFacts, events: PolicyEvent[]): PolicyFacts {
  return { ...file, events }
}

test('the order of events in the file does not matter', () => {
  fc.assert(
    fc.property(files, days, fc.infiniteStream(fc.nat()), (file, asOf, keys) => {
      const shuffled = file.events
        .map((event) => ({ event, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event)
      expect(deriveStatus(withEvents(file, shuffled), asOf)).toEqual(deriveStatus(file, asOf))
      expect(timelineOf(withEvents(file, shuffled), asOf)).toEqual(timelineOf(file, asOf))
    }),
  )
})

test('plans never move a status', () => {
  fc.assert(
    fc.property(files, days, (file, asOf) => {
      const happened = file.events.filter((event) => event.planned !== true)
      expect(deriveStatus(withEvents(file, happened), asOf).code).toBe(deriveStatus(file, asOf).code)
    }),
  )
})

test('low confidence leaves no trace in a status or a timeline', () => {
  fc.assert(
    fc.property(files, days, (file, asOf) => {
      const sure = withEvents(
        file,
        file.events.filter((event) => event.confidence !== 'low'),
      )
      expect(deriveStatus(sure, asOf)).toEqual(deriveStatus(file, asOf))
      expect(timelineOf(sure, asOf)).toEqual(timelineOf(file, asOf))
    }),
  )
})

test('where a file stood on a day depends on nothing later, but for dates that law fixes', () => {
  fc.assert(
    fc.property(files, days, (file, asOf) => {
      const then = file.events.filter(
        ({ kind, date }) => isFixedByLaw(kind) || (date && lastDay(date) <= asOf),
      )
      const { code, since, because } = deriveStatus(withEvents(file, then), asOf)
      expect({ code, since, because }).toEqual(pick(deriveStatus(file, asOf)))
    }),
  )
})

function pick({ code, since, because }: ReturnType<typeof deriveStatus>) {
  return { code, since, because }
}

test('what decided a status had happened by then', () => {
  fc.assert(
    fc.property(files, days, (file, asOf) => {
      const { because, next } = deriveStatus(file, asOf)
      if (because) expect(lastDay(because.date) <= asOf).toBe(true)
      for (const { date } of next) if (date) expect(lastDay(date) > asOf).toBe(true)
    }),
  )
})

test('a timeline shows at most ten milestones, in order', () => {
  fc.assert(
    fc.property(files, days, (file, asOf) => {
      const timeline = timelineOf(file, asOf)
      expect(timeline.filter((entry) => entry.isMilestone).length).toBeLessThanOrEqual(10)
      const ends = timeline.flatMap(({ date }) => (date ? [lastDay(date)] : []))
      expect(ends).toEqual(ends.toSorted())
    }),
  )
})
