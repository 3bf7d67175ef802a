import { getRevision } from '#content'
import { deriveStatus, type PolicyEvent, type Status } from '#policies'
import type { Day } from '#shared'
import type { Db } from '#store'
import { newWarnings } from '../new-warnings.ts'
import type { Suggestion } from './suggestion.ts'
import { takeOver } from './take-over.ts'
import type { FileFacts } from './wanted.ts'

/** Where a file stands on a day, where it would stand with a suggestion in it, and what would look wrong then and does not now. */
export type Effect = {
  readonly before: Status
  readonly after: Status
  readonly warnings: readonly string[]
  /** The event of the file that it is about, as it stands there now. */
  readonly event?: PolicyEvent
}

/** What accepting would change: what an editor wants to know first. A suggestion that is decided changes nothing any more. */
export async function effectOf(db: Db, suggestion: Suggestion, today: Day): Promise<Effect> {
  const { id, key } = suggestion.file
  const facts = (await getRevision(db, { id, language: '' })).fields as FileFacts
  const before = deriveStatus({ key, ...facts }, today)
  const event = facts.events.find((one) => one.id === suggestion.item)
  const about = event && { event }
  if (suggestion.verdict === 'no-longer-listed' || suggestion.state !== 'open')
    return { before, after: before, warnings: [], ...about }
  const changed = takeOver(facts, suggestion).facts
  return {
    before,
    after: deriveStatus({ key, ...changed }, today),
    warnings: newWarnings({ key, ...facts }, { key, ...changed }),
    ...about,
  }
}
