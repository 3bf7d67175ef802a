import type { Bench, Figure } from './figure.ts'
import { median, milliseconds, quantile, ratio, whole } from './numbers.ts'
import { databaseOf } from './pack/database.ts'
import { firstHome } from './pack/pages.ts'
import type { PageTimes } from './programs/page-times.ts'
import { programPath, run } from './programs/run.ts'

/** Server time of pages that nobody remembers, the corpora asked in turn. */
export const unrememberedPage: Bench = {
  name: 'unremembered',
  async run({ sizes, say }) {
    const databases: string[] = []
    for (const size of sizes) databases.push(`${size}=${await databaseOf(size)}`)
    say('pages of every kind, from each corpus in turn')
    const program = run(programPath('page-times.ts'), databases)
    try {
      const times = JSON.parse(await program.line()) as PageTimes
      return Object.entries(times).flatMap(([kind, bySize]) => figures(kind, bySize))
    } finally {
      await program.stop()
    }
  },
}

const medium = 10_000
const large = 100_000

function figures(kind: string, bySize: Record<number, number[]>): Figure[] {
  const of = (size: number) => bySize[size] ?? []
  const sizes = Object.keys(bySize).map(Number)
  const budgeted = kind !== firstHome
  const figure: Figure = {
    budget: `an unremembered page: ${kind}`,
    limit: budgeted ? '≤ 5 ms median at 10,000' : '',
    figure: milliseconds(median(of(medium))),
    noise: sizes
      .map(
        (size) =>
          `${whole(size)}: p50 ${milliseconds(median(of(size)))}, p95 ${milliseconds(quantile(of(size), 0.95))}`,
      )
      .join('; '),
    met: budgeted ? median(of(medium)) <= 5 : undefined,
  }
  if (!sizes.includes(large)) return [figure]
  const growth = of(large).map((took, i) => took / (of(medium)[i] ?? Number.NaN))
  return [
    figure,
    {
      budget: `the same at 100,000: ${kind}`,
      limit: budgeted ? '≤ 1.5 × that at 10,000' : '',
      figure: milliseconds(median(of(large))),
      ratio: ratio(median(of(large)) / median(of(medium))),
      noise: `pair by pair ${ratio(median(growth))}`,
      met: budgeted ? median(of(large)) / median(of(medium)) <= 1.5 : undefined,
    },
  ]
}
