import type { Act } from '#content'
import { refuseDecided } from './accept-suggestion.ts'
import { getSuggestion } from './list-suggestions.ts'
import type { Suggestion } from './suggestion.ts'
import { updateSuggestion } from './suggestion-rows.ts'

/** Puts a suggestion or a notice aside for good: it never comes back, whoever says it again. `Conflict` when somebody decided before. */
export async function refuseSuggestion(act: Act, id: string, why?: string): Promise<Suggestion> {
  const suggestion = await getSuggestion(act.tx, id)
  refuseDecided(suggestion)
  const refused: Suggestion = {
    ...suggestion,
    state: 'refused',
    decidedBy: act.author,
    decidedAt: act.now,
    ...(why !== undefined && why.trim() !== '' && { why: why.trim().slice(0, 1_000) }),
  }
  await updateSuggestion(act.tx, refused)
  return refused
}
