import { z } from 'zod'
import type { Finding } from '#shared'
import {
  BadLexicon,
  type Lexicon,
  type LexiconRule,
  type Severity,
  type SilentRule,
  severities,
  silentRules,
} from '#words'
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

/** What a lexicon says, what is wrong with it, and what in it is for nothing: with findings it is not given. */
export function readLexicon(
  text: string,
  file: string,
): { lexicon?: Lexicon; findings: Finding[]; notes: Finding[] } {
  const yaml = readYaml(text)
  const findings: Finding[] = yaml.problems.map((problem) => ({ ...problem, file }))
  const notes: Finding[] = []
  const refuse = (message: string, path: YamlPath) => {
    findings.push({ message, file, line: yaml.lineOf(path), field: path.join('.') })
  }
  const { data, error } = schema.safeParse(yaml.value)
  for (const { message, path } of error?.issues ?? [])
    refuse(`“${path.join('.')}” ${message}.`, path as YamlPath)
  if (!data) return { findings, notes }
  const lexicon = withoutUndefined(data) as Lexicon
  for (const [message, path] of mistakesIn(lexicon)) refuse(message, path)
  const placeOf = (id: string) => lexicon.rules.findIndex((rule) => rule.id === id)
  try {
    for (const silent of silentRules(lexicon)) {
      const path = ['rules', placeOf(silent.rule), 'match']
      notes.push({ message: silence(silent, lexicon), file, line: yaml.lineOf(path), field: path.join('.') })
    }
  } catch (error) {
    if (!(error instanceof BadLexicon)) throw error
    const at = placeOf(error.rule)
    refuse(error.message, at === -1 ? ['fine'] : ['rules', at, 'match'])
  }
  return findings.length === 0 ? { lexicon, findings, notes } : { findings, notes }
}

/** Inside a word; in a phrase anywhere but at its end. */
const misplacedStar = /[^*]\*+[^*]|^\*.*\s/u

function* mistakesIn(lexicon: Lexicon): Generator<[message: string, path: YamlPath]> {
  const { slots, rules } = lexicon
  const inCompounds = slotsOfCompounds(lexicon)
  for (const [name, words] of Object.entries(slots)) {
    if (words.length === 0) yield [`There is no word in “${name}”: nothing can match it.`, ['slots', name]]
    for (const [i, word] of words.entries())
      if (misplacedStar.test(word))
        yield [
          `“${word}” can never match: a star stands at either end of a word, or at the end of a phrase.`,
          ['slots', name, i],
        ]
      else if (inCompounds.has(name) && word.includes('*'))
        yield [
          `The star of “${word}” means nothing in compounds, where “${name}” is used. Write out the forms, or take a slot of its own.`,
          ['slots', name, i],
        ]
  }
  const patterns = new Map<string, LexiconRule>()
  for (const [i, rule] of rules.entries()) {
    const { id, match, near = [], unless = [], capital, severity } = rule
    if (rules.findIndex((other) => other.id === id) < i)
      yield [`Two rules are called “${id}”.`, ['rules', i, 'id']]
    const both = near.find((name) => unless.includes(name))
    if (both !== undefined)
      yield [`“${both}” must and must not be near: “${id}” can never match.`, ['rules', i, 'unless']]
    const pattern = JSON.stringify([match.replace(/\s+/gu, ' '), near, unless, capital])
    const same = patterns.get(pattern)
    if (same)
      yield [`“${id}” looks for the same as “${same.id}”${against(severity, same)}.`, ['rules', i, 'match']]
    else patterns.set(pattern, rule)
  }
}

/** `FIRST+LAST` names two of them. */
function slotsOfCompounds({ rules, fine = [] }: Lexicon): ReadonlySet<string> {
  const patterns = [...rules.map(({ match }) => match), ...fine].join(' ')
  return new Set(
    [...patterns.matchAll(/(\p{Lu}[\p{Lu}\d_]*)\+(\p{Lu}[\p{Lu}\d_]*)/gu)].flatMap(([, ...both]) => both),
  )
}

/** Why a rule is for nothing. */
function silence({ rule, text, instead }: SilentRule, { rules }: Lexicon): string {
  const [own, other] = [rule, instead].map((id) => rules.find((one) => one.id === id))
  if (!own || !other)
    return `“${rule}” found nothing in texts made from its pattern, such as “${text}”: something fine, another rule or “unless” was in its way each time.`
  return `“${rule}” was not heard in texts made from its pattern: “${other.id}” came before it, as in “${text}”${against(own.severity, other)}.`
}

function against(severity: Severity, other: LexiconRule): string {
  return severity === other.severity ? '' : `, and contradicts it: ${severity} and ${other.severity}`
}

function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
