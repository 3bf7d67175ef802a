import type { z } from 'zod'
import { type Finding, Invalid } from '#shared'
import { type KindName, kinds } from './kinds.ts'

export type CheckedFields = { fields: Record<string, unknown> } | { findings: Finding[] }

/** Whether fields can stand in a part of a kind: the shared one (language '') or one language. Findings name the field. */
export function checkFields(kind: KindName, language: string, fields: unknown): CheckedFields {
  const { sharedSchema, languageSchema } = kinds[kind]
  const result = (language === '' ? sharedSchema : languageSchema).safeParse(fields)
  return result.success
    ? { fields: result.data as Record<string, unknown> }
    : { findings: result.error.issues.flatMap((issue) => findingsOf(issue, kind)) }
}

/** The fields as they may be kept; refuses them with all findings at once. */
export function checkedFields(kind: KindName, language: string, fields: unknown): Record<string, unknown> {
  const checked = checkFields(kind, language, fields)
  if ('fields' in checked) return checked.fields
  throw new Invalid('Nothing was saved. Some fields need mending.', checked.findings)
}

function findingsOf(issue: z.core.$ZodIssue, kind: KindName): Finding[] {
  if (issue.code !== 'unrecognized_keys') return [finding(issue.path, sentence(issue))]
  return issue.keys.map((key) =>
    finding([...issue.path, key], `is not a field of ${kind}; remove or rename it`),
  )
}

function finding(path: readonly PropertyKey[], what: string): Finding {
  const field = path.map(String).join('.')
  return field === '' ? { message: `The part ${what}.` } : { message: `${field} ${what}.`, field }
}

function sentence(issue: z.core.$ZodIssue): string {
  // Sentences of our own begin in small letters, after the name of the field.
  if (/^[a-z]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('undefined')
        ? 'is missing; fill it in'
        : `is not ${expected[issue.expected] ?? issue.expected}`
    case 'too_big':
      return `is too long or too large; at most ${issue.maximum} is possible`
    case 'too_small':
      return 'is empty; write something or leave the field out'
    default:
      return `cannot be read (${issue.message})`
  }
}

const expected: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of texts',
}
