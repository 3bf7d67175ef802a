import { expect, test } from 'vitest'
import { questionsOf } from './questions.ts'

test('a proposal is asked for its own date, which goes before that of its record', () => {
  const names = questionsOf({
    form: 'directive',
    procedures: ['2022/0131(COD)'],
    celex: ['32024L1233'],
    proposal: '52022PC0655',
  }).map(({ name }) => name)
  expect(names).toEqual([
    'parliament/procedure/2022/0131(COD)',
    'cellar/procedure/2022/0131(COD)',
    'cellar/act/32024L1233',
    'cellar/act/52022PC0655',
    'cellar/national/32024L1233',
  ])
})

test('what is no reference and no CELEX number is never asked for', () => {
  const file = {
    form: 'regulation',
    procedures: ['COM(2020) 610'],
    celex: ['32024R1351" }'],
    proposal: 'COM',
  } as const
  expect(questionsOf(file)).toEqual([])
})
