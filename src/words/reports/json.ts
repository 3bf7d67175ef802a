import type { Explained } from './explain.ts'
import type { CheckedFile } from './report.ts'

/** A remark as other programs read it. Places are UTF-16 units of the text, without a byte order mark. */
export function remarkJson(remark: Explained) {
  const { start, end, line, column, text, language, rule, term, severity, quoted } = remark
  const { why, suggestions, sources, link, fingerprint } = remark
  return {
    start,
    end,
    line,
    column,
    text,
    language,
    rule,
    term,
    severity,
    quoted,
    why,
    suggestions,
    sources,
    ...(link !== undefined && { link }),
    fingerprint,
  }
}

/** A list with one item for each file, also for those without remarks; one line for each remark. */
export function* jsonReport(files: readonly CheckedFile[]): Generator<string> {
  yield '['
  for (const [i, { file, lang = null, remarks, problem }] of files.entries()) {
    const head = JSON.stringify({ file, lang, ...(problem !== undefined && { problem }) }).slice(0, -1)
    yield `${i === 0 ? '' : ','}\n${head},"remarks":[`
    for (const [j, remark] of remarks.entries())
      yield `${j === 0 ? '' : ','}\n${JSON.stringify(remarkJson(remark))}`
    yield ']}'
  }
  yield '\n]\n'
}
