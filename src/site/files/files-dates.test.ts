import { expect, test } from 'vitest'
import { deriveStatus, type PolicyFacts } from '#policies'
import { day, policyFile } from '../../../tests/policy-files.ts'
import { byMonth, comingSteps, monthsAhead } from './files-dates.ts'
import type { FileRow } from './files-rows.ts'

const today = day('2026-11-22')

function row(key: string, ...events: string[]): FileRow {
  return rowOf({ ...policyFile('regulation', 'commission-proposal 2024-01-10', ...events), key })
}

function rowOf(facts: PolicyFacts): FileRow {
  const view = { facts, status: deriveStatus(facts, today), entry: { key: facts.key, shared: facts } }
  return { view } as unknown as FileRow
}

const rows = [
  row('a', 'application 2027', 'ep-adoption 2027-03-09 planned'),
  row('b', 'application 2027-12-31', 'application 2027-12'),
  row('c', 'application 2027-03-01', 'report-due 2029-01-01'),
]

test('a month stands after its days, and a year after its months', () => {
  expect(comingSteps(rows).map(({ step }) => step.date)).toEqual([
    '2027-03-01',
    '2027-03-09',
    '2027-12-31',
    '2027-12',
    '2027',
    '2029-01-01',
  ])
})

test('dates stand under their month; those known by the year under the year', () => {
  expect(byMonth(comingSteps(rows)).map(({ month, steps }) => [month, steps.length])).toEqual([
    ['2027-03', 2],
    ['2027-12', 2],
    ['2027', 1],
    ['2029-01', 1],
  ])
})

test('the strip counts every month from this one to the last that has a date, and no year as a month', () => {
  const months = monthsAhead(comingSteps(rows), today, 60)
  expect(months[0]).toEqual({ month: '2026-11', fixed: 0, announced: 0 })
  expect(months[4]).toEqual({ month: '2027-03', fixed: 1, announced: 1 })
  expect(months.at(-1)).toEqual({ month: '2029-01', fixed: 1, announced: 0 })
  expect(monthsAhead(comingSteps(rows), today, 12).at(-1)?.month).toBe('2027-03')
  expect(monthsAhead([], today, 12)).toEqual([])
})

test('a package is left out while one of its parts is shown, and speaks for itself when it stands alone', () => {
  const whole = { ...policyFile('package', 'application 2028-01-01'), key: 'whole' }
  const part = { ...policyFile('regulation', 'application 2028-01-01'), key: 'part', parent: 'whole' }
  const [a, b] = [rowOf(whole), rowOf(part)]
  expect(comingSteps([a, b]).map((one) => one.row.view.entry.key)).toEqual(['part'])
  expect(comingSteps([a]).map((one) => one.row.view.entry.key)).toEqual(['whole'])
})
