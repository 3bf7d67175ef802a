/**
 * Asks a database of many resources a hundred questions, each several times. Prints the milliseconds of every answer with its counts of all
 * facets and, on SQLite, those of the bare query of the full-text index that finds the same documents, asked in turn.
 */
import { DatabaseSync } from 'node:sqlite'
import { openSearcher, parseQuery, type SearchRequest, searchLibrary } from '#search'
import { openStore } from '#store'
import { questionsOf } from '../pack/questions.ts'

export type SearchTimes = Record<
  SearchRequest['sort'],
  { search: number; bare: number | undefined; found: number }[]
> & { documents: number }

const { matchOf }: typeof import('../../src/search/sqlite-index.ts') = await import(
  new URL('../../dist/search/sqlite-index.js', import.meta.url).href
)

const [size = '', database = ''] = process.argv.slice(2)
const isSqlite = !database.includes('://')
const store = await openStore(isSqlite ? { sqlitePath: database } : { databaseUrl: database })
const searcher = await openSearcher(store)
const stemLanguages = searcher.catalogue.stemLanguages()
const bare = isSqlite ? bareQueries(database) : undefined
const questions = questionsOf(Number(size), 100)
const times: SearchTimes = { newest: [], relevance: [], oldest: [], documents: bare?.documents ?? 0 }

for (let repetition = -1; repetition < 3; repetition++)
  for (const { text, filters, language } of questions)
    for (const sort of ['newest', 'relevance'] as const) {
      const { wanted } = parseQuery(text)
      if (wanted === undefined) continue
      const match = matchOf(wanted, stemLanguages)
      const request = { text, filters, sort, readerLanguage: language, page: 1, pageSize: 20 }
      const plain = () => bare?.[sort](match)
      const first = repetition % 2 === 0 ? timed(plain) : undefined
      const search = await timedSearch({ ...request, kinds: ['resource'] })
      const second = first ?? timed(plain)
      if (repetition >= 0) times[sort].push({ ...search, bare: bare === undefined ? undefined : second })
    }
process.stdout.write(`${JSON.stringify(times)}\n`)
await store.close()

async function timedSearch(request: SearchRequest): Promise<{ search: number; found: number }> {
  const started = performance.now()
  const { total } = await searchLibrary(searcher, request)
  return { search: performance.now() - started, found: total }
}

function timed(deed: () => unknown): number {
  const started = performance.now()
  deed()
  return performance.now() - started
}

/** Every number that matches; and, for an order by relevance, the first page of them with the rank that the index gives. */
function bareQueries(path: string) {
  const plain = new DatabaseSync(path, { readOnly: true })
  plain.exec('pragma cache_size = -16000')
  const all = plain.prepare('select rowid from search_text where search_text match ?')
  const best = plain.prepare('select rowid from search_text where search_text match ? order by rank limit 20')
  const { count } = plain.prepare('select count(*) as count from search_text_docsize').get() as {
    count: number
  }
  return {
    documents: count,
    newest: (match: string) => all.all(match),
    relevance: (match: string) => [all.all(match), best.all(match)],
  }
}
