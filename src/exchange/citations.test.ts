import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
// @ts-expect-error: it comes without types
import { plugins } from '@citation-js/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeBibtex } from './bibtex.ts'
import { type Citation, writeCslJson } from './citations.ts'
import { writeRis } from './ris.ts'

const report: Citation = {
  id: 'care-for-everybody',
  type: 'report',
  title: 'Care for {everybody}: 100 % of R&D_costs, $5 & #1 ~ Ωμέγα',
  author: [{ literal: 'Harbour Network' }, { literal: 'Nurses and Doctors e.V.' }],
  issued: { 'date-parts': [[2026, 3, 12]] },
  publisher: 'Harbour Network',
  URL: 'https://harbour.example/id/0123456789',
  genre: 'Report',
  abstract: 'What it costs when care comes late.',
  language: 'en',
  'number-of-pages': 24,
  keyword: 'Health; Children, families and youth',
}

type Parsed = Citation & { 'citation-key'?: string }

function parse(text: string): Parsed {
  return plugins.input.chain(text, { generateGraph: false })[0] as unknown as Parsed
}

test('a reference parser reads back from BibTeX what was written', () => {
  const read = parse(writeBibtex(report))
  const { type, title, issued, publisher, URL, genre, language } = report
  expect(read).toMatchObject({ type, issued, publisher, URL, genre, language })
  expect(names(read)).toEqual(names(report))
  expect(plain(read.title)).toBe(title)
  expect(read['citation-key']).toBe(report.id)
})

test('a reference parser reads back from RIS what was written', () => {
  const { type, title, issued, publisher, URL, abstract, language } = report
  const read = parse(writeRis(report))
  expect(read).toMatchObject({ type, title, issued, publisher, URL, abstract, language })
  expect(names(read)).toEqual(names(report))
})

test('a reference parser takes CSL-JSON as it is', () => {
  expect(parse(writeCslJson(report))).toMatchObject(report)
})

test.each([
  [[2026], 'year = {2026}', 'PY  - 2026\r\nDA  - 2026///'],
  [[2026, 9], 'month = sep', 'DA  - 2026/09//'],
])('a date is as precise as it is known: %j', (parts, bibtex, ris) => {
  const cited: Citation = { ...report, issued: { 'date-parts': [parts] } }
  expect(writeBibtex(cited)).toContain(bibtex)
  expect(writeBibtex(cited)).not.toContain('day =')
  expect(writeRis(cited)).toContain(ris)
})

test('no date is written where none is known', () => {
  const { issued: _, ...undated } = report
  expect(writeBibtex(undated)).not.toMatch(/year|month|day/)
  expect(writeRis(undated)).not.toMatch(/^(PY|DA) {2}-/m)
})

test('no title can break out of its line or its braces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const hostile = { ...report, title, abstract: title }
      const ris = writeRis(hostile).split('\r\n')
      expect(ris.filter((line) => /^(TY|ER) {2}-/.test(line))).toHaveLength(2)
      expect(ris.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
      expect(deepest(writeBibtex(hostile))).toBe(0)
    }),
  )
})

/** Whether a parser calls them literal or family names: they are in one piece. */
function names({ author }: Pick<Citation, 'author'>): string[][] {
  return author.map((name) => Object.values(name))
}

/** How many braces stay open, as BibTeX counts them: a backslash in front changes nothing. */
function deepest(bibtex: string): number {
  let open = 0
  for (const sign of bibtex) {
    if (sign === '{') open++
    if (sign === '}') open--
    if (open < 0) return open
  }
  return open
}

/** The parser keeps protected capitals as a tag. */
function plain(title: string): string {
  return title.replace(/<\/?span[^>]*>/g, '')
}
