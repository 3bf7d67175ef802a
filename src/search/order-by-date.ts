import type { Catalogue } from './catalogue.ts'
import type { Places } from './places.ts'

/** The first `most` of some entries by date. Few are sorted; many are picked from all entries, which are kept in that order. */
export function orderByDate(
  catalogue: Catalogue,
  chosen: Places,
  { sort, most }: { sort: 'newest' | 'oldest'; most: number },
): number[] {
  const newest =
    chosen.length < 500 || chosen.length * 50 < catalogue.size
      ? chosen.toSorted((a, b) => catalogue.compare(a, b))
      : undefined
  if (newest !== undefined) return [...(sort === 'oldest' ? newest.reverse() : newest).subarray(0, most)]

  const isChosen = new Uint8Array(catalogue.size)
  for (const place of chosen) isChosen[place] = 1
  const all = catalogue.newestFirst()
  const taken: number[] = []
  for (let i = 0; i < all.length && taken.length < most; i++) {
    const place = all[sort === 'oldest' ? all.length - 1 - i : i] ?? 0
    if (isChosen[place] === 1) taken.push(place)
  }
  return taken
}
