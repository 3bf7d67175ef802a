import { type CheckedFile, levelOf, messageOf, oneLine, type ReportOptions } from './report.ts'

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const

/** Annotations of GitHub Actions. It shows ten of each kind for a step; the rest stand in its log. */
export function* githubReport(
  files: readonly CheckedFile[],
  { failOn }: ReportOptions = {},
): Generator<string> {
  for (const { file, remarks, problem } of files) {
    if (problem !== undefined) yield `::error file=${property(file)}::${data(problem)}\n`
    for (const remark of remarks) {
      const { line, endLine, column, endColumn, text, rule } = remark
      // Columns are only understood when a remark stays on one line.
      const columns = line === endLine ? `,col=${column},endColumn=${Math.max(column, endColumn - 1)}` : ''
      const title = property(`“${oneLine(text)}” (${rule})`)
      const place = `file=${property(file)},line=${line},endLine=${endLine}${columns},title=${title}`
      yield `::${commands[levelOf(remark, failOn)]} ${place}::${data(messageOf(remark))}\n`
    }
  }
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
