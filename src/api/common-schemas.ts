import { z } from 'zod'
import { statusCodes, statusGroups } from '#policies'
import { facetNames } from '#search'
import { wordsSchemas } from './words/words-schemas.ts'

const instant = z.iso.datetime().describe('A moment in UTC')
const address = z.url()
const inLanguage = z.object({
  value: z.string(),
  language: z.string().describe('What it is really in, BCP 47'),
})
const partialDate = z.string().describe('As precise as it is known: 2026, 2026-11 or 2026-11-23')
const byLanguage = z.record(z.string(), z.string()).describe('By language')

const entry = z.object({
  id: z.string().describe('Permanent id'),
  kind: z.string(),
  key: z.string().describe('Permanent name among entries of the kind'),
  url: address.describe('Permanent address, fit to cite'),
  self: address,
  firstPublishedAt: instant,
  updatedAt: instant,
  sourceLanguage: z.string().describe('The language it was written in first'),
})

const texts = z.object({
  page: address.optional().describe('Where people read it'),
  publishedAt: instant,
  revision: z.int(),
  outdated: z.array(z.string()).describe('Fields whose source has changed since they were translated'),
  fields: z.record(z.string(), z.unknown()),
})

const milestone = z.object({ id: z.string(), kind: z.string(), date: partialDate })

const status = z.object({
  file: z.string(),
  url: address,
  asOf: z.iso.date().describe('The day for which it was computed'),
  checked: z.iso.date().nullable().describe('When somebody last checked the whole file'),
  code: z.enum(statusCodes),
  group: z.enum(statusGroups),
  form: z.string(),
  rule: z.string().describe('The rule that decided'),
  because: milestone.optional().describe('The event that decided'),
  since: partialDate.optional(),
  councilReady: milestone.optional().describe('In committee while the Council already has its position'),
  nextApplication: milestone.optional(),
  lastMove: milestone.optional().describe('The newest event'),
  next: z.array(
    z.object({
      kind: z.string(),
      date: partialDate.optional(),
      planned: z.boolean(),
      event: z.string().optional(),
    }),
  ),
  quiet: z.enum(['no', 'warn', 'unseen']),
  quietMonths: z.int().optional(),
  children: z
    .object({ total: z.int(), spread: z.array(z.object({ code: z.enum(statusCodes), count: z.int() })) })
    .optional()
    .describe('How the parts of a package stand'),
  unchecked: z.array(milestone).describe('Planned for a day that has passed'),
  name: byLanguage,
  sentence: byLanguage,
})

const searchResult = z.object({
  total: z.int(),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      key: z.string(),
      url: address,
      page: address,
      date: partialDate.optional(),
      title: inLanguage,
      summary: inLanguage.optional(),
    }),
  ),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))),
  leftOut: z.array(z.record(z.string(), z.string())).describe('What of the query made no sense'),
  next: address.nullable(),
})

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instead: z.string().optional().describe('What to read instead'),
  instance: z.string(),
})

/** Schemas that are no kind's own. */
export function commonSchemas(): Record<string, object> {
  const all = {
    Entry: entry,
    Texts: texts,
    Status: status,
    SearchResult: searchResult,
    Problem: problem,
    ...wordsSchemas,
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => {
      // Objects of the API may grow; a program that knows fewer names must not refuse them.
      const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' })
      return [name, shape]
    }),
  )
}

export const searchParameters = [
  parameter('q', 'Words; "phrases"; -without; either OR other; begin*'),
  ...facetNames.map((name) => ({
    ...parameter(name, 'May stand several times: any of the values'),
    schema: { type: 'array', items: { type: 'string' } },
    explode: true,
  })),
  parameter('sort', 'relevance, newest or oldest'),
  { ...parameter('page', 'From 1'), schema: { type: 'integer', minimum: 1 } },
  parameter('in', 'The language in which texts are given where there is a choice'),
]

function parameter(name: string, description: string) {
  return { name, in: 'query', description, schema: { type: 'string' } }
}
