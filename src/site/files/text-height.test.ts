import { expect, test } from 'vitest'
import { textHeight } from './text-height.ts'

test('a text is as high as its lines', () => {
  const letters = { width: 200, size: 10 }
  expect(textHeight('short', letters, 1.4)).toBe(14)
  expect(textHeight('short\nshort', letters, 1.4)).toBe(28)
  expect(textHeight('word '.repeat(100), letters, 1.4)).toBeGreaterThan(100)
})
