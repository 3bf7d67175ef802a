import { NotFound } from '#shared'
import type { Db } from '#store'
import type { Suggestion, SuggestionState } from './suggestion.ts'
import { suggestionOf, suggestionRows } from './suggestion-rows.ts'

export type SuggestionsWanted = {
  /** Key of the policy file. */
  readonly file?: string | undefined
  readonly state?: SuggestionState | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** Suggestions in the order in which they came, at most 1,000 unless told. Those of files that are archived or gone are left out. */
export async function listSuggestions(
  db: Db,
  wanted: SuggestionsWanted = {},
): Promise<readonly Suggestion[]> {
  const { file, state, limit = 1_000, offset = 0 } = wanted
  const rows = await suggestionRows(db)
    .$if(file !== undefined, (query) => query.where('entry.key', '=', file ?? ''))
    .$if(state !== undefined, (query) => query.where('suggestion.state', '=', state ?? 'open'))
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(suggestionOf)
}

/** One suggestion. */
export async function getSuggestion(db: Db, id: string): Promise<Suggestion> {
  const row = id.includes('\0')
    ? undefined
    : await suggestionRows(db).where('suggestion.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound(`There is no suggestion “${id}”.`)
  return suggestionOf(row)
}
