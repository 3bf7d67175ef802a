import type { Bench, Figure, Options } from './figure.ts'
import { median, milliseconds, quantile, ratio, seconds, whole } from './numbers.ts'
import { databaseOf, importPack } from './pack/database.ts'
import { packOf } from './pack/write-pack.ts'
import { programPath, run } from './programs/run.ts'
import type { SearchTimes } from './programs/search-times.ts'

/** Searches with counts of all facets, against the bare query of the full-text index; then the same on PostgreSQL. */
export const search: Bench = {
  name: 'search',
  async run({ sizes, say }) {
    const size = sizes.at(-1) ?? 0
    const database = await databaseOf(size)
    say(`a hundred questions to ${whole(size)} resources on SQLite`)
    const times = await timesOf(size, database)
    return (['newest', 'relevance'] as const).flatMap((sort) => sqliteFigures(times, sort))
  },
}

/** Apart, because loading PostgreSQL takes longest of all. */
export const searchOnPostgresql: Bench = {
  name: 'postgresql',
  async run(options) {
    const server = run(programPath('../../tests/postgresql-server.ts'))
    try {
      return await postgresqlFigures(`${await server.line()}/postgres`, options)
    } finally {
      await server.stop()
    }
  },
}

async function timesOf(size: number, database: string): Promise<SearchTimes> {
  const program = run(programPath('search-times.ts'), [String(size), database])
  try {
    return JSON.parse(await program.line()) as SearchTimes
  } finally {
    await program.stop()
  }
}

function sqliteFigures(times: SearchTimes, sort: 'newest' | 'relevance'): Figure[] {
  const all = times[sort].map(({ search }) => search)
  const bare = times[sort].map(({ bare }) => bare ?? Number.NaN)
  const growth = median(all) / median(bare)
  const p95 = quantile(all, 0.95)
  const by = sort === 'newest' ? 'by date' : 'by relevance'
  return [
    {
      budget: `search with all facets counted, ${whole(times.documents)} documents, ${by}`,
      limit: 'median ≤ 1.3 × bare FTS5',
      figure: `${milliseconds(median(all))}; bare ${milliseconds(median(bare))}`,
      ratio: ratio(growth),
      noise: `pair by pair ${ratio(median(all.map((took, i) => took / (bare[i] ?? Number.NaN))))}`,
      met: growth <= 1.3,
    },
    {
      budget: `the same, ${by}: slowest`,
      limit: 'p95 < 60 ms',
      figure: `p95 ${milliseconds(p95)}; bare ${milliseconds(quantile(bare, 0.95))}`,
      noise: `most ${milliseconds(Math.max(...all))}`,
      met: p95 < 60,
    },
  ]
}

/** More would take longer to load than all other figures together. */
const mostOnPostgresql = 10_000

async function postgresqlFigures(database: string, { sizes, say }: Options): Promise<Figure[]> {
  const size = sizes.filter((size) => size <= mostOnPostgresql).at(-1) ?? 0
  say(`importing ${whole(size)} resources into PostgreSQL`)
  const { entries, load, index } = await importPack(await packOf(size), database)
  say('a hundred questions')
  const times = await timesOf(size, database)
  const figures = (['newest', 'relevance'] as const).map((sort): Figure => {
    const all = times[sort].map(({ search }) => search)
    return {
      budget: `search on PostgreSQL, ${whole(size)} resources, ${sort === 'newest' ? 'by date' : 'by relevance'}`,
      limit: '',
      figure: `p50 ${milliseconds(median(all))}, p95 ${milliseconds(quantile(all, 0.95))}`,
      met: undefined,
    }
  })
  return [
    ...figures,
    {
      budget: `import of ${whole(size)} resources into PostgreSQL`,
      limit: '',
      figure: `${whole(entries / (load + index))} entries/s (load ${seconds(load)}, index ${seconds(index)})`,
      met: undefined,
    },
  ]
}
