import { expect, test } from 'vitest'
import { day, policyFile, samplePolicyFiles } from '../../tests/policy-files.ts'
import { deriveStatus, stageOn, stagesOf } from './index.ts'

const file = policyFile(
  'regulation',
  'commission-proposal 2025-03-11',
  'council-mandate 2025-12-08',
  'ep-mandate 2026-03-26',
  'trilogue 2026-05',
  'political-agreement 2026-06-01',
  'council-adoption 2027-01 planned',
)

test('each stage begins with the event that led to it', () => {
  expect(stagesOf(file).map(({ from, code }) => `${from} ${code}`)).toEqual([
    '2025-03-11 proposed',
    '2025-12-08 awaiting-ep-mandate',
    '2026-03-26 in-negotiation',
    '2026-06-01 provisionally-agreed',
  ])
})

test('a day lies in the stage that began last', () => {
  const stages = stagesOf(file)
  expect(stageOn(stages, day('2025-03-10'))).toBeUndefined()
  expect(stageOn(stages, day('2025-12-08'))?.code).toBe('awaiting-ep-mandate')
  expect(stageOn(stages, day('2030-01-01'))?.code).toBe('provisionally-agreed')
})

test('on every day of the sample, the stage is the status of that day', () => {
  for (const file of samplePolicyFiles()) {
    const stages = stagesOf(file)
    for (const year of [2018, 2020, 2022, 2024, 2026])
      for (const month of ['02-28', '06-15', '11-22']) {
        const on = day(`${year}-${month}`)
        const stage = stageOn(stages, on)
        if (stage !== undefined) expect(stage.code, `${file.key} ${on}`).toBe(deriveStatus(file, on).code)
      }
  }
})
