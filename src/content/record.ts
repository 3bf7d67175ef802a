import { type NewChange, recordChanges } from '#history'
import type { EntryId } from '#shared'
import type { Act } from './act.ts'

/** Tells history what an act did to one entry. */
export function record(
  { tx, author, now }: Act,
  entry: { id: string; kind: string },
  deed: NewChange['deed'],
  what: { language?: string; details?: Record<string, unknown> } = {},
): Promise<void> {
  return recordChanges(tx, [
    { language: '', ...what, at: now, author, deed, kind: entry.kind, entryId: entry.id as EntryId },
  ])
}
