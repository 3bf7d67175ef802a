import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { highlight, passage, type Segment } from './passages.ts'

/** Hits in square brackets. */
function shown(segments: readonly Segment[]): string {
  return segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
}

test.each([
  ['refugies', 'fr', 'Les réfugiées et réfugiés', 'Les [réfugiées] et [réfugiés]'],
  ['الهجرة', 'ar', 'سياسة هِجْرَة', 'سياسة [هِجْرَة]'],
  ['strasse', 'de', 'Auf der Straße', 'Auf der [Straße]'],
  ['nonrefoulement', 'en', 'Of non-refoulement.', 'Of [non-refoulement].'],
  ['refoulement', 'en', 'Of non-refoulement.', 'Of non-[refoulement].'],
  ['"right to health" care', 'en', 'Care: the right to health', '[Care]: the [right to health]'],
  ['regular*', 'en', 'Regularise now', '[Regularise] now'],
  ['law -return', 'en', 'Return law', 'Return [law]'],
  ['', 'en', 'Return law', 'Return law'],
])('what was looked for is marked as it stands there: %s', (query, language, text, expected) => {
  expect(shown(highlight(text, parseQuery(query), language))).toBe(expected)
})

const filler = 'Words that say nothing about it go on and on. '

test('the passage is where most different words meet', () => {
  const text = `${filler.repeat(9)}Only health here. ${filler.repeat(9)}Health and papers together. ${filler.repeat(9)}`
  const found = shown(passage([text], parseQuery('papers health'), 'en'))
  expect(found).toContain('[Health] and [papers] together')
  expect(found).toMatch(/^… \S.*\S …$/)
  expect(found.length).toBeLessThan(250)
})

test('a summary is preferred to a body that matches as well', () => {
  expect(shown(passage(['About health.', 'Of health.'], parseQuery('health'), 'en'))).toBe('About [health].')
})

test('without a match the first text begins', () => {
  expect(shown(passage(['', 'The beginning.'], parseQuery('nowhere'), 'en'))).toBe('The beginning.')
  expect(passage([], parseQuery('x'), 'en')).toEqual([])
})

const texts = fc.string({ unit: 'grapheme', maxLength: 400 })

test('the segments of a highlighted text are the text', () => {
  fc.assert(
    fc.property(texts, texts, (text, query) => {
      const segments = highlight(text, parseQuery(query), 'fr')
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
    }),
  )
})

test('a passage is never much longer than asked', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 3 }), fc.string({ maxLength: 20 }), (among, query) => {
      const found = passage(among, parseQuery(query), 'en')
      expect(shown(found).length).toBeLessThan(200 + 350)
    }),
  )
})
