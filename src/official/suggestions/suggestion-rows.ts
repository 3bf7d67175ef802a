import type { EntryId, Instant } from '#shared'
import type { Db, Tables, Tx } from '#store'
import type { Fact, SaidBy, Suggestion, SuggestionId, SuggestionVerdict } from './suggestion.ts'

/** Suggestions of live policy files beside their keys, in the order in which they came. */
export function suggestionRows(db: Db) {
  return db
    .selectFrom('suggestion')
    .innerJoin('entry', 'entry.id', 'suggestion.entry_id')
    .selectAll('suggestion')
    .select('entry.key')
    .where('entry.state', '=', 'live')
    .orderBy('suggestion.suggested_at')
    .orderBy('suggestion.id')
}

export function suggestionOf(row: Tables['suggestion'] & { key: string }): Suggestion {
  return {
    id: row.id as SuggestionId,
    file: { id: row.entry_id as EntryId, key: row.key },
    verdict: row.verdict as SuggestionVerdict,
    fact: JSON.parse(row.fact) as Fact,
    saidBy: JSON.parse(row.said_by) as SaidBy[],
    disputed: row.disputed !== 0,
    ...(row.item !== null && { item: row.item }),
    state: row.state,
    suggestedAt: row.suggested_at as Instant,
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at as Instant }),
    ...(row.why !== null && { why: row.why }),
  }
}

export async function insertSuggestion(tx: Tx, suggestion: Suggestion): Promise<void> {
  await tx
    .insertInto('suggestion')
    .values({ id: suggestion.id, entry_id: suggestion.file.id, ...columnsOf(suggestion) })
    .execute()
}

export async function updateSuggestion(tx: Tx, suggestion: Suggestion): Promise<void> {
  await tx.updateTable('suggestion').set(columnsOf(suggestion)).where('id', '=', suggestion.id).execute()
}

function columnsOf(suggestion: Suggestion): Omit<Tables['suggestion'], 'id' | 'entry_id'> {
  return {
    verdict: suggestion.verdict,
    fact: JSON.stringify(suggestion.fact),
    said_by: JSON.stringify(suggestion.saidBy),
    disputed: suggestion.disputed ? 1 : 0,
    item: suggestion.item ?? null,
    state: suggestion.state,
    suggested_at: suggestion.suggestedAt,
    decided_by: suggestion.decidedBy ?? null,
    decided_at: suggestion.decidedAt ?? null,
    why: suggestion.why?.replaceAll('\0', '') ?? null,
  }
}
