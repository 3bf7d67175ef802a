import type { Db } from '#store'
import type { Catalogue } from './catalogue.ts'
import { orderByDate } from './order-by-date.ts'
import { type Places, placesWhere } from './places.ts'
import type { Query } from './query.ts'
import type { WordIndex } from './word-index.ts'

type Matches = {
  readonly db: Db
  readonly index: WordIndex
  readonly catalogue: Catalogue
  readonly wanted: Query
  /** How many documents match. */
  readonly matching: number
  readonly chosen: Places
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
  for (const place of chosen) scoreOf.set(place, Number.NEGATIVE_INFINITY)
  ids.forEach((id, i) => {
    const place = (catalogue.entryOfDocument[id] ?? 0) - 1
    const score = scores[i] ?? 0
    if (scoreOf.has(place) && score > (scoreOf.get(place) ?? Number.NEGATIVE_INFINITY))
      scoreOf.set(place, score)
  })
  return [...scoreOf]
    .sort(([a, m], [b, n]) => n - m || catalogue.compare(a, b))
    .slice(0, most)
    .map(([place]) => place)
}

async function titlesFirst({ db, index, catalogue, wanted, chosen, most }: Matches): Promise<number[]> {
  const isTitled = new Uint8Array(catalogue.size)
  for (const id of await index.findInTitles(db, wanted, catalogue.stemLanguages())) {
    const entry = catalogue.entryOfDocument[id] ?? 0
    if (entry > 0) isTitled[entry - 1] = 1
  }
  const groups = [1, 0].map((titled) => placesWhere(chosen, (place) => isTitled[place] === titled))
  const ordered: number[] = []
  for (const group of groups)
    if (ordered.length < most)
      ordered.push(...orderByDate(catalogue, group, { sort: 'newest', most: most - ordered.length }))
  return ordered
}
