import { type CheckedFile, levelOf, messageOf, type ReportOptions } from './report.ts'

const severities = { error: 'error', warning: 'warning', note: 'info' } as const

/** Checkstyle’s XML, which most services for continuous integration read. */
export function* checkstyleReport(
  files: readonly CheckedFile[],
  { failOn }: ReportOptions = {},
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n'
  for (const { file, remarks, problem } of files) {
    yield `  <file name="${xml(file)}">\n`
    if (problem !== undefined)
      yield `    <error line="1" severity="error" message="${xml(problem)}" source="tessera.words"/>\n`
    for (const remark of remarks) {
      const { line, column, rule } = remark
      const severity = severities[levelOf(remark, failOn)]
      const message = xml(messageOf(remark))
      yield `    <error line="${line}" column="${column}" severity="${severity}" message="${message}" source="tessera.words.${rule}"/>\n`
    }
    yield '  </file>\n'
  }
  yield '</checkstyle>\n'
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is shown as missing. */
function xml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (sign) => entities[sign] as string)
      .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}
