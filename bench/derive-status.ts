import { allEventKinds, deriveStatuses, type PolicyEvent, type PolicyFacts } from '#policies'
import { addDays, type Day } from '#shared'
import type { Bench, Figure } from './figure.ts'
import { median, milliseconds, ratio, spread } from './numbers.ts'

const files = 10_000
const eventsEach = 100
const rounds = 7
const asOf = '2026-11-22' as Day

/** Where ten thousand files of a hundred events each stand on a day, on one core. */
export const deriveStatusBench: Bench = {
  name: 'derive-status',
  async run({ say }) {
    const corpus = Array.from({ length: files }, (_, i) => policyFile(i))
    const baseline = () => corpus.reduce((sum, file) => sum + file.events.toSorted(byText).length, 0)
    const times = { derive: [] as number[], sort: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      times.sort.push(timed(baseline))
      times.derive.push(timed(() => deriveStatuses(corpus, asOf)))
      say(
        `round ${round + 1}: ${milliseconds(times.derive.at(-1) ?? 0)} to derive, ${milliseconds(times.sort.at(-1) ?? 0)} to sort`,
      )
    }
    const derive = median(times.derive)
    const figure: Figure = {
      budget: 'status of 10,000 files with 100 events each',
      limit: '< 1 s on one core',
      figure: milliseconds(derive),
      ratio: `${ratio(derive / median(times.sort))} × only sorting the events`,
      noise: spread(times.derive, milliseconds),
      met: derive < 1_000,
    }
    return [figure]
  },
}

function timed(deed: () => unknown): number {
  const start = performance.now()
  deed()
  return performance.now() - start
}

/** The life of a file in every kind there is, some steps more than once, in no order; always the same. */
function policyFile(index: number): PolicyFacts {
  const start = addDays('2015-01-01' as Day, (index * 37) % 3_000)
  const events = Array.from({ length: eventsEach }, (_, i): PolicyEvent => {
    const place = (i * 61 + index) % eventsEach
    const kind = kinds[place % kinds.length] as PolicyEvent['kind']
    const date = addDays(start, place * 29)
    return {
      id: `${kind}-${place}`,
      kind,
      date: place % 9 === 0 ? (date.slice(0, 7) as Day) : date,
      confidence: place % 11 === 0 ? 'low' : 'verified',
      source: 'https://law.example/source',
      conflicts: [],
      ...(place % 13 === 0 && { planned: true }),
    }
  })
  return {
    key: `file-${index}`,
    form: forms[index % forms.length] as PolicyFacts['form'],
    procedures: [{ ref: '2024/0001(COD)', type: 'COD' }],
    replaces: [],
    amends: [],
    amendsActs: [],
    notBound: [],
    national: [],
    events,
  }
}

/** Files that go on: what ends a file would make the answer easy. */
const kinds = allEventKinds.filter((kind) => !['withdrawal', 'rejected', 'lapsed', 'replaced'].includes(kind))
const forms = ['regulation', 'directive', 'recommendation', 'treaty'] as const

function byText(a: PolicyEvent, b: PolicyEvent): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : 1
}
