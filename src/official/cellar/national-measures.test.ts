import { expect, test } from 'vitest'
import { Invalid } from '#shared'
import { officialAnswer } from '../../../tests/official-answers.ts'
import { day } from '../../../tests/policy-files.ts'
import { UnreadableAnswer } from '../unreadable-answer.ts'
import { nationalMeasuresQuery, readNationalMeasures } from './national-measures.ts'

const act = { celex: '32024L9233', today: day('2026-11-22') }
const source = 'https://eur-lex.europa.eu/legal-content/EN/NIM/?uri=CELEX:32024L9233'

test('measures are counted by country, each once, with the newest day of notification', () => {
  const { national } = readNationalMeasures(officialAnswer('national-measures.json'), act)
  expect(national).toEqual([
    { feed: 'cellar', celex: act.celex, country: 'GR', measures: 1, notified: '2026-04-01', source },
    { feed: 'cellar', celex: act.celex, country: 'IT', measures: 2, notified: '2026-06-10', source },
  ])
})

test('rows without a number or a country are told', () => {
  expect(readNationalMeasures(officialAnswer('national-measures.json'), act).skipped).toEqual([
    { nativeId: '(none)', reason: 'it has no number' },
    {
      nativeId: '72024L9233XXX_202600003',
      reason: 'its country is not known here: http://publications.europa.eu/resource/authority/country/1A0',
    },
  ])
})

test('no measures yet is an answer: countries without one are simply not there', () => {
  expect(readNationalMeasures(officialAnswer('no-measures.json'), act).national).toEqual([])
})

test('columns that were renamed are not taken for no measures', () => {
  const renamed = officialAnswer('national-measures.json').replaceAll('"by"', '"country"')
  expect(() => readNationalMeasures(renamed, act)).toThrow(UnreadableAnswer)
})

test('an error text is not taken for no measures', () => {
  expect(() => readNationalMeasures('Error 500', act)).toThrow(UnreadableAnswer)
})

test('both names of the link to an act are asked for, and nothing but a CELEX number gets in', () => {
  const query = nationalMeasuresQuery(act.celex)
  expect(query).toContain('measure_national_implementing_implements_resource_legal')
  expect(query).toContain('measure_national_implementing_implements_directive')
  expect(() => nationalMeasuresQuery('32024L9233" . ?x ?y ?z')).toThrow(Invalid)
})
