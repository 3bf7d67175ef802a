import { type Act, findPublishedById, getRevision, listVersions, publishPart, savePart } from '#content'
import { Conflict, type Day, dayOf, Invalid } from '#shared'
import { getSuggestion } from './list-suggestions.ts'
import { readingsOf, reviewSuggestions } from './review.ts'
import { whyNotFitting } from './still-fits.ts'
import type { Suggestion } from './suggestion.ts'
import { updateSuggestion } from './suggestion-rows.ts'
import { takeOver } from './take-over.ts'
import type { FileFacts } from './wanted.ts'

/**
 * Takes a suggestion into its file: a new event or row, the date of a planned or pending event, or a second date beside the first. Where
 * readers see the file, they see it at once; a file that nobody has published stays a draft. The other suggestions of the file are
 * brought in line.
 *
 * A `Conflict` when somebody decided before, when the file has changed so that it does not fit, or when the file holds changes that
 * nobody has published: accepting one fact must not publish what somebody else is still working on. `Invalid` for what only a person
 * can settle. Nothing is changed then.
 */
export async function acceptSuggestion(act: Act, id: string): Promise<Suggestion> {
  const suggestion = await getSuggestion(act.tx, id)
  refuseDecided(suggestion)
  const { file } = suggestion
  const today = dayOf(act.now)
  const { number, fields } = await getRevision(act.tx, { id: file.id, language: '' })
  const facts = fields as FileFacts
  refuseUnsettled(suggestion, facts)
  await refuseMisfit(act, suggestion, facts, today)
  const isPublic = await isPublished(act, file.id, number)
  const { facts: changed, item } = takeOver(facts, suggestion)
  await savePart(act, {
    id: file.id,
    language: '',
    fields: changed,
    basedOn: number,
    note: `Accepted from official sources (${id})`,
  })
  if (isPublic) await publishPart(act, { id: file.id, language: '' })
  const accepted: Suggestion = {
    ...suggestion,
    item,
    state: 'accepted',
    decidedBy: act.author,
    decidedAt: act.now,
  }
  await updateSuggestion(act.tx, accepted)
  await reviewSuggestions(act.tx, file, { now: act.now, today })
  return accepted
}

/** Refuses what somebody has decided, or what is no question any more. */
export function refuseDecided({ state, decidedBy, decidedAt }: Suggestion): void {
  if (state === 'open') return
  throw new Conflict(
    state === 'withdrawn'
      ? 'This suggestion was withdrawn: the sources or the file have changed since.'
      : `${decidedBy} ${state} this suggestion on ${decidedAt?.slice(0, 10)}. A decision is never taken back here; change the file instead.`,
  )
}

/** What no program can settle: an event that is gone at the source, or one that ended otherwise on the same day. */
function refuseUnsettled({ verdict, fact, item }: Suggestion, { events }: FileFacts): void {
  if (verdict === 'no-longer-listed')
    throw new Invalid(
      'This is a notice: sources do not list the event any more. Look it up, change the file by hand if it is wrong, and then refuse the notice to put it aside.',
    )
  if (verdict !== 'contradicts' || fact.about !== 'event') return
  const event = events.find(({ id }) => id === item)
  if (event?.outcome !== undefined && fact.outcome !== undefined && event.outcome !== fact.outcome)
    throw new Invalid(
      `The file says that it ended as “${event.outcome}”, the source says “${fact.outcome}”. Look it up, change the file by hand if it is wrong, and then refuse this to put it aside.`,
    )
}

async function refuseMisfit(
  { tx }: Act,
  suggestion: Suggestion,
  facts: FileFacts,
  today: Day,
): Promise<void> {
  const misfit = whyNotFitting(suggestion, facts, await readingsOf(tx, suggestion.file.id), today)
  if (misfit === undefined) return
  throw new Conflict(
    `The file has changed since this was suggested; nothing was done. ${misfit} Have the suggestions of the file brought up to date, and look again.`,
  )
}

async function isPublished({ tx }: Act, id: string, latest: number): Promise<boolean> {
  if ((await findPublishedById(tx, id)) === undefined) return false
  const published = (await listVersions(tx, id)).at(-1)?.parts['']
  if (published === latest) return true
  throw new Conflict(
    'The file holds changes that nobody has published. Publish or undo them first; nothing was done.',
  )
}
