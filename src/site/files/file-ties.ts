import { policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'

type Keys = ReadonlyMap<string, readonly string[]>

/** Which files name a file, by its key: as their package, as replaced or amended by them, or as the one that set a date of theirs. */
export type Ties = {
  readonly partsOf: Keys
  readonly replacedBy: Keys
  readonly amendedBy: Keys
  readonly datesSetIn: Keys
}

/** Looked up once for all files, so that the page of one does not go through ten thousand others. */
export function tiesOfFiles(request: SiteRequest): Promise<Ties> {
  return request.site.memo(`file-ties/${request.today}`, async () => {
    const views = [...(await policyViews(request)).values()]
    const naming = (named: (shared: (typeof views)[number]['entry']['shared']) => readonly string[]) => {
      const found = new Map<string, string[]>()
      for (const { entry } of views)
        for (const key of new Set(named(entry.shared))) found.set(key, [...(found.get(key) ?? []), entry.key])
      return found
    }
    return {
      partsOf: naming(({ parent }) => (parent === undefined ? [] : [parent])),
      replacedBy: naming(({ replaces }) => replaces),
      amendedBy: naming(({ amends }) => amends),
      datesSetIn: naming(({ events }) => events.flatMap(({ setBy }) => setBy ?? [])),
    }
  })
}
