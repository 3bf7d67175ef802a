import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText, type TextFormat } from '../document-checker.ts'
import { type Block, placeInSource } from './block.ts'
import { htmlBlocks } from './html.ts'
import { markdownBlocks } from './markdown.ts'
import { plainBlocks } from './plain.ts'

/** Where a phrase of the first block that holds it stands in the source. */
function sourceOf(blocks: readonly Block[], source: string, phrase: string): string | undefined {
  for (const block of blocks) {
    const at = block.text.indexOf(phrase)
    if (at === -1) continue
    return source.slice(placeInSource(block, at, 'start'), placeInSource(block, at + phrase.length, 'end'))
  }
  return undefined
}

const textsOf = (blocks: readonly Block[]) => blocks.map(({ text }) => text.trim())

describe('plain text', () => {
  test('is one block, as it stands', () => {
    expect(plainBlocks('One.\n\nTwo.')).toEqual([{ text: 'One.\n\nTwo.', pieces: [{ at: 0, source: 0 }] }])
  })

  test('puts words together that the end of a line broke, and knows where they stood', () => {
    const source = 'They mi-\n  grate. A well-known\nfact.'
    expect(textsOf(plainBlocks(source))).toEqual(['They migrate. A well-known\nfact.'])
    expect(sourceOf(plainBlocks(source), source, 'migrate')).toBe('mi-\n  grate')
  })

  test('leaves out addresses, handles and names of files', () => {
    const source =
      'See https://x.example/illegal-migrants, a@illegal.example, @illegal_one and illegal-migrants.pdf now.'
    expect(plainBlocks(source)[0]?.text).not.toContain('illegal')
    expect(sourceOf(plainBlocks(source), source, 'now')).toBe('now')
  })
})

describe('Markdown', () => {
  test('joins what is emphasised, linked or broken over lines', () => {
    const source = 'They are *ille*gal\n[migrants](http://x.example) &amp; \\*others\\*.'
    expect(textsOf(markdownBlocks(source))).toEqual(['They are illegal\nmigrants & *others*.'])
    expect(sourceOf(markdownBlocks(source), source, 'illegal\nmigrants')).toBe('ille*gal\n[migrants')
    expect(sourceOf(markdownBlocks(source), source, '& *others')).toBe('&amp; \\*others')
  })

  test('leaves out code, front matter and addresses', () => {
    const source = '---\ntitle: illegal\n---\n\n`illegal` and <http://illegal.example>\n\n```\nillegal\n```\n'
    expect(textsOf(markdownBlocks(source)).join()).not.toMatch(/illegal(?!\.)/)
  })

  test('reads headings, cells and the texts of pictures, and knows quotations', () => {
    const source = '# One\n\n| Two |\n| --- |\n| Three |\n\n> Four\n> five\n\n![Six](a.png)'
    expect(textsOf(markdownBlocks(source))).toEqual(['One', 'Two', 'Three', 'Four\nfive', 'Six'])
    expect(markdownBlocks(source).map(({ quoted }) => quoted === true)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ])
    expect(sourceOf(markdownBlocks(source), source, 'Four\nfive')).toBe('Four\n> five')
  })

  test('comments switch rules off, for the next block or for several', () => {
    const source =
      '<!-- words-ignore-next alien -- title of a film -->\n\nOne\n\nTwo\n\n<!-- words-ignore-start -->\n\nThree\n\n<!-- words-ignore-end -->\n\nFour'
    expect(markdownBlocks(source).map(({ ignored }) => ignored)).toEqual([
      ['alien'],
      undefined,
      ['all'],
      undefined,
    ])
  })
})

