import { readFileSync } from 'node:fs'
import { dirname, join, matchesGlob, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { readYaml } from '#exchange'
import { type Finding, Invalid } from '#shared'
import { type FailOn, failOns, profiles, severities, type WordsSettings } from '#words'

export const configName = 'words.config.yaml'

/** What a configuration file says, with what the files above it say. */
export type WordsConfig = WordsSettings & {
  /** Where terms are explained, with `{term}` in it. */
  readonly guide?: string
  readonly failOn?: FailOn
  /** Languages by the first glob that a path fits. */
  readonly languages: readonly { readonly folder: string; readonly glob: string; readonly language: string }[]
}

const texts = z.array(z.string())
const schema = z.strictObject({
  root: z.boolean().optional(),
  profile: z.enum(profiles).optional(),
  threshold: z.enum(severities).optional(),
  'fail-on': z.enum(failOns).optional(),
  guide: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.includes('{term}'))
    .optional(),
  allow: texts.optional(),
  off: texts.optional(),
  severity: z.record(z.string(), z.enum(severities)).optional(),
  languages: z.record(z.string(), z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)).optional(),
})

type Written = z.infer<typeof schema>

/**
 * Finds the configuration of files: the nearest `words.config.yaml` above each, and what stands further up, until one says `root: true`. The
 * nearest decides; what is allowed or off is added up.
 * @throws Invalid with the line of each mistake
 */
export function configFinder(named?: string): (file: string) => WordsConfig {
  if (named !== undefined) {
    const config = joined(undefined, readConfig(named, true) as Written, dirname(resolve(named)))
    return () => config
  }
  const known = new Map<string, WordsConfig>()
  const configOf = (folder: string): WordsConfig => {
    const there = known.get(folder)
    if (there) return there
    const own = readConfig(join(folder, configName), false)
    const above = own?.root || dirname(folder) === folder ? undefined : configOf(dirname(folder))
    const config = own ? joined(above, own, folder) : (above ?? { languages: [] })
    known.set(folder, config)
    return config
  }
  return (file) => configOf(dirname(resolve(file)))
}

/** The language that the configuration gives a file. */
export function languageFor(file: string, { languages }: WordsConfig): string | undefined {
  const path = resolve(file)
  return languages.find(({ folder, glob }) => matchesGlob(relative(folder, path).replaceAll(sep, '/'), glob))
    ?.language
}

function joined(above: WordsConfig | undefined, own: Written, folder: string): WordsConfig {
  const { root: _, 'fail-on': failOn, languages = {}, allow = [], off = [], severity, ...rest } = own
  const here = Object.entries(languages).map(([glob, language]) => ({ folder, glob, language }))
  const written = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    ...above,
    ...written,
    ...(failOn !== undefined && { failOn }),
    allow: [...(above?.allow ?? []), ...allow],
    off: [...(above?.off ?? []), ...off],
    severity: { ...above?.severity, ...severity },
    languages: [...here, ...(above?.languages ?? [])],
  }
}

function readConfig(path: string, mustBeThere: boolean): Written | undefined {
  const text = textOf(path, mustBeThere)
  const below = relative(process.cwd(), path)
  const file = below.startsWith('..') ? path : below
  if (text === undefined) return undefined
  const yaml = readYaml(text)
  const { data, error } = schema.safeParse(yaml.value ?? {})
  const findings: Finding[] =
    yaml.problems.length > 0
      ? yaml.problems.map((problem) => ({ ...problem, file }))
      : (error?.issues ?? []).flatMap((issue) => findingsOf(issue, file, yaml.lineOf))
  findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (findings.length > 0) throw new Invalid('The configuration cannot be used.', findings)
  return data
}

function textOf(file: string, mustBeThere: boolean): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      if (mustBeThere) throw new Invalid(`There is no file ${file}. Check the path.`)
      return undefined
    }
    throw new Invalid(`${file} cannot be read (${message}).`)
  }
}

type LineOf = (path: readonly PropertyKey[]) => number

function findingsOf(issue: z.core.$ZodIssue, file: string, lineOf: LineOf): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schema.shape).join(', ')
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]),
      message: `“${key}” is no setting. There are: ${known}.`,
    }))
  }
  const [name] = issue.path
  const wanted = sentences[String(name)] ?? 'Write each setting as “name: value”, one below the other.'
  return [{ file, line: lineOf(issue.path), message: `“${issue.path.join('.') || 'This'}”: ${wanted}` }]
}

const sentences: Readonly<Record<string, string>> = {
  root: 'write true or false.',
  profile: `write one of ${profiles.join(', ')}.`,
  threshold: `write one of ${severities.join(', ')}.`,
  'fail-on': `write one of ${failOns.join(', ')}.`,
  guide: 'write a web address with {term} in it.',
  allow: 'write a list of words.',
  off: 'write a list of rules or terms.',
  severity: `write rules or terms, each with one of ${severities.join(', ')}.`,
  languages: 'write globs of paths, each with the tag of a language: “fr/**”: fr.',
}
