import { expect, test } from 'vitest'
import { asked, linesOf, officialAnswer } from '../../../tests/official-answers.ts'
import { day } from '../../../tests/policy-files.ts'
import { NotListedThere, UnreadableAnswer } from '../unreadable-answer.ts'
import { readProcedure } from './read-procedure.ts'

test('a completed procedure is read from its events, though it says that it stands at first reading', () => {
  const reading = readProcedure(officialAnswer('completed.json'), asked('2021/9132(COD)'))
  expect(linesOf(reading)).toEqual([
    '2021-09-13 ep-referral',
    '2022-01-20 ep-draft-report LIBE PE990.001',
    '2022-10-11 ep-committee-vote LIBE',
    '2022-10-14 ep-report-tabled LIBE A9-9246/2022 conditional',
    '2022-10-19 ep-mandate',
    '2024-02-14 ep-committee-approval LIBE PE990.020',
    '2024-04-10 ep-adoption P9_TA(2024)0901 conditional',
    '2024-05-14 signature',
    '2024-05-22 oj-publication',
  ])
  expect(reading.details).toBe(13)
  expect(reading.skipped).toEqual([])
})

test('a document leads to its own page, an event without one to the page of the procedure', () => {
  const { candidates } = readProcedure(officialAnswer('completed.json'), asked('2021/9132(COD)'))
  const sourceOf = (kind: string) => candidates.find((candidate) => candidate.kind === kind)?.source
  expect(sourceOf('ep-adoption')).toBe('https://www.europarl.europa.eu/doceo/document/TA-9-2024-0901_EN.html')
  expect(sourceOf('signature')).toBe(
    'https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2021/9132(COD)',
  )
})

test('amendments and a referral back on one day are a mandate; the earliest of three trilogues opens the talks', () => {
  const reading = readProcedure(officialAnswer('mandate-by-amendments.json'), asked('2025/9260(COD)'))
  expect(linesOf(reading)).toEqual([
    '2025-04-03 ep-referral',
    '2025-11-13 ep-mandate P10_TA(2025)9264 conditional',
    '2025-11-18 trilogue',
    '2025-11-18 trilogue-start',
    '2025-11-25 trilogue',
    '2025-12-02 trilogue',
    '2026-12-16 ep-adoption planned conditional',
  ])
})

test('a vote on the agenda is a plan until its day, and then only a detail', () => {
  const answer = officialAnswer('mandate-by-amendments.json')
  const on = (today: string) =>
    readProcedure(answer, { ...asked('2025/9260(COD)'), today: day(today) }).candidates.filter(
      ({ planned, date }) => planned && date === '2026-12-16',
    ).length
  expect([on('2026-12-16'), on('2026-12-17')]).toEqual([1, 0])
})

test('a record dated after today is a plan, whatever its code says', () => {
  const answer = officialAnswer('completed.json')
  const reading = readProcedure(answer, { ...asked('2021/9132(COD)'), today: day('2024-05-15') })
  expect(linesOf(reading).at(-1)).toBe('2024-05-22 oj-publication planned')
})

test('a consultation of which only the results of votes are known has no opinion yet', () => {
  const reading = readProcedure(officialAnswer('consultation.json'), asked('2025/9581(CNS)'))
  expect(linesOf(reading)).toEqual(['2025-09-08 ep-referral'])
  expect(reading.details).toBe(2)
})

test('two decisions on one agreement, years apart, are both told', () => {
  const reading = readProcedure(officialAnswer('consent.json'), asked('2007/9181(NLE)', 'treaty'))
  expect(linesOf(reading)).toEqual([
    '2007-12-11 ep-consent P6_TA(2007)0901 conditional',
    '2020-06-17 ep-consent P9_TA(2020)0902 conditional',
  ])
})

test('on a recommendation, a decision of the plenary is an opinion at most', () => {
  const reading = readProcedure(officialAnswer('consent.json'), asked('2007/9181(NLE)', 'recommendation'))
  expect(reading.candidates.map(({ kind }) => kind)).toEqual(['ep-opinion', 'ep-opinion'])
})

test('bare names, single values and missing codes are got over, and told', () => {
  const reading = readProcedure(
    officialAnswer('bare-names.json'),
    asked('2018/9070(APP)', 'budget-framework'),
  )
  expect(linesOf(reading)).toEqual(['2020-12-16 ep-consent P9_TA(2020)0905 conditional'])
  expect(reading.skipped).toEqual([
    { nativeId: '(none)', reason: 'it is no record of an event' },
    { nativeId: '2018-9070-ANPRO-2018-06-11', reason: 'it has no date' },
    { nativeId: '2018-9070-NOTE-2020-12-17', reason: 'it has no code' },
    { nativeId: 'MTG-PL-2020-12-16-VOT-ITM-915693', reason: 'only its name is there, without a date' },
  ])
})

test('a resolution is no law: its vote is for an editor to judge', () => {
  const reading = readProcedure(officialAnswer('resolution.json'), asked('2026/9801(RSP)', 'strategy'))
  expect(reading.candidates).toEqual([])
  expect(reading.skipped).toEqual([
    {
      nativeId: '2026-9801-DEC-DCPL-2026-05-21',
      reason: 'in RSP procedures, PLENARY_DECISION does not say what was decided',
    },
  ])
})

const refused: readonly (readonly [string, string, string])[] = [
  ['an empty answer', '', 'nothing at all'],
  ['a web page', '<!DOCTYPE html><html><body>Checking your browser</body></html>', 'a web page'],
  ['an error text', 'Internal error: upstream timed out', '“Internal error: upstream timed out”'],
  ['an error in JSON', '{"error":"internal"}', 'without it'],
  ['null', 'null', 'without it'],
  ['a record without what it must have', '{"data":[{"process_id":"2021-9132"}]}', 'process_type'],
  ['another procedure', officialAnswer('consent.json'), '2007-9181'],
]

test.for(refused)('%s is not taken for a procedure without events', ([, answer, told]) => {
  const read = () => readProcedure(answer, asked('2021/9132(COD)'))
  expect(read).toThrow(UnreadableAnswer)
  expect(read).toThrow(told)
})

test('an empty list means that the procedure is not there', () => {
  expect(() => readProcedure('{"data":[]}', asked('2021/9132(COD)'))).toThrow(NotListedThere)
})

test('a reference with the wrong letters is told as wrong', () => {
  expect(() => readProcedure(officialAnswer('completed.json'), asked('2021/9132(CNS)'))).toThrow(
    '2021/9132(CNS) is a COD procedure in Parliament’s open data, not CNS. Check the reference.',
  )
})

test('when no event has a date any more, the shape has changed, and that is told', () => {
  const renamed = officialAnswer('completed.json').replaceAll('activity_date', 'activityDate')
  expect(() => readProcedure(renamed, asked('2021/9132(COD)'))).toThrow('may have changed')
})
