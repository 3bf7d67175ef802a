import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  Schema,
  type YAMLParseError,
} from 'yaml'

/** A YAML text as plain values, and where in the text each of them stands. */
export type YamlText = {
  readonly value: unknown
  readonly problems: readonly YamlProblem[]
  readonly hasComments: boolean
  /** 1-based line of the value at a path; of the nearest thing around it when it is not there. */
  lineOf(path: readonly PropertyKey[]): number
}

export type YamlProblem = { readonly message: string; readonly line: number }

export type YamlPath = readonly (string | number)[]

/**
 * Reads the plain part of YAML 1.2 that a person needs: maps, lists and scalars.
 * Anchors, aliases, tags and directives are refused: they hide what a file says, and make bombs.
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  const end = text.trimEnd().length
  const lineAt = (offset: number) => firstLine + countLines(text, Math.min(offset, end))
  const document = parse(text)
  if (!('contents' in document)) return unreadable({ message: document.message, line: firstLine })
  const [error] = document.errors
  if (error !== undefined)
    return unreadable({ message: sentenceFor(error, text), line: lineAt(error.pos[0]) })
  const reading = new Reading()
  const value = reading.read(document.contents, 0)
  if (hasDirectives(document))
    reading.refuse(0, 'A YAML directive (%…) stands before the text. Leave it out.')
  if (document.comment || document.commentBefore) reading.hasComments = true
  return {
    value,
    problems: reading.problems.map(({ message, offset }) => ({ message, line: lineAt(offset) })),
    hasComments: reading.hasComments,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  }
}

// One for all: making it costs as much as reading a short file.
export const plainYaml = new Schema({ schema: 'core', merge: false, resolveKnownTags: false })

/** Repeated keys are found while reading: the library would compare every key with every other. */
function parse(text: string): Document.Parsed | { message: string } {
  try {
    return parseDocument(text, {
      schema: plainYaml,
      prettyErrors: false,
      uniqueKeys: false,
      stringKeys: true,
      logLevel: 'error',
    })
  } catch (error) {
    if (error instanceof RangeError) return { message: tooDeep }
    throw error
  }
}

const tooDeep = 'The YAML is nested far too deeply. Write it with fewer levels.'
const deepest = 20
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]/

class Reading {
  readonly problems: { message: string; offset: number }[] = []
  hasComments = false

  refuse(offset: number, message: string): undefined {
    this.problems.push({ message, offset })
  }

  read(node: ParsedNode | null, depth: number): unknown {
    if (node === null) return null
    const offset = node.range[0]
    if (node.comment || node.commentBefore) this.hasComments = true
    if (isAlias(node))
      return this.refuse(offset, `A YAML alias (*${node.source}) stands here. Write the value itself.`)
    if (node.anchor !== undefined)
      this.refuse(offset, `A YAML anchor (&${node.anchor}) stands here. Leave it out, and repeat the value.`)
    if (node.tag !== undefined)
      this.refuse(offset, `A YAML tag (${node.tag}) stands here. Leave it out; the field says what it holds.`)
    if (depth > deepest) return this.refuse(offset, tooDeep)
    if (isScalar(node)) return this.#scalar(node.value, offset)
    if (isSeq(node)) return node.items.map((item) => this.read(item as ParsedNode, depth + 1))
    return isMap(node) ? this.#map(node.items as Pairs, depth, offset) : undefined
  }

  #scalar(value: unknown, offset: number): unknown {
    if (typeof value === 'string' && (unprintable.test(value) || !value.isWellFormed()))
      this.refuse(offset, 'The text holds a character that cannot be printed. Write it without.')
    return value
  }

  #map(pairs: Pairs, depth: number, offset: number): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    for (const { key, value } of pairs) {
      const name = this.read(key, depth + 1)
      const place = key?.range[0] ?? offset
      if (typeof name !== 'string' || name === '__proto__')
        this.refuse(place, 'This cannot be the name of a field.')
      else if (Object.hasOwn(values, name))
        this.refuse(place, `“${name}” is there twice. Keep one of the two.`)
      else values[name] = this.read(value, depth + 1)
    }
    return values
  }
}

type Pairs = readonly { key: ParsedNode | null; value: ParsedNode | null }[]

function unreadable(problem: YamlProblem): YamlText {
  return { value: undefined, problems: [problem], hasComments: false, lineOf: () => problem.line }
}

/** `title: A law: what it says` is the mistake that people make. */
function sentenceFor(error: YAMLParseError, text: string): string {
  const what = error.message.replace(/\.$/, '')
  if (/call stack/.test(what)) return tooDeep
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return `The YAML cannot be read: ${what}. A text with a colon and a space in it needs quotes around it.`
  if (error.code === 'TAB_AS_INDENT' || text[error.pos[0]] === '\t')
    return `The YAML cannot be read: ${what}. Indent with spaces.`
  if (error.code === 'MULTIPLE_DOCS')
    return 'A second YAML document (---) begins here. A file holds one; leave the line out.'
  return `The YAML cannot be read: ${what}. Check indentation, quotes and colons on this line and the one before.`
}

function hasDirectives(document: Document.Parsed): boolean {
  const { yaml, tags } = document.directives
  return yaml.explicit === true || Object.keys(tags).length > 1
}

function offsetOf(contents: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node = contents
  let offset = node?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = (node.items as Pairs).find(({ key }) => isScalar(key) && key.value === String(step))
      if (pair?.key == null) break
      offset = pair.key.range[0]
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as ParsedNode | undefined
      if (item === undefined) break
      offset = item.range[0]
      node = item
    } else break
  }
  return offset
}

function countLines(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
