import { createEntry, publishPart, savePart } from '#content'
import { addDays, type Day, fixedClock, type Instant } from '#shared'
import type { Store } from '#store'

/** What is unusually much for one policy file. */
export const large = { events: 500, resources: 300, countries: 27, versions: 200 } as const

export const largeFilePath = '/en/files/large-directive'

const author = 'bench'
const languages = ['en', 'fr', 'es', 'ar']
const start = '2018-01-10' as Day
const now = '2026-11-22T12:00:00.000Z' as Instant

/** The day on which the large file is read. */
export const largeFileClock = () => fixedClock(now)

/** A network with one directive of which very much is known, in an empty store; always the same. */
export async function fillLargeFile(store: Store): Promise<void> {
  await store.transact(async (tx) => {
    const act = { tx, author, now }
    const publish = async (
      entry: { kind: 'network' | 'policy-file' | 'resource'; key: string },
      more: object,
    ) => {
      const id = await createEntry(act, { ...entry, language: 'en', ...more } as Parameters<
        typeof createEntry
      >[1])
      await publishPart(act, { id, language: 'en' })
      return id
    }
    await publish(
      { kind: 'network', key: 'network' },
      {
        shared: { languages },
        fields: { title: 'Bench Network', tagline: 'It is measured.', mission: 'To be measured.' },
      },
    )
    const file = await publish(
      { kind: 'policy-file', key: 'large-directive' },
      { shared: sharedPart(), fields: texts() },
    )
    for (let i = 0; i < large.resources; i++)
      await publish(
        { kind: 'resource', key: `resource-${i}` },
        {
          shared: {
            format: i % 3 === 0 ? 'briefing' : 'report',
            date: dayAt(i * 10),
            files: ['large-directive'],
          },
          fields: { title: `${sentence(i, 9)} (${i})`, summary: sentence(i + 7, 40) },
        },
      )
    // Each version moves one date by a day.
    for (let version = 2; version <= large.versions; version++) {
      const later = {
        ...act,
        now: `2026-11-22T${String(12 + Math.floor(version / 60)).padStart(2, '0')}:${String(version % 60).padStart(2, '0')}:00.000Z` as Instant,
      }
      const fields = sharedPart(version)
      await savePart(later, { id: file, language: '', fields, basedOn: version - 1 })
      await publishPart(later, { id: file, language: '' })
    }
  })
}

function sharedPart(version = 1): object {
  return {
    form: 'directive',
    procedures: [{ ref: '2018/0001(COD)', type: 'COD' }],
    com: ['COM(2018) 1'],
    proposalCelex: ['52018PC0001'],
    checked: '2026-11-20',
    readingDate: '2025-01-01',
    events: Array.from({ length: large.events }, (_, i) => event(i, version)),
    asks: Array.from({ length: 12 }, (_, i) => ({
      id: `ask-${i}`,
      addressees: ['council', 'member-states'],
      outcome: i % 3 === 0 ? 'partly' : 'open',
    })),
    notBound: ['DK'],
    national: countries.map((country, i) => ({
      id: `${country.toLowerCase()}-2026`,
      country,
      state: ['transposed', 'notified', 'partly', 'late', 'infringement'][i % 5],
      date: '2026-06-30',
      measures: i,
      confidence: 'verified',
      source: `https://law.example/national/${country}`,
      checked: '2026-11-20',
    })),
  }
}

/** Mostly steps that come again and again, as in a file that took eight years. */
const often = [
  'trilogue',
  'ep-draft-report',
  'council-agreement',
  'eesc-opinion',
  'ep-committee-vote',
] as const
const once: Readonly<Record<number, string>> = {
  0: 'commission-proposal',
  60: 'council-mandate',
  90: 'ep-mandate',
  300: 'political-agreement',
  340: 'ep-adoption',
  360: 'council-adoption',
  362: 'signature',
  365: 'oj-publication',
  380: 'entry-into-force',
  470: 'transposition-deadline',
}

function event(i: number, version: number): object {
  const kind = once[i] ?? (i > 380 ? (i % 2 === 0 ? 'report-due' : 'application') : often[i % often.length])
  const moved = i === version % large.events ? 1 : 0
  return {
    id: `${kind}-${i}`,
    kind,
    date: dayAt(i * 6 + moved),
    confidence: i % 9 === 4 ? 'general' : i % 97 === 5 ? 'low' : 'verified',
    source: `https://source-${i % 11}.example/documents/${i}/a-page-with-a-long-name`,
    checked: '2026-11-20',
    ...(i % 40 === 3 && {
      conflicts: [{ date: dayAt(i * 6 + 2), source: 'https://other.example/news' }],
      chosenBecause: 'own-institution',
    }),
    ...(i % 25 === 7 && { votesFor: 300 + i, votesAgainst: 200, votesAbstain: 20 }),
    ...(i % 30 === 9 && { document: `A9-${String(i).padStart(4, '0')}/2020` }),
  }
}

function texts(): object {
  const some = (every: number, words: number) =>
    Object.fromEntries(
      Array.from({ length: large.events }, (_, i) => i)
        .filter((i) => i % every === 1)
        .map((i) => [(event(i, 1) as { id: string }).id, sentence(i, words)]),
    )
  return {
    title: 'Large directive',
    summary: sentence(3, 30),
    body: Array.from({ length: 6 }, (_, i) => sentence(i, 80)).join('\n\n'),
    reading: sentence(5, 120),
    eventNotes: some(3, 16),
    eventParts: some(10, 8),
    asks: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`ask-${i}`, sentence(i, 18)])),
  }
}

const words =
  'people papers law council parliament work home school doctor border right family child permit agreement member state year text rule vote date source country'.split(
    ' ',
  )

function sentence(seed: number, length: number): string {
  const picked = Array.from({ length }, (_, i) => words[(seed * 31 + i * (7 + (seed % 5))) % words.length])
  return `The ${picked.join(' ')}.`
}

function dayAt(days: number): Day {
  return addDays(start, days)
}

const countries = 'AT BE BG CY CZ DE EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
