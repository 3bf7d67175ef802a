import { expect, test } from 'vitest'
import { linesOfPage } from './pdf-lines.ts'

const line = (str: string, y: number) => ({ str, hasEOL: true, height: 10, transform: [10, 0, 0, 10, 50, y] })

test('lines of one paragraph stay together, and a gap parts two', () => {
  expect(linesOfPage([line('Words that go', 700), line('on here.', 688), line('Others.', 660)])).toBe(
    'Words that go\non here.\n\nOthers.',
  )
})

test('pieces of one line are put together as they come', () => {
  const piece = { ...line('illegal ', 700), hasEOL: false }
  expect(linesOfPage([piece, line('migrants', 700)])).toBe('illegal migrants')
})
