import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLines, writeCsv } from './csv.ts'

/** Reads RFC 4180, as strictly as it is written. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  const text = csv.replace(/^\ufeff/, '')
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text) ?? expect.fail(`not CSV: ${text}`)
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('a table is lines of cells, the names of the columns first', () => {
  expect(
    writeCsv(
      ['country', 'measures'],
      [
        ['Malta', 3],
        ['Ireland', undefined],
      ],
    ),
  ).toBe('\ufeffcountry,measures\r\nMalta,3\r\nIreland,\r\n')
})

test('a long table comes line by line, the mark first', () => {
  expect([...csvLines(['a'], [['one'], ['two']])]).toEqual(['\ufeffa\r\n', 'one\r\n', 'two\r\n'])
})

test('commas, quotation marks and line breaks stay inside their cell', () => {
  const row = ['one, two', 'say "no"', 'first\nsecond', 'a;b', ' spaced ', 'قانون']
  expect(read(writeCsv(['a', 'b', 'c', 'd', 'e', 'f'], [row]))[1]).toEqual(row)
})

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '\u0000=1'])(
  'a spreadsheet does not calculate %j',
  (text) => expect(read(writeCsv(['a'], [[text]]))[1]?.[0]).toMatch(/^'/),
)

test('a number below nothing is a number', () => {
  expect(read(writeCsv(['a'], [[-1.5]]))[1]).toEqual(['-1.5'])
})

test('whatever the text, the table keeps its shape', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 })), (rows) => {
      const csv = read(writeCsv(['a', 'b', 'c'], rows))
      expect(csv.length).toBe(rows.length + 1)
      for (const row of csv) {
        expect(row.length).toBe(3)
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      }
    }),
  )
})
