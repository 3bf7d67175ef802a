import { expect, test } from 'vitest'
import { readYaml } from './yaml.ts'

const text = 'form: directive\nevents:\n  - id: a\n    date: 2024\n  - id: b\n'

test.each([
  [['form'], 1],
  [['events'], 2],
  [['events', 0, 'date'], 4],
  [['events', 1], 5],
  [['events', 1, 'date'], 5],
  [['title'], 1],
])('%j stands in line %i, or what is around it', (path, line) => {
  expect(readYaml(text).lineOf(path)).toBe(line)
})

test.each([
  ['above a field', '# why\na: 1\n'],
  ['after a value', 'a: 1 # why\n'],
  ['in a list', 'a:\n  - 1\n  # why\n  - 2\n'],
  ['at the end', 'a: 1\n# why\n'],
  ['alone', '# why\n'],
])('a comment %s is noticed', (_where, commented) => {
  expect(readYaml(commented).hasComments).toBe(true)
})

test('a number sign within a text is no comment', () => {
  expect(readYaml('a: b#c\nb: "x # y"\n')).toMatchObject({
    hasComments: false,
    value: { a: 'b#c', b: 'x # y' },
  })
})
