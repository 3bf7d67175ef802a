import { expect, test } from 'vitest'
import { day, policyFile } from '../../tests/policy-files.ts'
import { type RecordChange, type RecordFacts, recordChanges } from './index.ts'

const on = day('2026-11-22')

/** A record: its events in lines, by names that stay when the line changes. */
function record(...lines: string[]): RecordFacts {
  const file = policyFile('regulation', ...lines.map((line) => line.replace(/^\S+ /, '')))
  return {
    ...file,
    events: file.events.map((event, i) => ({ ...event, id: lines[i]?.split(' ')[0] ?? '' })),
    asks: [],
  }
}

function changes(before: RecordFacts, after: RecordFacts): readonly RecordChange[] {
  return recordChanges(before, after, on).changes
}

const proposal = 'p commission-proposal 2025-03-11'

test('the same record says nothing new', () => {
  expect(recordChanges(record(proposal), record(proposal), on)).toEqual({ changes: [] })
})

test('a date that moved says from when to when', () => {
  expect(
    changes(record('d political-agreement 2026-05-21'), record('d political-agreement 2026-06-01')),
  ).toEqual([{ what: 'moved', id: 'd', kind: 'political-agreement', from: '2026-05-21', to: '2026-06-01' }])
})

test('a date that was set, and one that was taken away', () => {
  const undated = record('d entry-into-force pending')
  const dated = record('d entry-into-force 2027-01')
  expect(changes(undated, dated)).toMatchObject([{ what: 'moved', to: '2027-01' }])
  expect(changes(undated, dated)[0]).not.toHaveProperty('from')
  expect(changes(dated, undated)).toMatchObject([{ what: 'moved', from: '2027-01' }])
})

test('events that came and went, in the order of a file’s life', () => {
  expect(
    changes(
      record(proposal, 't trilogue 2026-02-02'),
      record(proposal, 'a council-adoption 2027-02 planned', 'm ep-mandate 2026-01-20'),
    ),
  ).toEqual([
    { what: 'added', id: 'm', kind: 'ep-mandate', date: '2026-01-20', planned: false },
    { what: 'removed', id: 't', kind: 'trilogue', date: '2026-02-02', planned: false },
    { what: 'added', id: 'a', kind: 'council-adoption', date: '2027-02', planned: true },
  ])
})

test('a plan that came true, on its day or another', () => {
  const plan = record('v ep-mandate 2026-01 planned')
  expect(changes(plan, record('v ep-mandate 2026-01-20'))).toEqual([
    { what: 'happened', id: 'v', kind: 'ep-mandate', from: '2026-01', to: '2026-01-20' },
  ])
  expect(changes(record('v ep-mandate 2026-01-20'), plan)).toMatchObject([{ what: 'planned' }])
})

test('a step that comes once stays the same step under a new name', () => {
  expect(
    changes(record('plan council-adoption 2026-09 planned'), record('done council-adoption 2026-10-01')),
  ).toEqual([{ what: 'happened', id: 'done', kind: 'council-adoption', from: '2026-09', to: '2026-10-01' }])
  expect(changes(record('t1 trilogue 2026-02-02'), record('t2 trilogue 2026-03-03'))).toHaveLength(2)
})

test('corrections of source, confidence, outcome and votes', () => {
  const before = record('v ep-second-reading 2026-01-20 general amended')
  const after = record('v ep-second-reading 2026-01-20 approved')
  const [event] = after.events
  const corrected = {
    ...after,
    events: event ? [{ ...event, source: 'https://law.example/2', votesFor: 389, votesAgainst: 206 }] : [],
  }
  expect(changes(before, corrected)).toEqual([
    { what: 'outcome', id: 'v', kind: 'ep-second-reading', from: 'amended', to: 'approved' },
    {
      what: 'votes',
      id: 'v',
      kind: 'ep-second-reading',
      from: undefined,
      to: { for: 389, against: 206, abstain: 0 },
    },
    { what: 'confidence', id: 'v', kind: 'ep-second-reading', from: 'general', to: 'verified' },
    {
      what: 'source',
      id: 'v',
      kind: 'ep-second-reading',
      from: 'https://example.org/source',
      to: 'https://law.example/2',
    },
  ])
})

test('a date that a later act replaced', () => {
  expect(changes(record('a application 2027-08-02'), record('a application 2027-08-02 moved:2028'))).toEqual([
    { what: 'superseded', id: 'a', kind: 'application', from: '2027-08-02', to: '2028' },
  ])
})

test('what is of low confidence is never told, neither when it comes nor when it goes', () => {
  const rumour = record(proposal, 'w withdrawal 2026-01-01 low')
  expect(recordChanges(record(proposal), rumour, on)).toEqual({ changes: [] })
  expect(recordChanges(rumour, record(proposal), on)).toEqual({ changes: [] })
})

test('a fact that became sure enough is new to readers', () => {
  expect(
    changes(record(proposal, 'm ep-mandate 2026-01-20 low'), record(proposal, 'm ep-mandate 2026-01-20')),
  ).toMatchObject([{ what: 'added', id: 'm' }])
})

test('asks and the reading', () => {
  const ask = { id: 'a', addressees: [], outcome: 'open' as const }
  const before = { ...record(proposal), asks: [ask], readingDate: day('2025-06-01') }
  const after = {
    ...record(proposal),
    asks: [
      { ...ask, outcome: 'partly' as const },
      { ...ask, id: 'b' },
    ],
    readingDate: day('2026-06-01'),
  }
  expect(changes(before, after)).toEqual([
    { what: 'ask', id: 'a', from: 'open', to: 'partly' },
    { what: 'ask', id: 'b', from: undefined, to: 'open' },
    { what: 'reading', from: '2025-06-01', to: '2026-06-01' },
  ])
})

test('says where the file stood before and stands after, when that differs on the same day', () => {
  const { status } = recordChanges(
    record(proposal),
    record(proposal, 'm ep-mandate 2026-01-20', 'c council-mandate 2026-02-20'),
    on,
  )
  expect([status?.before.code, status?.after.code]).toEqual(['proposed', 'in-negotiation'])
})