describe('HTML', () => {
  test('joins inline markup and parts blocks', () => {
    const source = '<p>They are il<b>legal</b>&nbsp;<a href="x">migrants</a>.</p><p>More</p>'
    expect(textsOf(htmlBlocks(source))).toEqual(['They are illegal\u00a0migrants.', 'More'])
    expect(sourceOf(htmlBlocks(source), source, 'illegal\u00a0migrants')).toBe(
      'il<b>legal</b>&nbsp;<a href="x">migrants',
    )
  })

  test('leaves out scripts, styles, code and what is hidden', () => {
    const source =
      '<style>a</style><script>b</script><p hidden>c</p><code>d</code><p aria-hidden="true">e</p><p>f</p>'
    expect(textsOf(htmlBlocks(source)).join(' ')).toMatch(/^[; ]*f$/)
  })

  test('reads what is spoken of pictures and buttons', () => {
    const source = '<img alt="A &quot;wave&quot; of people"><button aria-label=\'Close\'>x</button>'
    expect(textsOf(htmlBlocks(source))).toEqual(['A "wave" of people', 'Close', 'x'])
    expect(sourceOf(htmlBlocks(source), source, '"wave" of')).toBe('&quot;wave&quot; of')
  })

  test('knows languages and quotations', () => {
    const source = '<html lang="en"><p>One <q>two</q></p><p lang="fr">Trois</p><blockquote>Four</blockquote>'
    expect(htmlBlocks(source).map(({ text, language, quoted }) => [text.trim(), language, quoted])).toEqual([
      ['One', 'en', undefined],
      ['two', 'en', true],
      ['Trois', 'fr', undefined],
      ['Four', 'en', true],
    ])
  })

  test('however deep it nests', () => {
    const source = `${'<div>'.repeat(40_000)}deep${'</div>'.repeat(40_000)}`
    expect(textsOf(htmlBlocks(source))).toEqual(['deep'])
  })

  test('broken markup is read as browsers read it', () => {
    expect(textsOf(htmlBlocks('<p>One<div>Two</b></p><table>Three'))).toContain('One')
    expect(textsOf(htmlBlocks('<<<>>&&#xffffffff; < p >'))).toHaveLength(1)
  })
})

const isOnlyAdvice = async (format: TextFormat, text: string) =>
  (await checkText(text, { format, language: 'en' })).remarks[0]?.suggestions[0]?.rewrite

test.each([
  ['markdown', '**illegal** migrants'],
  ['markdown', '[illegal](https://example.org) migrants'],
  ['html', '<b>illegal</b> migrants'],
] as const)('in %s, better words for “%s” would tear markup: only advice', async (format, text) => {
  expect(await isOnlyAdvice(format, text)).toBe(true)
})

test.each([
  ['markdown', '**illegal migrants**'],
  ['markdown', 'illegal\nmigrants'],
  ['html', '<b>illegal\n  migrants</b>'],
  ['plain', 'illegal mi-\ngrants'],
] as const)('in %s, better words for “%s” fit as they are', async (format, text) => {
  expect(await isOnlyAdvice(format, text)).toBe(false)
})

test.each([
  ['plain', plainBlocks],
  ['markdown', markdownBlocks],
  ['html', htmlBlocks],
] as const)('%s: any text can be read, and every place lies within it', (_, read) => {
  const bits = fc.constantFrom(
    '<p>',
    '</b>',
    '<i>',
    '&amp;',
    '&',
    '*',
    '_',
    '`',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\u0000',
    '> ',
    '# ',
    '- ',
    '\\',
    'word',
    'é',
    '😀',
    '[a](b)',
    '![c](d)',
    '<!--',
    '-->',
    ' ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (source) => {
      for (const block of read(source)) {
        let last = 0
        for (let at = 0; at < block.text.length; at++) {
          const place = placeInSource(block, at, 'start')
          expect(place).toBeGreaterThanOrEqual(last)
          expect(place).toBeLessThanOrEqual(source.length)
          last = place
        }
      }
    }),
    { numRuns: 300, examples: [['\u0000\r𐀀\n']] },
  )
})

test('a passage that could be in several languages is read in the language of the text around', async () => {
  const around =
    'Tá daoine gan pháipéir ag obair agus ag maireachtáil sa tír seo, agus tá cearta acu mar atá ag gach duine eile.'
  const passage = 'Tá na mílte imirceach mídhleathach sa tír, a dúirt an polaiteoir.'
  const { languages, remarks } = await checkText(`${around}\n\n${passage}\n\n${around}`, {
    format: 'markdown',
  })
  expect(languages).toEqual(['ga'])
  expect(remarks.map(({ text }) => text)).toEqual(['imirceach mídhleathach'])
})
