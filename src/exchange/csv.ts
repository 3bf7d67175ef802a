/** A cell without a value stays empty. */
export type CsvCell = string | number | undefined

/** What a spreadsheet takes for the beginning of a formula, also in full width and after spaces. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/**
 * A table as CSV (RFC 4180), its first row the names of the columns. It begins with a byte order mark, without which spreadsheets
 * read Arabic and accents wrongly. A text that a spreadsheet would calculate gets an apostrophe before it; numbers stay as they are.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return [...csvLines(columns, rows)].join('')
}

/** The same line by line, for tables that are too long to hold. */
export function* csvLines(
  columns: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): Generator<string, void, undefined> {
  yield `\ufeff${line(columns)}`
  for (const row of rows) yield line(row)
}

function line(row: readonly CsvCell[]): string {
  return `${row.map(cell).join(',')}\r\n`
}

function cell(value: CsvCell): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = harmless(clean(value))
  // Semicolons and tabs part cells in the spreadsheets of some countries, where a formula could hide behind them.
  return /[",;\t\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function clean(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  )
}

function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text
}
