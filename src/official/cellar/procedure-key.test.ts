import { expect, test } from 'vitest'
import { procedureKeyOf } from './procedure-key.ts'

test.for([
  ['2020/0279(COD)', '2020_279'],
  ['2016/0062R(NLE)', '2016_62R'],
  ['2018/0330A(COD)', '2018_330A'],
  ['2025/0059(COD)', '2025_59'],
])('%s is %s in Cellar', ([ref, key]) => {
  expect(procedureKeyOf(ref as string)).toBe(key)
})

test.for(['COM(2020) 610', '32024R1351', '2020_279', '2020/279/COD', ''])(
  'a procedure key is never guessed from “%s”',
  (ref) => {
    expect(procedureKeyOf(ref)).toBeUndefined()
  },
)
