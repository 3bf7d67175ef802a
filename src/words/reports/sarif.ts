import type { Explained } from './explain.ts'
import { type CheckedFile, levelOf, messageOf, type ReportOptions } from './report.ts'

/**
 * SARIF 2.1.0, for code scanning and editors: one run, places in UTF-16 units, a fix where words can be replaced as they stand.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function* sarifReport(
  files: readonly CheckedFile[],
  { failOn, version }: ReportOptions = {},
): Generator<string> {
  const rules = rulesOf(files)
  const driver = {
    name: 'tessera words',
    ...(version !== undefined && { semanticVersion: version }),
    rules: rules.map(ruleJson),
  }
  const problems = files.flatMap(({ file, problem }) => (problem === undefined ? [] : [{ file, problem }]))
  const invocation = {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: problems.map(({ file, problem }) => ({
      level: 'error',
      message: { text: problem },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
    })),
  }
  const head = JSON.stringify({ tool: { driver }, invocations: [invocation], columnKind: 'utf16CodeUnits' })
  yield `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[\n${head.slice(0, -1)},"results":[`
  const places = new Map(rules.map(({ rule }, i) => [rule, i]))
  let first = true
  for (const { file, remarks } of files)
    for (const remark of remarks) {
      const level = levelOf(remark, failOn)
      const result = { ruleIndex: places.get(remark.rule), level, ...resultJson(file, remark) }
      yield `${first ? '' : ','}\n${JSON.stringify(result)}`
      first = false
    }
  yield '\n]}]}\n'
}

/** One remark of each rule that spoke, in the order of the names. */
function rulesOf(files: readonly CheckedFile[]): Explained[] {
  const rules = new Map<string, Explained>()
  for (const { remarks } of files)
    for (const remark of remarks) if (!rules.has(remark.rule)) rules.set(remark.rule, remark)
  return [...rules.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

function ruleJson({ rule, term, why, link, language, sources }: Explained) {
  const said = sources.map(({ publisher, title, url, date, read }) => {
    const when = date ?? `no date, read ${read}`
    return `- [${publisher}: ${title.replace(/[[\]]/g, '')}](${url}) (${when})`
  })
  return {
    id: rule,
    name: term,
    shortDescription: { text: escaped(why) },
    help: {
      text: [why, ...sources.map(({ publisher, title, url }) => `${publisher}: ${title}, ${url}`)].join('\n'),
      markdown: [why, '', ...said].join('\n'),
    },
    ...(link !== undefined && { helpUri: link }),
    properties: { tags: ['language', term, language] },
  }
}

function resultJson(file: string, remark: Explained) {
  const { rule, start, end, line, column, endLine, endColumn, severity, quoted, fingerprint } = remark
  const artifactLocation = { uri: uriOf(file) }
  const region = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  }
  const fixes = remark.suggestions
    .filter(({ rewrite }) => !rewrite)
    .map(({ text }) => ({
      description: { text: `Say “${text}”` },
      artifactChanges: [
        { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text } }] },
      ],
    }))
  return {
    ruleId: rule,
    message: { text: escaped(messageOf(remark)) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { 'sentenceAndRule/v1': fingerprint },
    ...(fixes.length > 0 && { fixes }),
    properties: { severity, quoted, term: remark.term, language: remark.language },
  }
}

/** Brackets would make a link. */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}

function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path
}
