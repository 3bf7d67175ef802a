import { expect, test } from 'vitest'
import { day, policyFile, samplePolicyFiles } from '../../tests/policy-files.ts'
import { comingDates, movedSince, recentMoves } from './moves.ts'

const today = day('2026-11-22')

test('the newest moves across files come first, one line each', () => {
  const moves = recentMoves(samplePolicyFiles(), today, 3)
  expect(moves.map(({ file, kind, date }) => [file, kind, date])).toEqual([
    ['return-regulation', 'council-adoption', '2026-10-01'],
    ['ai-act', 'application', '2026-08-02'],
    ['anti-trafficking-directive', 'transposition-deadline', '2026-07-15'],
  ])
})

test('opinions, plans and doubtful events are no moves', () => {
  const file = policyFile(
    'regulation',
    'eesc-opinion 2026-01-01',
    'ep-mandate 2026-02-01 low',
    'trilogue-start 2026-03 planned',
  )
  expect(recentMoves([file], today, 10)).toEqual([])
})

test('a package does not repeat the moves of its parts', () => {
  const pact = { ...policyFile('package', 'ep-adoption 2024-04-10'), key: 'pact' }
  const part = { ...policyFile('regulation', 'ep-adoption 2024-04-10'), key: 'part', parent: 'pact' }
  expect(recentMoves([pact, part], today, 10).map(({ file }) => file)).toEqual(['part'])
  expect(recentMoves([pact], today, 10).map(({ file }) => file)).toEqual(['pact'])
})

test('dates to come are sorted, and tell plans from law', () => {
  const file = policyFile(
    'regulation',
    'report-due 2029',
    'application 2027-12-02',
    'european-council 2026-12 planned',
  )
  expect(comingDates([file], today).map(({ kind, planned }) => [kind, planned])).toEqual([
    ['european-council', true],
    ['application', false],
    ['report-due', false],
  ])
})

test('a text written before the newest move is known to be old', () => {
  const file = policyFile('regulation', 'ep-adoption 2026-06-17', 'council-adoption 2026-10-01')
  expect(movedSince(file, day('2026-06-18'), today)?.kind).toBe('council-adoption')
  expect(movedSince(file, day('2026-10-01'), today)).toBeUndefined()
})
