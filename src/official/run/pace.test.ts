import { expect, test } from 'vitest'
import { deriveStatus } from '#policies'
import type { Instant } from '#shared'
import { day, policyFile } from '../../../tests/policy-files.ts'
import { isDue, type Pace, paceOf } from './pace.ts'

const today = day('2026-11-23')
const proposal = 'commission-proposal 2024-01-10'

test.each<[string, Pace, string[], string?]>([
  ['moves', 'daily', [proposal, 'ep-committee-vote 2026-03-01']],
  ['has not moved for a year', 'weekly', [proposal]],
  ['has not moved, while a source has', 'daily', [proposal], '2026-10-01'],
  ['is published', 'monthly', [proposal, 'oj-publication 2026-05-01']],
  ['applies', 'never', [proposal, 'oj-publication 2024-05-01', 'entry-into-force 2024-06-01']],
  ['was withdrawn', 'never', [proposal, 'withdrawal 2025-02-01']],
])('a file that %s is looked at %s', (_what, pace, events, changed) => {
  const status = deriveStatus(policyFile('regulation', ...events), today)
  expect(paceOf(status, changed === undefined ? undefined : day(changed), today)).toBe(pace)
})

test.each<[Pace, string, boolean, boolean]>([
  ['daily', '2026-11-23', false, false],
  ['daily', '2026-11-22', false, true],
  ['weekly', '2026-11-17', false, false],
  ['weekly', '2026-11-16', false, true],
  ['weekly', '2026-11-22', true, true],
  ['monthly', '2026-10-25', false, false],
  ['monthly', '2026-10-24', false, true],
  ['monthly', '2026-11-23', true, false],
  ['never', '2020-01-01', true, false],
])('%s, last asked on %s, failed: %s → due: %s', (pace, tried, failed, due) => {
  expect(isDue(pace, { triedAt: `${tried}T23:59:59.000Z` as Instant, failed }, today)).toBe(due)
})

test('what was never asked is due', () => {
  expect(isDue('monthly', undefined, today)).toBe(true)
})
