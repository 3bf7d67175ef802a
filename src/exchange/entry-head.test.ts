import { expect, test } from 'vitest'
import { kindNames, kinds } from '#content'
import { partHeadNames, sharedHeadNames } from './entry-head.ts'

test.each(kindNames)('no field of a %s has the name of what a pack says of every entry', (kind) => {
  const { shared, perLanguage } = kinds[kind]
  expect(Object.keys(shared).filter((name) => [...sharedHeadNames].includes(name as never))).toEqual([])
  expect(Object.keys(perLanguage).filter((name) => ['language', ...partHeadNames].includes(name))).toEqual([])
})
