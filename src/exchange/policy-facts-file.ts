import type { z } from 'zod'
import { kinds } from '#content'
import { allEventKinds, checkPolicyFile, type PolicyEvent, type PolicyFacts } from '#policies'
import type { Day, PartialDate } from '#shared'
import { misfitsOf } from './field-sentences.ts'
import { didYouMean } from './nearest.ts'
import { gatherFindings, type PackFinding, type Report } from './pack-finding.ts'
import { fileSchema, forms, type MilestoneFacts, milestoneSchema } from './policy-facts-shape.ts'
import { readYaml, type YamlPath } from './yaml.ts'

/** The policy files that a list of facts tells of, as far as it can be read, and everything that is wrong with it. */
export type PolicyFactsFile = {
  readonly files: readonly PolicyFacts[]
  readonly findings: readonly PackFinding[]
}

type Options = {
  /** How to call the text in findings. */
  name: string
  asOf: Day
}

/**
 * Reads facts on policy files in the plain YAML (or JSON) that people keep by hand: a list of milestones, one file with `kind` and
 * `milestones`, or many under `policy_files`.
 *
 * ```yaml
 * kind: directive
 * milestones:
 *   - { kind: commission-proposal, date: "2022-04-27", source: "https://…" }
 * ```
 *
 * The shared file of a policy file in a content pack (`form` and `events`) is read as well.
 * A milestone that cannot be read is left out and reported with its line; the others count.
 */
export function readPolicyFacts(text: string, { name, asOf }: Options): PolicyFactsFile {
  const findings = gatherFindings()
  const yaml = readYaml(text)
  for (const problem of yaml.problems) findings.report({ ...problem, file: name })
  const read = reader(findings.report, name, yaml.lineOf)
  const files =
    isMap(yaml.value) && 'events' in yaml.value
      ? read.packFile(yaml.value)
      : eachItsName(
          placesOf(yaml.value, read).map((place) => read.file(place)),
          read,
        )
  complain(files, read, asOf)
  return { files: files.map(({ facts }) => facts), findings: findings.list() }
}

/** Where a file stands in the text: its value, the path to it, and the path to its milestones. */
type Place = { value: Record<string, unknown>; path: YamlPath; list: YamlPath; index: number }

type ReadFile = {
  facts: PolicyFacts
  /** The path of the file itself. */
  path: YamlPath
  /** The path of each event that was read. */
  paths: readonly YamlPath[]
}

type Reader = ReturnType<typeof reader>

function placesOf(value: unknown, read: Reader): Place[] {
  if (Array.isArray(value)) return [{ value: { milestones: value }, path: [], list: [], index: 0 }]
  if (!isMap(value)) {
    read.refuse('There are no milestones here. Write a list of them, each with a kind and a date.', [])
    return []
  }
  if (!('policy_files' in value)) return [{ value, path: [], list: ['milestones'], index: 0 }]
  if (!Array.isArray(value.policy_files)) {
    read.refuse('“policy_files” is not a list of files.', ['policy_files'])
    return []
  }
  return value.policy_files.flatMap((file, index) => {
    const path = ['policy_files', index]
    if (isMap(file)) return [{ value: file, path, list: [...path, 'milestones'], index }]
    read.refuse('This is not a policy file: it has no fields.', path)
    return []
  })
}

function reader(report: Report, file: string, lineOf: (path: YamlPath) => number) {
  const refuse = (message: string, path: YamlPath, severity: 'error' | 'note' = 'error') =>
    report({ message, file, line: lineOf(path), severity, ...(path.length > 0 && { field: path.join('.') }) })

  function misfits(error: z.ZodError, value: unknown, path: YamlPath) {
    for (const issue of error.issues) {
      const at = issue.path as (string | number)[]
      refuse(sentenceOf(issue, at, value), [...path, ...at])
    }
  }

  function event(value: unknown, path: YamlPath, ids: Map<string, number>): PolicyEvent | undefined {
    const { data, error } = milestoneSchema.safeParse(value)
    if (error) {
      misfits(error, value, path)
      return undefined
    }
    const misprecise = precisionFinding(data)
    if (misprecise) refuse(misprecise, [...path, 'precision'])
    const count = (ids.get(data.kind) ?? 0) + 1
    ids.set(data.kind, count)
    return eventOf(data, count === 1 ? data.kind : `${data.kind}-${count}`)
  }

  return {
    refuse,
    packFile(value: Record<string, unknown>): ReadFile[] {
      const { shared, sharedSchema } = kinds['policy-file']
      const { error } = sharedSchema.safeParse(value)
      for (const { message, path } of error ? misfitsOf(error, value, shared, []) : []) refuse(message, path)
      const bad = placesOfMisfits(error)
      const { data } = sharedSchema.safeParse(withoutPlaces(value, bad))
      if (!data) return []
      const events = Array.isArray(value.events) ? value.events : []
      const paths = events.map((_, i): YamlPath => ['events', i]).filter((path) => !bad.has(path.join('.')))
      return [{ facts: { key: 'file-1', ...data }, path: [], paths }]
    },
    file(place: Place): ReadFile {
      const { value, path, list, index } = place
      const { error } = fileSchema.safeParse(value)
      if (error) misfits(error, value, path)
      const { data } = fileSchema.safeParse(withoutPlaces(value, placesOfMisfits(error)))
      const ids = new Map<string, number>()
      const milestones = value.milestones ?? []
      if (!Array.isArray(milestones)) refuse('“milestones” is not a list.', list)
      const events = (Array.isArray(milestones) ? milestones : []).flatMap((milestone, i) => {
        const read = event(milestone, [...list, i], ids)
        return read ? [{ read, path: [...list, i] }] : []
      })
      if (data && data.kind === undefined)
        refuse('No legal form is given (kind: directive); it is read as a regulation.', path, 'note')
      return {
        facts: {
          key: data?.slug ?? `file-${index + 1}`,
          form: forms[data?.kind ?? 'regulation'],
          procedures: (data?.procedures ?? []).map(({ ref, type }) => ({ ref, ...(type && { type }) })),
          ...(data?.parent && { parent: data.parent }),
          replaces: data?.replaces ?? [],
          amends: data?.amends ?? [],
          amendsActs: [],
          notBound: [],
          national: [],
          events: events.map(({ read }) => read),
        },
        path,
        paths: events.map(({ path }) => path),
      }
    },
  }
}

