import { type Field, kinds, type LoadedEntry, type LoadedPart } from '#content'
import type { Instant } from '#shared'
import { writerOf } from './prose.ts'
import { type Random, randomOf } from './random.ts'
import { type Language, languages } from './vocabulary.ts'

export const topicKeys = keys('topic', 15)
export const fileKeys = keys('file', 40)
export const countryCodes =
  'BE DE FR ES IT NL GR PL SE AT PT IE FI DK CZ RO HU BG HR SK SI LT LV EE CY LU MT CH NO GB'.split(' ')
const figureKeys = keys('figure', 25)
const founded = '2020-01-15T00:00:00.000Z' as Instant

function keys(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${name}-${String(i + 1).padStart(3, '0')}`)
}

/** All that a network has besides resources, as much of it in a small corpus as in a large one. */
export function* entriesOfNetwork(): Generator<LoadedEntry> {
  yield network()
  yield* keys('page', 6).map((key, i) => entry('page', key, { place: i < 3 ? 'header' : 'footer', order: i }))
  yield* topicKeys.map(topic)
  yield* fileKeys.map(policyFile)
  yield* keys('member', 180).map(member)
  yield* figureKeys.map(figure)
  yield* keys('term', 30).map((key, i) =>
    entry('term', key, { severity: 'avoid', order: i < 10 ? 'essential' : 'further' }),
  )
}

function network(): LoadedEntry {
  const shared = {
    languages: [...languages],
    helpPage: 'page-001',
    wordsPage: 'page-002',
    aboutPage: 'page-003',
  }
  return entry('network', 'network', shared)
}

function topic(key: string, i: number): LoadedEntry {
  return entry('topic', key, i < 10 ? { workArea: true, order: i + 1, hue: i } : {})
}

const course = [
  'commission-proposal',
  'ep-referral',
  'ep-committee-vote',
  'council-mandate',
  'trilogue-start',
  'political-agreement',
  'ep-adoption',
  'council-adoption',
  'oj-publication',
  'entry-into-force',
  'application',
]

/** Each has come some way along the usual course; one in five belongs to a package. */
function policyFile(key: string, i: number): LoadedEntry {
  const random = randomOf(key)
  const steps = i === 0 ? [] : course.slice(0, random.between(3, course.length))
  const first = random.between(2008, 2024)
  const shared = {
    form: i === 0 ? 'package' : random.pick(['regulation', 'directive']),
    procedures: [{ ref: `${first}/${1000 + i}(COD)`, type: 'COD', confidence: 'verified' }],
    ...(i > 4 && i % 5 === 0 ? { parent: 'file-001' } : {}),
    topics: random.some(topicKeys, 2),
    checked: '2026-10-01',
    events: steps.map((kind, step) => ({
      id: kind,
      kind,
      date: `${first + Math.floor(step / 4)}-${String(1 + ((step * 3) % 12)).padStart(2, '0')}-14`,
      confidence: 'verified',
      source: `https://law.example/${key}/${kind}`,
      checked: '2026-10-01',
    })),
    asks: [{ id: 'ask', addressees: ['council', 'parliament'], outcome: 'open' }],
  }
  return entry('policy-file', key, shared)
}

function member(key: string): LoadedEntry {
  const random = randomOf(key)
  return entry('member', key, {
    country: random.some(countryCodes, 1)[0],
    city: 'Harbour',
    website: `https://${key}.example`,
    topics: random.some(topicKeys, random.between(1, 3)),
    services: random.some(kinds.member.shared.services.choices ?? [], random.between(1, 4)),
    languages: random.some(languages, random.between(1, 3)),
    source: `https://${key}.example/about`,
  })
}

function figure(key: string): LoadedEntry {
  const random = randomOf(key)
  return entry('figure', key, {
    value: random.between(10, 90_000),
    asOf: `${random.between(2018, 2025)}`,
    topics: random.some(topicKeys, 2),
    sources: [{ url: `https://count.example/${key}`, tier: 'primary' }],
  })
}

/** An entry in English and, by its number, in up to four other languages, with text in every field that its kind has. */
function entry(kind: LoadedEntry['kind'], key: string, shared: Record<string, unknown>): LoadedEntry {
  const random = randomOf(`${kind} ${key}`)
  const theme = Number(/\d+$/.exec(key)?.[0] ?? 0)
  const others = languages.filter((language) => language !== 'en' && random.chance(0.5))
  const spoken: Language[] = kind === 'network' ? [...languages] : ['en', ...(isBrief(kind) ? [] : others)]
  return {
    kind,
    key,
    sourceLanguage: 'en',
    shared: withLists(kind, shared),
    parts: spoken.toSorted().map((language) => part(kind, random, language, theme)),
  }
}

/** Members and figures say a few sentences in one language, as most do. */
function isBrief(kind: LoadedEntry['kind']): boolean {
  return kind === 'member' || kind === 'figure'
}

/** A list that is not named is empty. */
function withLists(kind: LoadedEntry['kind'], shared: Record<string, unknown>): Record<string, unknown> {
  return kinds[kind].sharedSchema.parse(shared) as Record<string, unknown>
}

function part(kind: LoadedEntry['kind'], random: Random, language: Language, theme: number): LoadedPart {
  const write = writerOf(random, language, theme)
  const fields: Record<string, unknown> = {}
  for (const [name, { type }] of Object.entries<Field>(kinds[kind].perLanguage)) {
    if (name === 'title') fields[name] = write.words(2, 4).join(' ')
    else if (name === 'unit') fields[name] = write.words(1, 1).join('')
    else if (name === 'asks') fields[name] = { ask: write.summary() }
    else if (type === 'markdown' && !isBrief(kind)) fields[name] = write.body([])
    else if (type === 'strings') fields[name] = [write.words(1, 2).join(' '), write.words(1, 2).join(' ')]
    else if (type === 'text') fields[name] = write.summary()
  }
  return { language, formerSlugs: [], published: founded, outdated: [], fields }
}
