import type { Db } from '#store'
import type { Catalogue } from './catalogue.ts'
import type { Query } from './query.ts'
import { takeChosen } from './take-chosen.ts'
import type { WordIndex } from './word-index.ts'

type Matches = {
  readonly db: Db
  readonly index: WordIndex
  readonly catalogue: Catalogue
  readonly wanted: Query
  /** How many documents match. */
  readonly matching: number
  /** 1 at the place of every entry to order. */
  readonly chosen: Uint8Array
  /** How many of the first places are asked for. */
  readonly most: number
}

/**
 * The best entries first, by how well their best language part matches; equals by date. Scores are dear and say little where thousands
 * match: then those with the words in their title come first, each group from the newest.
 */
export function orderByRelevance(matches: Matches): Promise<number[]> {
  return matches.matching > matches.index.mostRanked ? titlesFirst(matches) : bestFirst(matches)
}

async function bestFirst({ db, index, catalogue, wanted, chosen, most }: Matches): Promise<number[]> {
  const { ids, scores } = await index.rank(db, wanted, catalogue.stemLanguages())
  const scoreOf = new Map<number, number>()
  ids.forEach((id, i) => {
    const place = (catalogue.entryOfDocument[id] ?? 0) - 1
    const score = scores[i] ?? 0
    if (chosen[place] === 1 && score > (scoreOf.get(place) ?? Number.NEGATIVE_INFINITY))
      scoreOf.set(place, score)
  })
  return [...scoreOf]
    .sort(([a, m], [b, n]) => n - m || catalogue.compare(a, b))
    .slice(0, most)
    .map(([place]) => place)
}

async function titlesFirst({ db, index, catalogue, wanted, chosen, most }: Matches): Promise<number[]> {
  const titled = new Uint8Array(chosen.length)
  const others = chosen.slice()
  for (const id of await index.findInTitles(db, wanted, catalogue.stemLanguages())) {
    const place = (catalogue.entryOfDocument[id] ?? 0) - 1
    if (chosen[place] !== 1) continue
    titled[place] = 1
    others[place] = 0
  }
  const newest = catalogue.newestFirst()
  const first = takeChosen(newest, titled, most)
  return first.length === most ? first : [...first, ...takeChosen(newest, others, most - first.length)]
}
