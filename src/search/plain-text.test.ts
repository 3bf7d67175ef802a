import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['## What we *ask*', 'What we ask'],
  ['See [the law](https://example.org/law?a=b "title") now', 'See the law now'],
  ['![A map](/media/map.png)', 'A map'],
  ['[a note][1]\n\n[1]: https://example.org', 'a note\n\n '],
  ['Said so.[^1]\n\n[^1]: In 2024.', 'Said so.\n\n In 2024.'],
  ['un**docu**mented', 'undocumented'],
  ['snake_case and _stress_', 'snake_case and stress'],
  ['| Country | Count |\n| --- | ---: |\n| BE | 3 |', ' Country Count \n\n BE 3 '],
  ['> quoted\n> twice', 'quoted\ntwice'],
  ['1. one\n2. two\n- three', 'one\ntwo\nthree'],
  ['Now {{figure:return-rate}} of them', 'Now   of them'],
  ['a <span class="x">b</span><!-- c --> <https://example.org>', 'a b   '],
  ['5 < 6 & 7 > 2', '5 < 6 & 7 > 2'],
  ['1\\. not \\*a list\\*', '1. not *a list*'],
  ['plain words stay', 'plain words stay'],
])('%s', (markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})

test('a text made to be slow ends as well', () => {
  for (const piece of ['<!--', '[', '<a', '*', '`', '-', '| ', '> ', '{{', '[x](', '\\', '_', '-- x'])
    expect(plainText(piece.repeat(200_000)).length, piece).toBeLessThanOrEqual(piece.length * 200_000)
})
