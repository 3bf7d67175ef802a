import { expect, test } from 'vitest'
import type { PolicyView } from '../common/policy-files.ts'
import { chainOf } from './file-chain.tsx'

/** Files by name, each with those that it replaces. */
function chain(files: Record<string, string[]>, of: string): string[] {
  const views = new Map(
    Object.entries(files).map(([key, replaces]) => [key, { entry: { key, shared: { replaces } } }]),
  ) as unknown as ReadonlyMap<string, PolicyView>
  const replacedBy = new Map<string, string[]>()
  for (const [key, replaces] of Object.entries(files))
    for (const older of replaces) replacedBy.set(older, [...(replacedBy.get(older) ?? []), key])
  return chainOf(views, replacedBy, of).map(({ view, distance }) => `${view.entry.key} ${distance}`)
}

test('a chain is whole from any of its files, the oldest first', () => {
  const files = { a: [], b: ['a'], c: ['b'], d: ['c'], apart: [] }
  expect(chain(files, 'c')).toEqual(['a -2', 'b -1', 'c 0', 'd 1'])
  expect(chain(files, 'a')).toEqual(['a 0', 'b 1', 'c 2', 'd 3'])
  expect(chain(files, 'apart')).toEqual(['apart 0'])
})

test('it may part and join', () => {
  expect(chain({ a: [], b1: ['a'], b2: ['a'], c: ['b1', 'b2'] }, 'a')).toEqual(['a 0', 'b1 1', 'b2 1', 'c 2'])
})

test('a circle ends, and what is not published is left out', () => {
  expect(chain({ a: ['c'], b: ['a'], c: ['b'] }, 'a')).toHaveLength(3)
  expect(chain({ a: ['a'] }, 'a')).toEqual(['a 0'])
  expect(chain({ a: ['unknown'] }, 'a')).toEqual(['a 0'])
})

test('ten thousand files in a row are walked', () => {
  const files = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => [`f${i}`, i === 0 ? [] : [`f${i - 1}`]]),
  )
  expect(chain(files, 'f5000')).toHaveLength(10_000)
})
