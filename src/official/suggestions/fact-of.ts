import type { Joined } from '../join-candidates.ts'
import type { EventFact } from './suggestion.ts'

/** What several sources say together, as one fact. */
export function factOf({ kind, date, planned, outcome, committee, document, source }: Joined): EventFact {
  return {
    about: 'event',
    kind,
    date,
    planned,
    ...(outcome !== undefined && { outcome }),
    ...(committee !== undefined && { committee }),
    ...(document !== undefined && { document }),
    source,
  }
}
