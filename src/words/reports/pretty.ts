import { severities } from '../lexicon.ts'
import type { Explained } from './explain.ts'
import { type CheckedFile, fails, oneLine, type ReportOptions } from './report.ts'

/** For people at a terminal. The reason for a term stands where it comes first, and is not said again. */
export function* prettyReport(
  files: readonly CheckedFile[],
  { failOn }: ReportOptions = {},
): Generator<string> {
  const told = new Set<string>()
  for (const { file, remarks } of files) {
    if (remarks.length === 0) continue
    yield `${file}\n`
    for (const remark of remarks) {
      yield `  ${lineFor(remark)}\n`
      if (told.has(remark.why)) continue
      told.add(remark.why)
      for (const line of reasonFor(remark)) yield `      ${line}\n`
    }
    yield '\n'
  }
  yield `${summary(files)}\n`
  const failing = files.flatMap(({ remarks }) => remarks.filter((remark) => fails(remark, failOn))).length
  if (failing > 0)
    yield `${failing === 1 ? 'One of them must' : `${failing} of them must`} be mended: --fail-on ${failOn}.\n`
}

function lineFor({ line, column, severity, text, quoted, suggestions, rule }: Explained): string {
  const instead = suggestions.map((one) => one.text).join(' · ')
  const said = `“${oneLine(text)}”${quoted ? ' (quoted)' : ''}${instead === '' ? '' : ` → ${instead}`}`
  return `${line}:${column}  ${severity}  ${said}  ${rule}`
}

function reasonFor({ why, sources, link }: Explained): string[] {
  const [source] = sources
  const when = source && (source.date ?? `no date, read ${source.read}`)
  return [
    ...(why === '' ? [] : [why]),
    ...(source ? [`${source.publisher}, ${source.title} (${when}): ${source.url}`] : []),
    ...(link !== undefined && link !== source?.url ? [link] : []),
  ]
}

function summary(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ remarks }) => remarks)
  if (all.length === 0) {
    const read = files.filter(({ problem }) => problem === undefined).length
    return read === 1 && files.length === 1 ? 'No remark.' : `No remark in ${count(read, 'file')}.`
  }
  const parts = severities.flatMap((severity) => {
    const number = all.filter((remark) => remark.severity === severity).length
    return number === 0 ? [] : [`${number} ${severity}`]
  })
  const touched = files.filter(({ remarks }) => remarks.length > 0).length
  return `${count(all.length, 'remark')} in ${touched} of ${count(files.length, 'file')}: ${parts.join(', ')}.`
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
