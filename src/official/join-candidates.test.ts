import { expect, test } from 'vitest'
import { candidate } from '../../tests/official-answers.ts'
import { type Joined, joinCandidates } from './join-candidates.ts'

test('two sources within three days tell one event, with the date of the better one', () => {
  const joined = join('signature 2024-05-16 parliament', 'signature 2024-05-14', 'signature 2024-05-13 act')
  expect(lines(joined)).toEqual(['2024-05-13 signature by 3'])
  expect(joined[0]?.saidBy.map(({ feed }) => feed)).toEqual(['cellar', 'cellar', 'parliament'])
  expect(joined[0]?.source).toBe('https://example.org/cellar')
})

test('more than three days apart, what happens only once is kept twice, as a contradiction', () => {
  expect(lines(join('signature 2024-05-14', 'signature 2024-05-18 parliament'))).toEqual([
    '2024-05-14 signature by 1 contradicts',
    '2024-05-18 signature by 1 contradicts',
  ])
})

test('two trilogues of a week are two, and each finds its like in the other source', () => {
  const joined = join(
    'trilogue 2025-11-18 parliament',
    'trilogue 2025-11-20 parliament',
    'trilogue 2025-11-19',
    'trilogue 2025-11-21',
  )
  expect(lines(joined)).toEqual(['2025-11-19 trilogue by 2', '2025-11-21 trilogue by 2'])
})

test('votes that may come again do not contradict each other', () => {
  expect(lines(join('ep-adoption 2023-06-14', 'ep-adoption 2024-03-13 parliament'))).toEqual([
    '2023-06-14 ep-adoption by 1',
    '2024-03-13 ep-adoption by 1',
  ])
})

test('a plan is never joined with what happened', () => {
  expect(lines(join('ep-consent 2026-12-16 planned', 'ep-consent 2026-12-16 parliament'))).toEqual([
    '2026-12-16 ep-consent by 1',
    '2026-12-16 ep-consent by 1 planned',
  ])
})

test('dates of two procedures of one file are no contradiction', () => {
  const joined = join(
    'signature 2024-05-14 procedure:2025/9001(COD)',
    'signature 2024-07-01 procedure:2025/9002(COD)',
  )
  expect(joined.map(({ contradicts }) => contradicts)).toEqual([false, false])
})

test('an outcome that only one source knows is kept; two that differ contradict', () => {
  const [known] = join(
    'ep-second-reading 2025-01-14 conditional',
    'ep-second-reading 2025-01-14 approved parliament',
  )
  expect(known).toMatchObject({ outcome: 'approved', contradicts: false })
  const [unsure] = join(
    'ep-second-reading 2025-01-14 amended',
    'ep-second-reading 2025-01-14 approved parliament',
  )
  expect(unsure).toMatchObject({ outcome: 'amended', contradicts: true })
})

function join(...said: string[]): readonly Joined[] {
  const candidates = said.map(candidate)
  const joined = joinCandidates(candidates)
  expect(joinCandidates(candidates.toReversed())).toEqual(joined)
  expect(joinCandidates([...candidates, ...candidates])).toEqual(joined)
  return joined
}

function lines(joined: readonly Joined[]): string[] {
  return joined.map(({ date, kind, saidBy, planned, contradicts }) =>
    [date, kind, `by ${saidBy.length}`, planned && 'planned', contradicts && 'contradicts']
      .filter(Boolean)
      .join(' '),
  )
}
