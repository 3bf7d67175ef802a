import { expect, test } from 'vitest'
import { Invalid } from '#shared'
import { asked, linesOf, officialAnswer } from '../../../tests/official-answers.ts'
import { NotListedThere, UnreadableAnswer } from '../unreadable-answer.ts'
import { actDatesQuery, readActDates } from './act-dates.ts'

const celex = '32024L9233'

test('rows that were multiplied become dates again, and dates that mean none are left out', () => {
  const reading = readActDates(officialAnswer('act-dates.json'), {
    ...asked('2022/9131(COD)', 'directive'),
    celex,
  })
  expect(linesOf(reading)).toEqual([
    '2024-04-24 signature 32024L9233 conditional',
    '2024-05-26 entry-into-force 32024L9233 conditional',
    '2026-06-12 transposition-deadline 32024L9233',
    '2027-01-01 application 32024L9233 conditional',
  ])
  expect(reading.skipped.map(({ nativeId }) => nativeId)).toEqual([
    'celex/32024L9233.directive_date_transposition.1099-01-01',
    'celex/32024L9233.resource_legal_date_entry-into-force.9999-12-31',
  ])
})

test('what an act fixes for a day to come is no plan', () => {
  const reading = readActDates(officialAnswer('act-dates.json'), {
    ...asked('2022/9131(COD)', 'directive'),
    celex,
  })
  expect(reading.candidates.filter(({ planned }) => planned)).toEqual([])
})

test('where the Council decides alone, the act has the day of its adoption', () => {
  const reading = readActDates(officialAnswer('act-dates-typed.json'), {
    ...asked('2022/9264(NLE)', 'recommendation'),
    celex: '32022H9001(01)',
  })
  expect(linesOf(reading)).toEqual(['2022-12-08 council-adoption 32022H9001(01) conditional'])
})

test('a recommendation binds nobody, so it neither enters into force nor applies', () => {
  const reading = readActDates(officialAnswer('act-dates.json'), {
    ...asked('2022/9264(NLE)', 'recommendation'),
    celex: '32022H9001(01)',
  })
  expect(reading.candidates.map(({ kind }) => kind)).toEqual(['council-adoption'])
})

test('a proposal has the day of its adoption by the Commission', () => {
  const reading = readActDates(officialAnswer('act-dates-typed.json'), {
    ...asked('2022/9131(COD)'),
    celex: '52022PC9650',
  })
  expect(linesOf(reading)).toEqual(['2022-12-08 commission-proposal 52022PC9650'])
})

test('an act that Cellar does not know is told as such', () => {
  const read = () => readActDates(officialAnswer('no-measures.json'), { ...asked('2022/9131(COD)'), celex })
  expect(read).toThrow(NotListedThere)
})

test.for([
  [
    'an error text with status 200',
    'Virtuoso 42000 Error The estimated execution time 1200 (sec) exceeds the limit',
  ],
  ['a web page', '<html></html>'],
  ['no answer', ''],
  ['JSON without bindings', '{"head":{"vars":[]},"results":{}}'],
  ['bindings of another shape', '{"results":{"bindings":[{"signed":"2024-04-24"}]}}'],
])('%s is not taken for an act without dates', ([, answer]) => {
  const read = () => readActDates(answer as string, { ...asked('2022/9131(COD)'), celex })
  expect(read).toThrow(UnreadableAnswer)
})

test.for(['32024L9233" } #', '32024L9233"', '', '32024L9233\n', '2020/0279(COD)', 'x'.repeat(5000)])(
  'nothing but a CELEX number can get into a query: %j',
  (text) => {
    expect(() => actDatesQuery(text)).toThrow(Invalid)
  },
)

test.for(['32024R1351', '32022H1220(01)', '52020PC0610', '32006R1891'])('%s can be asked for', (number) => {
  expect(actDatesQuery(number)).toContain(`"${number}"^^xsd:string`)
})
