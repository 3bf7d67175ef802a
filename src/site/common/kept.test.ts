import { expect, test } from 'vitest'
import { keptLately } from './kept.ts'

test('what was made is kept, and what is used least goes first', () => {
  const kept = keptLately<string>(2)
  const owner = {}
  const made: string[] = []
  const ask = (name: string, of: object = owner) =>
    kept(of, name, () => {
      made.push(name)
      return name.toUpperCase()
    })
  expect(['a', 'b', 'a', 'c', 'a'].map((name) => ask(name))).toEqual(['A', 'B', 'A', 'C', 'A'])
  expect(made).toEqual(['a', 'b', 'c'])
  ask('b')
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  ask('a', {})
  expect(made).toHaveLength(5)
})

test('what failed is tried again', async () => {
  const kept = keptLately<Promise<string>>(2)
  const owner = {}
  await expect(kept(owner, 'a', async () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await kept(owner, 'a', async () => 'here')).toBe('here')
})
