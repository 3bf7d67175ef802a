import { expect, test } from 'vitest'
import { day, policyFile } from '../../tests/policy-files.ts'
import { memberStates, nationalRows } from './national.ts'
import type { NationalFact, PolicyFacts } from './policy-facts.ts'

const today = day('2026-11-22')
const adopted = ['commission-proposal 2022-04-27', 'council-adoption 2024-04-12'] as const

function directive(...national: NationalFact[]): PolicyFacts {
  return { ...policyFile('directive', ...adopted), national }
}

function fact(
  country: string,
  date: string,
  state: NationalFact['state'],
  words: Partial<NationalFact> = {},
) {
  const id = `${country.toLowerCase()}-${date}`
  const source = 'https://law.example/national'
  return {
    id,
    country,
    date: day(date),
    state,
    confidence: 'verified',
    source,
    ...words,
  } satisfies NationalFact
}

function stateOf(country: string, file: PolicyFacts, asOf = today) {
  return nationalRows(file, asOf).find((row) => row.country === country)?.state
}

test('every state that an adopted directive binds has a row, known or not', () => {
  const rows = nationalRows(directive(fact('ES', '2026-05-01', 'transposed')), today)
  expect(rows.map(({ country }) => country)).toEqual(memberStates)
  expect(rows.filter(({ state }) => state !== 'unknown').map(({ country }) => country)).toEqual(['ES'])
})

test('the newest row of a country counts, and the earlier ones stay', () => {
  const file = directive(fact('ES', '2026-05-01', 'notified'), fact('ES', '2026-09-01', 'infringement'))
  const spain = nationalRows(file, today).find(({ country }) => country === 'ES')
  expect(spain?.state).toBe('infringement')
  expect(spain?.earlier.map(({ state }) => state)).toEqual(['notified'])
  expect(stateOf('ES', file, day('2026-06-01'))).toBe('notified')
})

test('the order of the rows does not matter', () => {
  const facts = [fact('ES', '2026-05-01', 'notified'), fact('ES', '2026-05-01', 'partly', { id: 'other' })]
  expect(nationalRows(directive(...facts), today)).toEqual(
    nationalRows(directive(...facts.toReversed()), today),
  )
})

test('what is of low confidence or still to come says nothing', () => {
  const file = directive(
    fact('ES', '2026-05-01', 'transposed', { confidence: 'low' }),
    fact('FR', '2027-01', 'transposed'),
  )
  expect(stateOf('ES', file)).toBe('unknown')
  expect(stateOf('FR', file)).toBe('unknown')
})

test('a state that is not bound says so, and is no failure', () => {
  const file = { ...directive(), notBound: ['DK'] }
  expect(stateOf('DK', file)).toBe('not-bound')
})

test('a proposal, and a law that binds directly, ask nothing of countries', () => {
  expect(nationalRows(policyFile('directive', 'commission-proposal 2022-04-27'), today)).toEqual([])
  expect(nationalRows(policyFile('regulation', ...adopted), today)).toEqual([])
})