/** Where something does not fit, as far as it can be left out alone: a field, or one item of its list. */
function placesOfMisfits(error: z.ZodError | undefined): ReadonlySet<string> {
  const paths = (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  )
  return new Set(paths.map((path) => path.slice(0, 2).join('.')))
}

function withoutPlaces(value: Record<string, unknown>, bad: ReadonlySet<string>): Record<string, unknown> {
  const sound = Object.entries(value).filter(([name]) => !bad.has(name))
  const items = (name: string, list: unknown[]) => list.filter((_, i) => !bad.has(`${name}.${i}`))
  return Object.fromEntries(
    sound.map(([name, field]) => [name, Array.isArray(field) ? items(name, field) : field]),
  )
}

function eventOf(facts: MilestoneFacts, id: string): PolicyEvent {
  const { kind, planned, pending, partial, outcome, votes, set_by, superseded_by } = facts
  const date = asPreciseAsKnown(facts)
  return {
    id: facts.id ?? id,
    kind,
    // Facts that say nothing of how sure they are were not read in a source by whoever wrote them down.
    confidence: facts.confidence ?? 'general',
    source: facts.source ?? '',
    conflicts: [],
    ...(date && { date }),
    ...(planned && { planned }),
    ...(pending && { pending }),
    ...(partial !== undefined && { partial }),
    ...(outcome && { outcome }),
    ...(facts.committee && { committee: facts.committee }),
    ...(facts.document && { document: facts.document }),
    ...(votes?.for !== undefined && { votesFor: votes.for }),
    ...(votes?.against !== undefined && { votesAgainst: votes.against }),
    ...(votes?.abstain !== undefined && { votesAbstain: votes.abstain }),
    ...(set_by && { setBy: set_by }),
    ...(superseded_by && { supersededBy: superseded_by }),
  }
}

const lengths = { year: 4, month: 7, day: 10 } as const

/** Of a day that is only known to the month, the month. */
function asPreciseAsKnown({ date, precision = 'day' }: MilestoneFacts): PartialDate | undefined {
  return date ? (date.slice(0, lengths[precision]) as PartialDate) : undefined
}

function precisionFinding({ date, precision }: MilestoneFacts): string | undefined {
  if (!date || !precision || date.length === lengths[precision]) return undefined
  return `The date ${date} is not known to the ${precision}. Write the date only as far as it is known, or mend the precision.`
}

/** A name that stands twice would give the one file the status of the other. */
function eachItsName(files: readonly ReadFile[], read: Reader): readonly ReadFile[] {
  const taken = new Set(files.map(({ facts }) => facts.key))
  const met = new Set<string>()
  return files.map((file) => {
    const { key } = file.facts
    if (!met.has(key)) {
      met.add(key)
      return file
    }
    read.refuse(`Two files are called “${key}”. Give each a slug of its own.`, [...file.path, 'slug'])
    let number = 2
    while (taken.has(`${key}-${number}`)) number++
    taken.add(`${key}-${number}`)
    return { ...file, facts: { ...file.facts, key: `${key}-${number}` } }
  })
}

/** What the rules find wrong, told of the lines of this text. */
function complain(files: readonly ReadFile[], read: Reader, asOf: Day): void {
  const here = new Map(files.map(({ facts }) => [facts.key, facts]))
  for (const { facts, path, paths } of files) {
    for (const { message, field = '' } of checkPolicyFile(facts, here, asOf)) {
      const [head, index, ...rest] = field.split('.')
      const event = head === 'events' ? paths[Number(index)] : undefined
      const at = event ? [...event, ...rest] : [...path, ...field.split('.')]
      const severity = softOnly.test(field) ? 'note' : 'error'
      read.refuse(facts.key.startsWith('file-') ? message : `${facts.key}: ${message}`, at, severity)
    }
  }
}

/** A plan whose day has passed is something to look up; nothing in it is wrong. */
const softOnly = /^(?:events\.\d+\.planned|replaces\.\d+)$/

function sentenceOf(issue: z.core.$ZodIssue, path: (string | number)[], value: unknown): string {
  if (path.length === 0) return 'This is not a milestone. Write its kind and its date.'
  const name = path.join('.')
  const given = path.reduce<unknown>(
    (at, step) => (isMap(at) || Array.isArray(at) ? at[step as never] : undefined),
    value,
  )
  if (path[0] === 'kind' && path.length === 1 && !/^is not a legal/.test(issue.message)) {
    if (given === undefined)
      return 'A milestone has no kind. Say what happened: council-adoption, oj-publication …'
    return `“${String(given)}” is no kind of event.${didYouMean(String(given), allEventKinds)}`
  }
  const shown = typeof given === 'string' || typeof given === 'number' ? ` (${given})` : ''
  return `“${name}”${shown} ${/^is /.test(issue.message) ? issue.message : 'does not fit here'}.`
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
