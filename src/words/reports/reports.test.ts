import { readFileSync } from 'node:fs'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkText } from '../document-checker.ts'
import { explain } from './explain.ts'
import type { CheckedFile, ReportOptions } from './report.ts'
import { type ReportFormat, reports } from './reports.ts'

const text = [
  'Some papers write of illegal migrants, others do not.',
  'A “flood of refugees” was quoted, and the [migrant invasion](https://x.example) printed.',
].join('\n\n')

let files: CheckedFile[]
beforeAll(async () => {
  const { remarks } = await checkText(text, { language: 'en', format: 'markdown' })
  files = [
    { file: 'news/a & b, <1>: 100%.md', lang: 'en', remarks: await explain(text, remarks) },
    { file: 'news/empty.txt', remarks: [] },
    { file: 'news/old.txt', remarks: [], problem: 'This is not UTF-8 text:\nsave it as UTF-8.' },
  ]
})

const written = (format: ReportFormat, options?: ReportOptions) =>
  [...reports[format](files, options)].join('')

describe('JSON', () => {
  test('lists every file with its remarks, each with all that was promised', () => {
    const [first, empty, broken] = JSON.parse(written('json'))
    expect(first).toMatchObject({ file: 'news/a & b, <1>: 100%.md', lang: 'en' })
    expect(first.remarks).toHaveLength(3)
    expect(first.remarks[0]).toMatchObject({
      start: 21,
      end: 37,
      line: 1,
      column: 22,
      text: 'illegal migrants',
      term: 'illegal-person',
      severity: 'avoid',
      quoted: false,
      why: expect.stringContaining('cannot be illegal'),
      suggestions: expect.arrayContaining([{ text: 'undocumented migrants', rewrite: false }]),
      sources: expect.arrayContaining([
        expect.objectContaining({ publisher: 'Associated Press', date: '2013' }),
      ]),
    })
    expect(first.remarks[1]).toMatchObject({ line: 3, quoted: true, severity: 'context' })
    expect(empty).toEqual({ file: 'news/empty.txt', lang: null, remarks: [] })
    expect(broken.problem).toMatch('not UTF-8')
  })

  test('of nothing is an empty list', () => {
    expect(JSON.parse([...reports.json([])].join(''))).toEqual([])
  })
})

describe('SARIF', () => {
  test('is valid by the published schema, with and without findings', () => {
    const schema = new URL(
      '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
      import.meta.url,
    )
    // A pattern of the schema is none where brackets must be escaped.
    const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
    for (const log of [written('sarif', { version: '0.1.0' }), [...reports.sarif([])].join('')]) {
      validate(JSON.parse(log))
      expect(validate.errors).toBeNull()
    }
    expect(validate({ version: '2.1.0' })).toBe(false)
  })

  test('tells places in UTF-16 units, names files as addresses, and escapes what would be a link', () => {
    const [run] = JSON.parse(written('sarif')).runs
    const [first, , third] = run.results
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(first.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'news/a%20%26%20b%2C%20%3C1%3E%3A%20100%25.md' },
      region: { startLine: 1, startColumn: 22, endColumn: 38, charOffset: 21, charLength: 16 },
    })
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId)
    expect(first.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toMatch(/undocumented/)
    expect(third.message.text).not.toMatch(/(?<!\\)[[\]]/)
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false })
  })
})

describe('checkstyle', () => {
  test('is XML that a parser reads back as it was meant', () => {
    const xml = written('checkstyle', { failOn: 'avoid' })
    expect(XMLValidator.validate(xml)).toBe(true)
    const parsed = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'file' || name === 'error',
    }).parse(xml)
    const [first, , broken] = parsed.checkstyle.file
    expect(first['@_name']).toBe('news/a & b, <1>: 100%.md')
    expect(first.error.map((error: Record<string, string>) => error['@_severity'])).toEqual([
      'error',
      'info',
      'error',
    ])
    expect(broken.error[0]['@_message']).toContain('not UTF-8 text:')
  })
})

test('annotations of GitHub stay one line each, and nothing in them is taken for a command', () => {
  const lines = written('github', { failOn: 'avoid' }).trimEnd().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(
    /^::error file=news\/a & b%2C <1>%3A 100%25\.md,line=1,endLine=1,col=22,endColumn=37,title=[^:]*::/,
  )
  expect(lines[1]).toMatch(/^::notice /)
  expect(lines[3]).toMatch(/^::error file=news\/old\.txt::This is not UTF-8 text:%0Asave/)
})

test('at a terminal each reason is given once, and the last line counts', () => {
  const lines = written('pretty', { failOn: 'avoid' }).trimEnd().split('\n')
  expect(lines[1]).toMatch(/^ {2}1:22 {2}avoid {2}“illegal migrants” → undocumented migrants/)
  expect(lines.at(-2)).toBe('3 remarks in 1 of 3 files: 2 avoid, 1 context.')
  expect(lines.at(-1)).toBe('2 of them must be mended: --fail-on avoid.')
})

test('a file that could not be read is not said to be without remarks', () => {
  const unread = { file: 'a.txt', remarks: [], problem: 'This is no text.' }
  expect([...reports.pretty([unread])]).toEqual(['No remark in 0 files.\n'])
  expect([...reports.pretty([unread, { file: 'b.txt', remarks: [] }])]).toEqual(['No remark in 1 file.\n'])
})

test('an error is only what was asked to fail', () => {
  expect(written('github')).not.toMatch(/^::error file=news\/a/m)
  expect(JSON.parse(written('sarif')).runs[0].results.map(({ level }: { level: string }) => level)).toEqual([
    'warning',
    'note',
    'warning',
  ])
})
