import { expect, test } from 'vitest'
import { candidate } from '../../tests/official-answers.ts'
import { policyEvent } from '../../tests/policy-files.ts'
import { compareWithFile } from './compare-with-file.ts'
import { joinCandidates } from './join-candidates.ts'

test('what the file does not have is new', () => {
  expect(compare(['signature 2024-05-14'], ['ep-adoption 2024-04-10'])).toEqual(['signature 2024-05-14 new'])
})

test('within three days, and within the month or year that the file gives, it is confirmed', () => {
  expect(compare(['signature 2024-05-14'], ['signature 2024-05-16'])).toEqual([
    'signature 2024-05-14 confirms signature-0',
  ])
  expect(compare(['ep-mandate 2023-04-20'], ['ep-mandate 2023-04'])).toEqual([
    'ep-mandate 2023-04-20 confirms ep-mandate-0',
  ])
  expect(compare(['application 2025-02-02 act'], ['application 2025'])).toEqual([
    'application 2025-02-02 confirms application-0',
  ])
})

test('another date of what happens only once contradicts the file', () => {
  expect(compare(['signature 2024-05-14'], ['signature 2024-06-14'])).toEqual([
    'signature 2024-05-14 contradicts signature-0',
  ])
})

test('a conflict that an editor has noted is known, and does not come back', () => {
  const event = {
    ...policyEvent('signature 2024-06-14', 0),
    conflicts: [{ date: candidate('signature 2024-05-14').date }],
  }
  const [difference] = compareWithFile(joinCandidates([candidate('signature 2024-05-14')]), [event])
  expect(difference?.verdict).toBe('confirms')
})

test('another outcome of the same vote contradicts the file', () => {
  expect(
    compare(['ep-second-reading 2025-01-14 approved'], ['ep-second-reading 2025-01-14 amended']),
  ).toEqual(['ep-second-reading 2025-01-14 contradicts ep-second-reading-0'])
})

test('what was planned and happened answers the plan, also when it slipped by a session', () => {
  expect(compare(['ep-adoption 2026-11-24'], ['ep-adoption 2026-10-22 planned'])).toEqual([
    'ep-adoption 2026-11-24 new',
  ])
  expect(compare(['ep-adoption 2026-11-12'], ['ep-adoption 2026-10-22 planned'])).toEqual([
    'ep-adoption 2026-11-12 answers-plan ep-adoption-0',
  ])
  expect(compare(['signature 2027-03-01'], ['signature 2026-10 planned'])).toEqual([
    'signature 2027-03-01 answers-plan signature-0',
  ])
})

test('a step known to be due gets its date', () => {
  expect(compare(['entry-into-force 2024-06-11 act'], ['entry-into-force pending'])).toEqual([
    'entry-into-force 2024-06-11 fills-pending entry-into-force-0',
  ])
})

test('of two trilogues in a week, one is confirmed and one is new', () => {
  expect(compare(['trilogue 2025-11-18', 'trilogue 2025-11-20'], ['trilogue 2025-11-20'])).toEqual([
    'trilogue 2025-11-18 new',
    'trilogue 2025-11-20 confirms trilogue-0',
  ])
})

test('a plan for what has happened since is left out, wherever that is known', () => {
  expect(compare(['ep-consent 2026-12-16 planned'], ['ep-consent 2026-11-25'])).toEqual([])
  expect(compare(['ep-consent 2026-12-16 planned', 'ep-consent 2026-11-25 parliament'], [])).toEqual([
    'ep-consent 2026-11-25 new',
  ])
  expect(compare(['trilogue 2026-12-16 planned'], ['trilogue 2026-11-25'])).toEqual([
    'trilogue 2026-12-16 new',
  ])
})

test('a plan in the file is confirmed on its date, and contradicted by another near it', () => {
  expect(compare(['ep-adoption 2026-12-16 planned'], ['ep-adoption 2026-12 planned'])).toEqual([
    'ep-adoption 2026-12-16 confirms ep-adoption-0',
  ])
  expect(compare(['ep-adoption 2026-12-16 planned'], ['ep-adoption 2026-11-25 planned'])).toEqual([
    'ep-adoption 2026-12-16 contradicts ep-adoption-0',
  ])
})

test('a date that a later act replaced is still the date that the first act gave', () => {
  expect(compare(['application 2027-08-02 act'], ['application 2027-08-02 moved:2028-08-02'])).toEqual([
    'application 2027-08-02 confirms application-0',
  ])
})

test('ten thousand events are no trouble', () => {
  const events = Array.from({ length: 10_000 }, (_, index) =>
    policyEvent(`trilogue ${1951 + (index % 100)}`, index),
  )
  const joined = joinCandidates(
    Array.from({ length: 100 }, (_, index) => candidate(`trilogue ${1951 + index}-06-01 id:${index}`)),
  )
  expect(compareWithFile(joined, events).every(({ verdict }) => verdict === 'confirms')).toBe(true)
})

function compare(said: readonly string[], events: readonly string[]): string[] {
  const file = events.map(policyEvent)
  const differences = compareWithFile(joinCandidates(said.map(candidate)), file)
  expect(compareWithFile(joinCandidates(said.map(candidate)), file.toReversed())).toEqual(differences)
  return differences.map(({ verdict, joined, event }) =>
    [joined.kind, joined.date, verdict, event].filter(Boolean).join(' '),
  )
}
