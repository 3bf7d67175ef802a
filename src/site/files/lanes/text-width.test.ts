import { expect, test } from 'vitest'
import { textWidth } from './text-width.ts'

/** As drawn by a browser in the fonts of the site, at a size of 100. */
const drawn = {
  'European Parliament': 922,
  'Parliament mandate': 890,
  'البرلمان، القراءة الثالثة': 806,
  'اعتماد المجلس': 576,
  'تفويض البرلمان': 573,
  'مهلة النقل': 397,
}

test.each(Object.entries(drawn))(
  '%s fits the width that is kept for it, without much waste',
  (text, width) => {
    expect(textWidth(text, 100)).toBeGreaterThanOrEqual(width)
    expect(textWidth(text, 100)).toBeLessThan(width * 1.6)
  },
)

test('marks above letters take no room', () => {
  expect(textWidth('معدَّل', 14)).toBe(textWidth('معدل', 14))
})
