import { expect, test } from 'vitest'
import type { PartialDate } from '#shared'
import { day, policyFile, samplePolicyFiles } from '../../tests/policy-files.ts'
import { checkPolicyFile } from './findings.ts'
import type { NationalState, PolicyFacts } from './policy-facts.ts'

const today = day('2026-11-22')

function fields(file: PolicyFacts, others: PolicyFacts[] = []): (string | undefined)[] {
  return checkPolicyFile(file, byKey(others), today).map(({ field }) => field)
}

function byKey(files: readonly PolicyFacts[]): ReadonlyMap<string, PolicyFacts> {
  return new Map(files.map((file) => [file.key, file]))
}

test('the sample files have nothing wrong in themselves', () => {
  const files = samplePolicyFiles()
  expect(files.flatMap((file) => checkPolicyFile(file, byKey(files)))).toEqual([])
})

test('a step before the proposal is noticed, and says which dates to check', () => {
  const file = policyFile('regulation', 'commission-proposal 2024-05-01', 'ep-mandate 2024-03-01')
  expect(checkPolicyFile(file)).toEqual([
    {
      message: '“ep-mandate” (2024-03-01) comes before “commission-proposal” (2024-05-01). Check both dates.',
      field: 'events.1.date',
    },
  ])
})

test('months and days that may agree are left alone', () => {
  expect(fields(policyFile('regulation', 'commission-proposal 2024-05-10', 'ep-mandate 2024-05'))).toEqual([])
})

test('steps of adoption must follow one another', () => {
  expect(fields(policyFile('regulation', 'signature 2024-05-01', 'council-adoption 2024-05-14'))).toEqual([
    'events.0.date',
  ])
  expect(fields(policyFile('regulation', 'oj-publication 2024-05-01', 'signature 2024-05-14'))).toEqual([
    'events.0.date',
  ])
  expect(
    fields(policyFile('regulation', 'entry-into-force 2024-05-01', 'oj-publication 2024-05-14')),
  ).toEqual(['events.0.date'])
})

test('what can happen once is there once', () => {
  expect(
    fields(policyFile('regulation', 'council-adoption 2024-05-01', 'council-adoption 2024-05-14')),
  ).toEqual(['events.1.kind'])
  expect(fields(policyFile('regulation', 'trilogue 2024-05-01', 'trilogue 2024-05-01'))).toEqual([
    'events.1.date',
  ])
  expect(
    fields(policyFile('regulation', 'council-adoption 2027-05-01 planned', 'council-adoption 2026-05-14')),
  ).toEqual([])
})

test('two events share no id', () => {
  const file = policyFile('regulation', 'trilogue 2024-05-01', 'trilogue 2024-06-01')
  const events = file.events.map((event) => ({ ...event, id: 'same' }))
  expect(fields({ ...file, events })).toEqual(['events.1.id'])
})

test('plans that passed and events to come that are not called plans are noticed', () => {
  expect(fields(policyFile('regulation', 'council-adoption 2026-10 planned'))).toEqual(['events.0.planned'])
  expect(fields(policyFile('regulation', 'council-adoption 2027-01-01'))).toEqual(['events.0.date'])
  expect(fields(policyFile('regulation', 'application 2027-01-01', 'council-adoption 2027 planned'))).toEqual(
    [],
  )
})

test('a date is there unless the step is pending', () => {
  expect(fields(policyFile('regulation', 'council-adoption'))).toEqual(['events.0.date'])
  expect(fields(policyFile('regulation', 'council-adoption planned'))).toEqual(['events.0.planned'])
  expect(fields(policyFile('regulation', 'council-adoption 2026-01-01 pending'))).toEqual([
    'events.0.pending',
  ])
})

test('a date that was moved must have somewhere to go', () => {
  expect(fields(policyFile('regulation', 'application 2027 moved:2028-08-02'))).toEqual([
    'events.0.supersededBy',
  ])
  expect(fields(policyFile('regulation', 'application 2027 moved:2028', 'application 2028'))).toEqual([])
  // Neither the old date nor the new one would count, and the act would “apply” from its entry into force.
  for (const word of ['low', 'planned'])
    expect(
      fields(policyFile('regulation', 'application 2027 moved:2028', `application 2028 ${word}`)),
    ).toEqual(['events.0.supersededBy'])
})

