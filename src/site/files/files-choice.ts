import type { SiteRequest } from '../site.ts'
import { countChosen, type FilesFacet, type FilesQuery, filesFacets } from './files-query.ts'
import { type FileRow, fileRows, foldedWords } from './files-rows.ts'

/** The files that a query chooses, and how many each value of a facet would show. */
export type FilesChoice = {
  readonly rows: readonly FileRow[]
  /** Counted as if nothing of the same facet were chosen, since its values widen each other. */
  readonly counts: Readonly<Record<FilesFacet, ReadonlyMap<string, number>>>
}

/** What a query chooses of all files; the choice of them all, which most readers look at, is kept. */
export async function filesChoice(request: SiteRequest, query: FilesQuery): Promise<FilesChoice> {
  const { site, language, today } = request
  if (countChosen(query) > 0) return chooseFiles(await fileRows(request), query)
  return site.memo(`files-choice/${language}/${today}`, async () =>
    chooseFiles(await fileRows(request), query),
  )
}

/** Chooses and counts in one walk: a file that misses in one facet alone still counts for the values of that facet. */
export function chooseFiles(
  all: readonly FileRow[],
  { text, filters }: Pick<FilesQuery, 'text' | 'filters'>,
): FilesChoice {
  const words = foldedWords(text)
  const asked = filesFacets.filter((facet) => filters[facet].length > 0)
  const counts = Object.fromEntries(
    filesFacets.map((facet) => [facet, new Map<string, number>()]),
  ) as unknown as Record<FilesFacet, Map<string, number>>
  const rows: FileRow[] = []
  for (const row of all) {
    if (!words.every((word) => row.words.includes(word))) continue
    const missing = asked.filter(
      (facet) => !row.facets[facet].some((value) => filters[facet].includes(value)),
    )
    if (missing.length > 1) continue
    if (missing.length === 0) rows.push(row)
    for (const facet of missing.length === 0 ? filesFacets : missing) count(counts[facet], row.facets[facet])
  }
  return { rows, counts }
}

function count(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
}
