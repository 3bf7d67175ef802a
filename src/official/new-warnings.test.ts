import { expect, test } from 'vitest'
import { policyEvent, policyFile } from '../../tests/policy-files.ts'
import { newWarnings } from './new-warnings.ts'

test('an order of dates that cannot be is told before it is taken over, and only what is new', () => {
  const before = policyFile('regulation', 'commission-proposal 2020-09-23', 'council-adoption 2019-01-01')
  const after = { ...before, events: [...before.events, policyEvent('signature 2018-01-01', 2)] }
  expect(newWarnings(before, before)).toEqual([])
  expect(newWarnings(before, after)).toEqual([
    '“signature” (2018-01-01) comes before “commission-proposal” (2020-09-23). Check both dates.',
  ])
})
