import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allEventKinds, type PolicyFacts, timelineOf } from '#policies'
import type { Day } from '#shared'
import { day, policyFile } from '../../../../tests/policy-files.ts'
import { type Box, collide } from './lanes-boxes.ts'
import { laneEvents } from './lanes-events.ts'
import { layLanes } from './lanes-layout.ts'
import type { LanesPicture, LanesTask } from './lanes-picture.ts'
import { spread } from './lanes-scale.ts'
import { textWidth } from './text-width.ts'

const today = day('2026-11-22')
const words = {
  parliament: 'European Parliament',
  council: 'Council',
  today: 'today',
  undated: 'no date yet',
}

function task(file: PolicyFacts, { asOf = today, width = 1080 } = {}): LanesTask {
  const timeline = timelineOf(file, asOf)
  return { ...laneEvents(file, timeline, [], (kind) => kind), today: asOf, width, words }
}

const two = (n: number) => String(n).padStart(2, '0')
const year = fc.integer({ min: 2012, max: 2032 })
const month = fc.integer({ min: 1, max: 12 })
const days = fc
  .tuple(year, month, fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const dates = fc.oneof(
  { weight: 6, arbitrary: days },
  { weight: 1, arbitrary: fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`) },
  { weight: 1, arbitrary: year.map(String) },
)
const lines = fc
  .tuple(fc.constantFrom(...allEventKinds), dates, fc.constantFrom('', 'planned', 'moved:2033'))
  .map((line) => line.join(' ').trim())
const tasks = fc
  .tuple(
    fc.constantFrom('regulation' as const, 'directive' as const, 'treaty' as const),
    fc.array(lines, { minLength: 1, maxLength: 24 }),
    days,
    fc.constantFrom(660, 1080),
  )
  .map(([form, events, asOf, width]) => task(policyFile(form, ...events), { asOf: day(asOf), width }))

function holds(promise: (picture: LanesPicture, task: LanesTask) => void): void {
  fc.assert(
    fc.property(tasks, (one) => promise(layLanes(one), one)),
    { numRuns: 300 },
  )
}

/** The letters alone, without the air that the layout leaves around them. */
function letters({
  text,
  x,
  y,
  anchor,
}: LanesPicture['labels'][number] | LanesPicture['names'][number]): Box {
  const width = textWidth(text, 14) - 2
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 10, bottom: y + 3 }
}

const middleOf = ({ from, to }: { from: Day; to: Day }) => Date.parse(from) + Date.parse(to)

describe('whatever the events', () => {
  test('labels never collide', () => {
    holds(({ labels, names }) => {
      const boxes = [...labels, ...names].map(letters)
      for (const [i, box] of boxes.entries())
        for (const other of boxes.slice(i + 1)) expect(collide(box, other)).toBe(false)
    })
  })

  test('nothing leaves the picture', () => {
    holds(({ labels, names, marks, ticks, width, height }) => {
      for (const { left, right, top, bottom } of [...labels, ...names].map(letters)) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(width)
        expect(bottom).toBeLessThanOrEqual(height)
      }
      for (const { x, half } of marks) {
        expect(x - half).toBeGreaterThanOrEqual(0)
        expect(x + half).toBeLessThanOrEqual(width)
      }
      for (const { x } of ticks) expect(x > 0 && x < width).toBe(true)
    })
  })

  test('every event has a mark, and none has two labels', () => {
    holds(({ labels, marks }, { events }) => {
      expect(marks.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort())
      expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length)
    })
  })

  test('time keeps its order', () => {
    holds(({ marks, today }, task) => {
      const x = new Map(marks.map((mark) => [mark.id, mark.x]))
      const dated = task.events.flatMap(({ id, state, days }) =>
        days === undefined || state === 'planned' ? [] : [{ id, at: middleOf(days) }],
      )
      for (const a of dated)
        for (const b of dated) if (a.at < b.at) expect(x.get(a.id) ?? 0).toBeLessThanOrEqual(x.get(b.id) ?? 0)
      for (const { id, state } of task.events) {
        if (state === 'happened') expect(x.get(id)).toBeLessThanOrEqual(today.lineX)
        if (state === 'planned') expect(x.get(id)).toBeGreaterThanOrEqual(today.lineX)
      }
    })
  })

  test('the same events give the same picture', () => {
    fc.assert(
      fc.property(tasks, (one) => {
        expect(layLanes(one)).toEqual(layLanes(structuredClone(one)))
      }),
      { numRuns: 50 },
    )
  })

  test('what is solid ends today', () => {
    holds(({ lines, today }) => {
      for (const { isToCome, from, to } of lines)
        if (!isToCome && from[1] === to[1]) expect(to[0]).toBeLessThanOrEqual(today.lineX)
    })
  })
})

const agreed = [
  'commission-proposal 2025-03-11',
  'council-mandate 2025-12-08',
  'ep-mandate 2026-03-26',
  'political-agreement 2026-06-01',
  'council-adoption 2026-10-01',
]

test('Parliament stands above, Council below, and both meet where they agree', () => {
  const { marks } = layLanes(task(policyFile('regulation', ...agreed)))
  const [proposal, council, parliament, deal, adoption] = marks.map(({ y }) => y)
  expect(parliament).toBeLessThan(proposal ?? 0)
  expect(council).toBeGreaterThan(proposal ?? 0)
  expect([deal, adoption]).toEqual([proposal, proposal])
})

test('a file without co-decision has one line', () => {
  const { marks, names } = layLanes(task(policyFile('recommendation', ...agreed)))
  expect(new Set(marks.map(({ y }) => y)).size).toBe(1)
  expect(names).toEqual([])
})

test('lanes that have not met stay apart, dotted from today', () => {
  const { lines } = layLanes(task(policyFile('directive', ...agreed.slice(0, 2))))
  const coming = lines.filter(({ isToCome }) => isToCome)
  expect(coming.map(({ actor }) => actor)).toEqual(['parliament', 'council'])
})

test('nothing goes on after the end', () => {
  const { lines, marks } = layLanes(
    task(policyFile('directive', ...agreed.slice(0, 3), 'withdrawal 2026-09-01')),
  )
  const end = marks.at(-1)?.x ?? 0
  expect(Math.max(...lines.map(({ to }) => to[0]))).toBe(end)
})

test('a month is a span, a day is a point', () => {
  const { marks } = layLanes(task(policyFile('treaty', 'treaty-opened 2026-01-05', 'eu-signature 2026-06')))
  const [point, span] = marks.map(({ half }) => half)
  expect(span).toBeGreaterThan(point ?? 0)
})

test('of many events, those that matter and those to come are drawn', () => {
  const many = Array.from({ length: 12 }, (_, i) => `trilogue 2026-0${(i % 9) + 1}-10`)
  const { marks } = layLanes(task(policyFile('regulation', ...agreed, ...many, 'report-due 2028-01-01')))
  expect(marks).toHaveLength(agreed.length + 1)
})

test('beads move no further than they must', () => {
  const beads = [10, 11, 100].map((at) => ({ at, gap: 9, weight: 1 }))
  expect(spread(beads, 0, 200)).toEqual([6, 15, 100])
})
