import type { Catalogue } from './catalogue.ts'
import type { FacetColumn } from './facet-column.ts'
import { type FacetName, type FacetValues, facetNames } from './facets.ts'
import { type Places, placesWhere } from './places.ts'

export type FacetCount = { readonly value: string; readonly count: number }
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>

/**
 * Narrows entries by what a reader chose: within a facet any of the values, and all the facets. The counts of a facet are those that
 * choosing differently within it would give, so it is counted with its own choice lifted.
 */
export function countFacets(
  catalogue: Catalogue,
  among: Places,
  filters: Partial<FacetValues>,
): { chosen: Places; counts: FacetCounts } {
  const tests = facetNames.map((name) => testOf(catalogue.facets[name], filters[name] ?? []))
  const { chosen, failingOnly } = narrow(catalogue, among, tests)
  const counts = facetNames.map((name, i) => {
    const column = catalogue.facets[name]
    return [name, countValues(column, tally(column, [chosen, failingOnly[i] ?? none]))] as const
  })
  return { chosen, counts: Object.fromEntries(counts) as Record<FacetName, FacetCount[]> }
}

const none: Places = new Uint32Array(0)

/** For every set of values, 1 when it holds one that was chosen; undefined when nothing was. */
type Test = Uint8Array | undefined

function testOf(column: FacetColumn, values: readonly string[]): Test {
  if (values.length === 0) return undefined
  const codes = new Set(values.map((value) => column.values.findCode(value)))
  return Uint8Array.from(column.sets, (set) => (set.some((code) => codes.has(code)) ? 1 : 0))
}

/** Entries that pass every test, and by facet those that only its own test keeps out. */
function narrow(
  catalogue: Catalogue,
  among: Places,
  tests: readonly Test[],
): { chosen: Places; failingOnly: (Places | undefined)[] } {
  if (tests.every((test) => test === undefined)) return { chosen: among, failingOnly: [] }
  const active = tests.flatMap((test, facet) => (test === undefined ? [] : [{ test, facet }]))
  const [only, another] = active
  if (only !== undefined && another === undefined) return narrowByOne(catalogue, among, only)
  const failures = new Uint8Array(among.length)
  const failed = new Uint8Array(among.length)
  tests.forEach((test, facet) => {
    if (test === undefined) return
    const { setOf } = catalogue.facets[facetNames[facet] as FacetName]
    for (let i = 0; i < among.length; i++)
      if (test[setOf[among[i] as number] as number] === 0) {
        ;(failures[i] as number)++
        failed[i] = facet
      }
  })
  return {
    chosen: placesWhere(among, (_, i) => failures[i] === 0),
    failingOnly: tests.map((test, facet) =>
      test === undefined ? undefined : placesWhere(among, (_, i) => failures[i] === 1 && failed[i] === facet),
    ),
  }
}

/** The usual case, in one pass. */
function narrowByOne(
  catalogue: Catalogue,
  among: Places,
  { test, facet }: { test: Uint8Array; facet: number },
): { chosen: Places; failingOnly: (Places | undefined)[] } {
  const { setOf } = catalogue.facets[facetNames[facet] as FacetName]
  const chosen = new Uint32Array(among.length)
  const failing = new Uint32Array(among.length)
  let passed = 0
  for (let i = 0; i < among.length; i++) {
    const place = among[i] as number
    if (test[setOf[place] as number] === 1) chosen[passed++] = place
    else failing[i - passed] = place
  }
  const failingOnly: (Places | undefined)[] = []
  failingOnly[facet] = failing.subarray(0, among.length - passed)
  return { chosen: chosen.subarray(0, passed), failingOnly }
}

/** How many entries have each set of values. */
function tally({ sets, setOf }: FacetColumn, lists: readonly Places[]): Uint32Array {
  const tallies = new Uint32Array(sets.length)
  for (const places of lists)
    for (let i = 0; i < places.length; i++) (tallies[setOf[places[i] as number] as number] as number)++
  return tallies
}

/** The most frequent values first; equals by their name. */
function countValues({ sets, values }: FacetColumn, tallies: Uint32Array): FacetCount[] {
  const counts = new Uint32Array(values.size)
  tallies.forEach((tally, set) => {
    if (tally > 0) for (const code of sets[set] ?? []) counts[code] = (counts[code] ?? 0) + tally
  })
  const found: FacetCount[] = []
  counts.forEach((count, code) => {
    if (count > 0) found.push({ value: values.nameOf(code), count })
  })
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
