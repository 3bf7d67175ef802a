import { expect, test } from 'vitest'
import { day, policyFile, samplePolicyFiles } from '../../tests/policy-files.ts'
import { timelineOf } from './timeline.ts'

const today = day('2026-11-22')

test('what happened, is planned, is due, needs a check or was moved is told apart', () => {
  const file = policyFile(
    'regulation',
    'application pending',
    'application 2027-08-02 moved:2028-08-02',
    'application 2028-08-02',
    'european-council 2026-12 planned',
    'council-negotiating-box 2026-10 planned',
    'commission-proposal 2025-07-16',
  )
  expect(timelineOf(file, today).map(({ kind, state, fixedByLaw }) => [kind, state, fixedByLaw])).toEqual([
    ['commission-proposal', 'happened', false],
    ['council-negotiating-box', 'unchecked', false],
    ['european-council', 'planned', false],
    ['application', 'superseded', false],
    ['application', 'planned', true],
    ['application', 'pending', false],
  ])
})

test('a plan that came true gives way to what happened', () => {
  const file = policyFile('regulation', 'council-adoption 2026-09-29 planned', 'council-adoption 2026-10-01')
  expect(timelineOf(file, today).map(({ date }) => date)).toEqual(['2026-10-01'])
})

test('each event stands in the lane of who acts', () => {
  const file = policyFile(
    'regulation',
    'ep-mandate 2026-01-01',
    'council-mandate 2026-01-02',
    'trilogue 2026-01-03',
  )
  expect(timelineOf(file, today).map(({ lane }) => lane)).toEqual(['parliament', 'council', 'joint'])
})

test('readers never see low confidence, and always see that sources disagree', () => {
  const file = policyFile('regulation', 'ep-draft-report 2025-01-01 low', 'political-agreement 2026-06-01')
  const conflicts = [{ date: day('2026-05-22'), source: 'https://example.org/other' }]
  const events = file.events.map((event) => ({ ...event, conflicts }))
  const timeline = timelineOf({ ...file, events }, today)
  expect(timeline).toHaveLength(1)
  expect(timeline[0]?.conflicts).toEqual(conflicts)
})

test('the milestones of the AI Act are its great votes and the dates of application nearest to today', () => {
  const file = samplePolicyFiles().find(({ key }) => key === 'ai-act')
  const shown = file && timelineOf(file, today).filter((entry) => entry.isMilestone)
  expect(shown?.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
    'commission-proposal 2021-04-21',
    'council-mandate 2022-12-06',
    'ep-mandate 2023-06-14',
    'political-agreement 2023-12-08',
    'ep-adoption 2024-03-13',
    'council-adoption 2024-05-21',
    'entry-into-force 2024-08-01',
    'application 2026-08-02',
    'application 2026-12-02',
    'application 2027-12-02',
  ])
})
