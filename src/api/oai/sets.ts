import { type KindName, listPublished, localise } from '#content'
import { element, type Xml } from '#exchange'
import type { Site } from '#site'
import { siteLanguages } from '#site'
import { OaiError } from './arguments.ts'

/** Kinds that libraries and archives collect; the name of a kind is its set. */
export const harvestedKinds = [
  'resource',
  'statement',
  'policy-file',
  'figure',
  'term',
  'topic',
  'page',
] as const satisfies readonly KindName[]

const kindNames: Readonly<Record<(typeof harvestedKinds)[number], string>> = {
  resource: 'Reports, briefings, videos and other resources',
  statement: 'Joint statements',
  'policy-file': 'Policy files',
  figure: 'Figures',
  term: 'Words',
  topic: 'Topics',
  page: 'Pages',
}

/** What belongs to a set: a kind, or everything about a topic. */
export function readSet(set: string | undefined): { kinds: readonly KindName[]; topic?: string } {
  if (set === undefined) return { kinds: harvestedKinds }
  const [type, name = '', more] = set.split(':')
  const kind = harvestedKinds.find((one) => one === name)
  if (more === undefined && type === 'kind' && kind !== undefined) return { kinds: [kind] }
  if (more === undefined && type === 'topic' && /^[a-z0-9-]+$/.test(name))
    return { kinds: harvestedKinds, topic: name }
  throw new OaiError('noRecordsMatch', 'There is no such set.')
}

/** The sets that an entry belongs to. */
export function setsOf({
  kind,
  topics = [],
}: {
  kind: string
  topics?: readonly string[] | undefined
}): string[] {
  return [`kind:${kind}`, ...topics.map((topic) => `topic:${topic}`)]
}

export async function listSets(site: Site): Promise<Xml> {
  const [language = 'en'] = await siteLanguages(site)
  const topics = await listPublished(site.db, 'topic', { limit: 10_000, order: 'key' })
  const sets: [spec: string, name: string][] = [
    ['kind', 'By kind'],
    ...harvestedKinds.map((kind): [string, string] => [`kind:${kind}`, kindNames[kind]]),
    ['topic', 'By topic'],
    ...topics.map((topic): [string, string] => [
      `topic:${topic.key}`,
      localise(topic, language).fields.title.value,
    ]),
  ]
  return element(
    'ListSets',
    {},
    sets.map(([spec, name]) =>
      element('set', {}, [element('setSpec', {}, spec), element('setName', {}, name)]),
    ),
  )
}
