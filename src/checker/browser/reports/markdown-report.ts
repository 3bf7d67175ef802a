import type { Explained } from '#words'
import { say, setup } from '../setup.ts'

/** The remarks as a text to read, to mail or to put beside a draft. */
export function markdownReport(name: string, remarks: readonly Explained[]): string {
  const parts = remarks.map((remark, at) => {
    const { text, severity, quoted, line, column, suggestions, why, sources } = remark
    const facts = [
      `${say('reportSeverity')}: ${setup.severities[severity]}`,
      `${say('reportPlace')}: ${line}:${column}`,
      ...(quoted ? [`${say('reportQuoted')}: ${say('reportYes')}`] : []),
    ]
    const instead = suggestions.map((one) => `  - ${plain(one.text)}`)
    return [
      `## ${at + 1}. ${plain(text)}`,
      '',
      facts.join(' · '),
      ...(why === '' ? [] : ['', why]),
      ...(instead.length === 0 ? [] : ['', `- ${say('reportInstead')}:`, ...instead]),
      ...(sources.length === 0
        ? []
        : [
            '',
            `${say('reportSources')}: ${sources.map(({ title, url }) => `[${plain(title)}](<${url}>)`).join(', ')}`,
          ]),
    ].join('\n')
  })
  return `${[`# ${say('reportTitle', { name: plain(name) })}`, ...parts].join('\n\n')}\n`
}

/** Signs that Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&')
}