test('dates that replace each other in a circle leave none that counts, and that is noticed', () => {
  const back = ['application 2027 moved:2028', 'application 2028 moved:2027']
  expect(fields(policyFile('regulation', ...back))).toEqual([
    'events.0.supersededBy',
    'events.1.supersededBy',
  ])
  expect(fields(policyFile('regulation', ...back, 'application 2028'))).toEqual([])
})

test('rows of countries that cannot be are noticed', () => {
  const row = (country: string, state: NationalState, date: string) => ({
    id: `${country}-${date}`,
    country,
    state,
    date: date as PartialDate,
    confidence: 'verified' as const,
    source: 'https://law.example/measures',
  })
  const file = policyFile('directive', 'oj-publication 2024-05-01', 'transposition-deadline 2026-05-21')
  const national = [
    row('DK', 'notified', '2026-06'),
    row('MT', 'late', '2026-05-20'),
    row('IE', 'late', '2026-06'),
    row('ES', 'transposed', '2027-01'),
  ]
  expect(fields({ ...file, notBound: ['DK'], national })).toEqual([
    'national.0.country',
    'national.1.state',
    'national.3.date',
  ])
  const soft = policyFile('recommendation', 'council-adoption 2024-05-01', 'national-plans-due 2025-05-01')
  const done = [
    row('MT', 'plan-published', '2025-06'),
    row('IE', 'transposed', '2025-06'),
    row('ES', 'late', '2025-04'),
  ]
  expect(fields({ ...soft, national: done })).toEqual(['national.1.state', 'national.2.state'])
})

test('a second reading without an outcome is noticed, for the status hangs on it', () => {
  expect(fields(policyFile('regulation', 'ep-second-reading 2025-01-01'))).toEqual(['events.0.outcome'])
})

test('a regulation is not transposed, a recommendation never enters into force', () => {
  expect(fields(policyFile('regulation', 'transposition-deadline 2027-01-01'))).toEqual(['events.0.kind'])
  expect(fields(policyFile('recommendation', 'entry-into-force 2025-01-01'))).toEqual(['events.0.kind'])
})

test('procedure references are well formed, single and of their type', () => {
  const procedures = [
    { ref: '2025/0059(COD)', type: 'CNS' },
    { ref: 'COM(2025) 101' },
    { ref: '2016/0224A(COD)' },
    { ref: '2016/0224A(COD)' },
  ]
  expect(fields({ ...policyFile('regulation'), procedures })).toEqual([
    'procedures.0.ref',
    'procedures.1.ref',
    'procedures.3.ref',
  ])
})

test('circles of parents, of replacements and of amendments are shown with their path', () => {
  const a = { ...policyFile('package'), key: 'a', parent: 'b' }
  const b = { ...policyFile('package'), key: 'b', parent: 'a' }
  expect(checkPolicyFile(a, byKey([a, b]))[0]).toEqual({
    message: '“parent” runs in a circle: a → b → a. Cut it somewhere.',
    field: 'parent',
  })
  const self = {
    ...policyFile('regulation', 'replaced 2025'),
    key: 'self',
    replaces: ['self'],
    amends: ['self'],
  }
  expect(fields(self)).toEqual(['replaces', 'amends'])
})

test('files that do not agree are named; of those that are not there nothing is said', () => {
  const file = { ...policyFile('regulation'), parent: 'nowhere', replaces: ['gone'], amends: ['lost'] }
  expect(fields(file)).toEqual([])
  const older = { ...policyFile('directive'), key: 'older' }
  expect(fields({ ...policyFile('regulation'), replaces: ['older'] }, [older])).toEqual(['replaces.0'])
  expect(fields({ ...policyFile('regulation'), parent: 'older' }, [older])).toEqual(['parent'])
})

test('a date set by another file needs the word of that file that it amends this one', () => {
  const file = policyFile('regulation', 'application 2027-12-02')
  const events = file.events.map((event) => ({ ...event, setBy: 'omnibus' }))
  const omnibus = { ...policyFile('regulation'), key: 'omnibus' }
  expect(fields({ ...file, events })).toEqual([])
  expect(fields({ ...file, events }, [omnibus])).toEqual(['events.0.setBy'])
  expect(fields({ ...file, events }, [{ ...omnibus, amends: ['a-file'] }])).toEqual([])
})
