import type { Explained } from '#words'
import { say, setup } from '../setup.ts'
import { cell } from './csv-cell.ts'

/** The remarks as a table for a spreadsheet, which knows by the mark in front that it is UTF-8. */
export function csvReport(remarks: readonly Explained[]): string {
  const heads = [
    say('reportWords'),
    say('reportInstead'),
    say('reportSeverity'),
    say('reportQuoted'),
    say('reportLanguage'),
    say('reportPlace'),
    say('reportWhy'),
    say('reportSources'),
  ]
  const rows = remarks.map(
    ({ text, suggestions, severity, quoted, language, line, column, why, sources }) => [
      text,
      suggestions.map((one) => one.text).join('; '),
      setup.severities[severity],
      say(quoted ? 'reportYes' : 'reportNo'),
      language,
      `${line}:${column}`,
      why,
      sources.map(({ title, url }) => `${title} <${url}>`).join('; '),
    ],
  )
  return `\ufeff${[heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}
