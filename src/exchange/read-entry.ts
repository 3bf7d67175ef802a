import { join } from 'node:path'
import type { z } from 'zod'
import type { LoadedEntry, LoadedPart } from '#content'
import { type Fields, type KindName, kinds } from '#content'
import { partHeadNames, readPartHead, readSharedHead, sharedHeadNames } from './entry-head.ts'
import { misfitsOf } from './field-sentences.ts'
import { cutFrontMatter, type FrontMatter } from './front-matter.ts'
import { hasBody, partFile, sharedFile } from './names.ts'
import type { Report } from './pack-finding.ts'
import { readTextFile } from './text-file.ts'
import { readYaml, type YamlPath, type YamlText } from './yaml.ts'

/** An entry together with the files it was read from. */
export type EntryFiles = {
  readonly entry: LoadedEntry
  /** By language, the shared part under ''. */
  readonly files: ReadonlyMap<string, EntryFile>
}

export type EntryFile = {
  readonly file: string
  readonly text: string
  readonly hasComments: boolean
  /** A byte order mark or CR LF was passed over. */
  readonly hadMarks: boolean
  /** Line of a field; of a line within a text that has several, when told which. */
  lineOf(path: YamlPath, lineInText?: number): number
}

type Asked = { folder: string; kind: KindName; key: string; languages: readonly string[] }

/** Reads the files of one entry. Everything wrong with them is reported; then there is no entry. */
export function readEntry(
  { folder, kind, key, languages }: Asked,
  defaultLanguage: string,
  report: Report,
): EntryFiles | undefined {
  let whole = true
  const reportHere: Report = (finding) => {
    if (finding.severity !== 'note') whole = false
    report(finding)
  }
  const files = new Map<string, EntryFile>()
  const shared = readShared(folder, kind, key, files, reportHere)
  const parts = languages.map((language) => readPart(folder, { kind, key, language }, files, reportHere))
  if (!whole || shared === undefined) return undefined
  const { head, fields } = shared
  const { language: sourceLanguage = defaultLanguage, ...archive } = head
  return {
    entry: { kind, key, sourceLanguage, ...archive, shared: fields, parts: parts as LoadedPart[] },
    files,
  }
}

function readShared(folder: string, kind: KindName, key: string, files: Files, report: Report) {
  const file = sharedFile(kind, key)
  const read = readText(folder, file, report)
  if (read === undefined) return undefined
  const yaml = readYaml(read.text)
  files.set('', { file, ...read, hasComments: yaml.hasComments, lineOf: (path) => yaml.lineOf(path) })
  const values = valuesOf(yaml, file, report)
  if (values === undefined) return undefined
  const { own, fields } = split(values, sharedHeadNames)
  const head = readSharedHead(own, (field, message) =>
    report({ message, file, line: yaml.lineOf(field.split('.')), field }),
  )
  const { shared, sharedSchema } = kinds[kind]
  return { head, fields: readFields(sharedSchema, fields, [shared, sharedHeadNames], { file, yaml }, report) }
}

function readPart(
  folder: string,
  { kind, key, language }: { kind: KindName; key: string; language: string },
  files: Files,
  report: Report,
): LoadedPart | undefined {
  const file = partFile(kind, key, language)
  const read = readText(folder, file, report)
  if (read === undefined) return undefined
  const pieces = cutFrontMatter(read.text)
  if (pieces === undefined) {
    const message =
      'The file must begin with a line “---”, fields below it, and a second line “---” after them.'
    report({ message, file, line: 1 })
    return undefined
  }
  const yaml = readYaml(pieces.front, 2)
  const { bodyLine } = pieces
  const lineOf = (path: YamlPath, lineInText = 0) =>
    path[0] === 'body' ? bodyLine + lineInText : yaml.lineOf(path)
  files.set(language, { file, ...read, hasComments: yaml.hasComments, lineOf })
  const values = valuesOf(yaml, file, report)
  if (values === undefined) return undefined
  if (Object.hasOwn(values, 'language')) {
    const message = `The language of a part stands in the name of its file. Leave “language” out here.`
    report({ message, file, line: yaml.lineOf(['language']), field: 'language' })
    delete values.language
  }
  placeBody(values, pieces, { kind, file, yaml }, report)
  const { own, fields } = split(values, partHeadNames)
  const head = readPartHead(own, (field, message) =>
    report({ message, file, line: yaml.lineOf(field.split('.')), field }),
  )
  const { perLanguage, languageSchema } = kinds[kind]
  return {
    language,
    ...head,
    fields: readFields(languageSchema, fields, [perLanguage, partHeadNames], { file, yaml }, report),
  }
}

type Files = Map<string, EntryFile>
type Values = Record<string, unknown>
type Place = { file: string; yaml: YamlText }

type TextRead = { text: string; hadMarks: boolean }

function readText(folder: string, file: string, report: Report): TextRead | undefined {
  const read = readTextFile(join(folder, file))
  if ('problem' in read) {
    report({ message: read.problem, file, ...(read.line !== undefined && { line: read.line }) })
    return undefined
  }
  for (const message of read.notes) report({ message, file, severity: 'note' })
  return { text: read.text, hadMarks: read.notes.length > 0 }
}

function valuesOf(yaml: YamlText, file: string, report: Report): Values | undefined {
  for (const problem of yaml.problems) report({ ...problem, file })
  if (yaml.problems.length > 0) return undefined
  const { value } = yaml
  if (value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Values
  report({
    message: 'These are not fields. Write each as “name: value”, one below the other.',
    file,
    line: 1,
  })
  return undefined
}

function placeBody(
  values: Values,
  { body, bodyLine }: FrontMatter,
  { kind, file, yaml }: Place & { kind: KindName },
  report: Report,
): void {
  if (Object.hasOwn(values, 'body') && hasBody(kind)) {
    const message = '“body” is what follows the front matter. Move it below the second “---”.'
    report({ message, file, line: yaml.lineOf(['body']), field: 'body' })
  }
  if (body === '') return
  if (hasBody(kind)) values.body = body
  else
    report({
      message: `A ${kind} has no body: nothing may follow the second “---”. Move the text into a field.`,
      file,
      line: bodyLine,
    })
}

function split(values: Values, names: readonly string[]): { own: Values; fields: Values } {
  const own: Values = {}
  const fields: Values = {}
  for (const [name, value] of Object.entries(values)) (names.includes(name) ? own : fields)[name] = value
  return { own, fields }
}

function readFields(
  schema: z.ZodType<object>,
  values: Values,
  [fields, headNames]: [Fields, readonly string[]],
  { file, yaml }: Place,
  report: Report,
): Values {
  const read = schema.safeParse(values)
  if (read.success) return read.data as Values
  for (const { message, path } of misfitsOf(read.error, values, fields, headNames))
    report({ message, file, line: yaml.lineOf(path), field: path.join('.') })
  return {}
}
