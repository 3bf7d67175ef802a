import { expect, test } from 'vitest'
import { processIdOf } from './process-id.ts'

test.for([
  ['2023/0439(COD)', '2023-0439'],
  ['2016/0224A(COD)', '2016-0224A'],
])('%s is %s in Parliament’s open data', ([ref, id]) => {
  expect(processIdOf(ref as string)).toBe(id)
})

test.for(['COM(2020) 610', '52020PC0610', '2020/279', '2020/0279', '2023-0439', '', '2023/0439(COD) or so'])(
  'a process id is never guessed from “%s”',
  (ref) => {
    expect(processIdOf(ref)).toBeUndefined()
  },
)
