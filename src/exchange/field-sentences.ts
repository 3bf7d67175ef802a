import type { z } from 'zod'
import type { Field, Fields } from '#content'
import { didYouMean } from './nearest.ts'
import { mostFindings } from './pack-finding.ts'
import type { YamlPath } from './yaml.ts'

/** What is wrong with a value, and at which path. */
export type Misfit = { readonly message: string; readonly path: YamlPath }

/** Says in sentences what a schema found wrong with the fields of an entry; of very much, the beginning. */
export function misfitsOf(
  error: z.ZodError,
  values: unknown,
  fields: Fields,
  headNames: readonly string[],
): Misfit[] {
  return placesOf(error.issues)
    .take(mostFindings + 1)
    .map(({ issue, path, name }) =>
      name === undefined
        ? { message: sentence(issue, path, values, fields), path }
        : unknownField(name, path, namesAt(path, fields, headNames)),
    )
    .toArray()
}

function* placesOf(issues: readonly z.core.$ZodIssue[]) {
  for (const issue of issues) {
    const path = issue.path as (string | number)[]
    if (issue.code !== 'unrecognized_keys') yield { issue, path }
    else for (const name of issue.keys) yield { issue, path, name }
  }
}

function unknownField(name: string, path: YamlPath, known: readonly string[]): Misfit {
  return {
    message: `“${name}” is not a field here.${didYouMean(name, known) || ` There are: ${known.join(', ')}.`}`,
    path: [...path, name],
  }
}

function namesAt(path: YamlPath, fields: Fields, headNames: readonly string[]): string[] {
  return path.length === 0
    ? [...headNames, ...Object.keys(fields)]
    : Object.keys(fieldAt(fields, path)?.items ?? {})
}

function sentence(issue: z.core.$ZodIssue, path: YamlPath, values: unknown, fields: Fields): string {
  const name = `“${path.join('.')}”`
  const value = valueAt(values, path)
  const field = fieldAt(fields, path)
  if (value === undefined)
    return `${name} is missing. Add it${field === undefined ? '' : ` (${field.hint})`}.`
  if (value === null) return `${name} is empty; write something or leave the field out.`
  // Our own schemas say what is wrong in words that follow the name; the library's begin with a capital.
  if (/^[a-z]/.test(issue.message)) return `${name} ${ownWords(issue.message, value, field)}`
  return `${name} ${unfit(value, field, path)}.`
}

function ownWords(message: string, value: unknown, field: Field | undefined): string {
  const choices = typeof value === 'string' ? (field?.choices ?? []) : []
  const meant = didYouMean(String(value), choices)
  // Nobody reads fifty kinds of events to find the one that they meant.
  return `${meant !== '' && choices.length > 12 ? 'is not one of the choices' : message}.${meant}`
}

function unfit(value: unknown, field: Field | undefined, path: YamlPath): string {
  if (field === undefined) return 'does not fit here'
  const inList = typeof path.at(-1) === 'number'
  if (typeof value === 'number' && texts.has(field.type) && (inList || !lists.has(field.type)))
    return `is a number where text belongs; put it in quotes: "${value}"`
  if (value === '') return 'is empty; write something or leave the field out'
  if (typeof value === 'string' && value.length > 1_000) return 'is too long; shorten it'
  return `is ${shapeOf(value)}; write ${inList || !lists.has(field.type) ? shapes[field.type] : listShape}`
}

const texts = new Set<Field['type']>(['text', 'markdown', 'strings', 'texts', 'choice', 'choices'])

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of fields'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : `“${String(value)}”`
}

const lists = new Set<Field['type']>([
  'strings',
  'urls',
  'choices',
  'languages',
  'countries',
  'references',
  'list',
])

const listShape = 'a list, each item on a line of its own after “- ”'

/** What a value of each type looks like; for lists, what each item does. */
const shapes: Record<Field['type'], string> = {
  text: 'text on one line',
  markdown: 'text',
  strings: 'text',
  texts: 'a text for each id, “id: text”, each on a line of its own',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date: YYYY, YYYY-MM or YYYY-MM-DD, and only what is known',
  day: 'a day: YYYY-MM-DD',
  url: 'a web address',
  urls: 'a web address',
  choice: 'one of the choices',
  choices: 'one of the choices',
  language: 'a language tag',
  languages: 'a language tag',
  country: 'a country code',
  countries: 'a country code',
  reference: 'the key of an entry',
  references: 'the key of an entry',
  list: 'fields, each on a line of its own',
}

/** The declaration that a path leads to; for an item of a list, that of the list. */
function fieldAt(fields: Fields, path: YamlPath): Field | undefined {
  let within: Fields | undefined = fields
  let found: Field | undefined
  for (const step of path) {
    if (typeof step === 'number') within = found?.items
    else if (found?.type !== 'texts') found = within?.[step]
  }
  return found
}

export function valueAt(values: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as never)[step] : undefined),
    values,
  )
}
