import type { Catalogue } from './catalogue.ts'
import type { FacetColumn } from './facet-column.ts'
import { type FacetName, type FacetValues, facetNames } from './facets.ts'

export type FacetCount = { readonly value: string; readonly count: number }
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>

/**
 * Narrows entries by what a reader chose: within a facet any of the values, and all the facets. The counts of a facet are those that
 * choosing differently within it would give, so it is counted with its own choice lifted.
 *
 * @param among 1 at the place of every entry to look at
 * @returns `chosen`: 1 at the place of every entry that passes
 */
export function countFacets(
  catalogue: Catalogue,
  among: Uint8Array,
  filters: Partial<FacetValues>,
): { chosen: Uint8Array; total: number; counts: FacetCounts } {
  const columns = facetNames.map((name) => catalogue.facets[name])
  const tallies = columns.map((column) => new Uint32Array(column.sets.length))
  const tests = facetNames.map((name, i) => testOf(columns[i] as FacetColumn, filters[name] ?? []))
  const active = tests.flatMap((test, i) =>
    test === undefined ? [] : [{ test, setOf: columns[i]?.setOf, i }],
  )
  const chosen = new Uint8Array(among.length)
  const setsOf = columns.map((column) => column.setOf)
  let total = 0
  for (let place = 0; place < among.length; place++) {
    if (among[place] === 0) continue
    let failed = -1
    let failures = 0
    for (const { test, setOf, i } of active)
      if (test[setOf?.[place] ?? 0] === 0) {
        failed = i
        failures += 1
      }
    if (failures > 1) continue
    if (failures === 1) {
      tally(tallies[failed], setsOf[failed], place)
      continue
    }
    chosen[place] = 1
    total += 1
    for (let i = 0; i < tallies.length; i++) tally(tallies[i], setsOf[i], place)
  }
  return { chosen, total, counts: countsOf(columns, tallies) }
}

function tally(counts: Uint32Array | undefined, setOf: Uint32Array | undefined, place: number): void {
  if (counts === undefined || setOf === undefined) return
  const set = setOf[place] ?? 0
  counts[set] = (counts[set] ?? 0) + 1
}

/** For every set of values, 1 when it holds one that was chosen; undefined when nothing was. */
function testOf(column: FacetColumn, values: readonly string[]): Uint8Array | undefined {
  if (values.length === 0) return undefined
  const codes = new Set(values.map((value) => column.values.findCode(value)))
  return Uint8Array.from(column.sets, (set) => (set.some((code) => codes.has(code)) ? 1 : 0))
}

function countsOf(columns: readonly FacetColumn[], tallies: readonly Uint32Array[]): FacetCounts {
  return Object.fromEntries(
    facetNames.map((name, i) => [name, countValues(columns[i] as FacetColumn, tallies[i] as Uint32Array)]),
  ) as Record<FacetName, FacetCount[]>
}

/** The most frequent values first; equals by their name. */
function countValues(column: FacetColumn, tallies: Uint32Array): FacetCount[] {
  const counts = new Uint32Array(column.values.size)
  tallies.forEach((tally, set) => {
    if (tally > 0) for (const code of column.sets[set] ?? []) counts[code] = (counts[code] ?? 0) + tally
  })
  const found: FacetCount[] = []
  counts.forEach((count, code) => {
    if (count > 0) found.push({ value: column.values.nameOf(code), count })
  })
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
