import { z } from 'zod'
import type { Finding } from '#shared'
import { BadLexicon, Checker, type Lexicon, severities } from '#words'
import { readYaml, type YamlPath } from './yaml.ts'

const texts = z.array(z.string().min(1))

const schema = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/, 'is not a language tag'),
  unsure: z.boolean().optional(),
  review: z.strictObject({ by: z.string(), signed: z.string() }).optional(),
  letters: z.string().optional(),
  spellings: z.record(z.string(), z.string()).optional(),
  clitics: texts.optional(),
  links: texts.optional(),
  common: texts.optional(),
  quotes: z.array(z.tuple([z.string().length(1), z.string().length(1)])),
  mentions: texts,
  mentionsAfter: texts.optional(),
  noMentions: texts,
  titles: texts,
  slots: z.record(
    z.string().regex(/^\p{Lu}[\p{Lu}\d_]+$/u, 'is not the name of a slot; write capitals'),
    texts,
  ),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/, 'is not the name of a rule; write small letters and hyphens'),
      term: z.string().regex(/^[a-z0-9-]+$/, 'is not the key of a term'),
      severity: z.enum(severities),
      match: z.string().min(1),
      near: texts.optional(),
      unless: texts.optional(),
      capital: z.boolean().optional(),
      say: texts,
      rewrite: z.boolean().optional(),
      why: z.string().optional(),
      sources: texts.optional(),
    }),
  ),
  fine: texts,
})

/** What a lexicon says, and what is wrong with it: with findings it is not given. */
export function readLexicon(text: string, file: string): { lexicon?: Lexicon; findings: Finding[] } {
  const yaml = readYaml(text)
  const findings: Finding[] = yaml.problems.map((problem) => ({ ...problem, file }))
  const refuse = (message: string, path: YamlPath) => {
    findings.push({ message, file, line: yaml.lineOf(path), field: path.join('.') })
  }
  const { data, error } = schema.safeParse(yaml.value)
  for (const { message, path } of error?.issues ?? [])
    refuse(`“${path.join('.')}” ${message}.`, path as YamlPath)
  if (!data) return { findings }
  for (const [i, { id }] of data.rules.entries())
    if (data.rules.findIndex((rule) => rule.id === id) < i)
      refuse(`Two rules are called “${id}”.`, ['rules', i, 'id'])
  const lexicon = withoutUndefined(data) as Lexicon
  try {
    new Checker(lexicon)
  } catch (error) {
    if (!(error instanceof BadLexicon)) throw error
    const at = data.rules.findIndex(({ id }) => id === error.rule)
    refuse(error.message, at === -1 ? ['fine'] : ['rules', at, 'match'])
  }
  return findings.length === 0 ? { lexicon, findings } : { findings }
}

function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
