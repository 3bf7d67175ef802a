import { formatDate } from '#languages'
import { mandateFormOf, type TimelineEntry, termOfEvent, votesOf } from '#policies'
import { Text } from '#web'
import { HostLink, LinkLine } from '../common/links.tsx'
import { type FileOnPage, linkToFile } from './file-on-page.ts'
import { Explained } from './file-terms.tsx'
import { textOf, votesInWords } from './file-texts.ts'

type EventProps = { on: FileOnPage; entry: TimelineEntry }

/**
 * What happened: the step, its form or committee, the part of the act it is about, and that it is still to come.
 *
 * @param isBare the page explains no words, so none is linked
 */
export function EventTitle({
  on,
  entry: { event, kind, state },
  isBare = false,
}: EventProps & { isBare?: boolean }) {
  const { request, file } = on
  const { t, language } = request
  const part = textOf(file, 'eventParts', event.id)
  const form = mandateFormOf(event)
  return (
    <>
      <Explained term={isBare ? undefined : termOfEvent(event)}>{t(`policy.event.${kind}`)}</Explained>
      {form !== undefined && ` (${t(`policy.mandate.${form}`)})`}
      {event.committee !== undefined && (
        <>
          {' ('}
          <bdi dir="ltr">{event.committee}</bdi>)
        </>
      )}
      {part !== undefined && (
        <>
          {': '}
          <Text of={part} within={language} />
        </>
      )}
      {state !== 'happened' && <span class="soft"> ({t(`policy.state.${state}`)})</span>}
    </>
  )
}

/** What else is known: which act set or moved the date, how it was voted, what other sources say, what to know about it. */
export function EventDetail({ on, entry }: EventProps) {
  const { request, file } = on
  const { t, language } = request
  const { event, supersededBy } = entry
  const note = textOf(file, 'eventNotes', event.id)
  const votes = votesOf(event)
  const setBy = event.setBy === undefined ? undefined : linkToFile(on, event.setBy)
  return (
    <>
      {supersededBy !== undefined && (
        <p class="soft">{t('policy.superseded', { date: formatDate(supersededBy, language) })}</p>
      )}
      {setBy !== undefined && (
        <p class="soft">
          {t('file.setBy')} <LinkLine language={language} of={[setBy]} />
        </p>
      )}
      {event.outcome !== undefined && <p class="soft">{t(`policy.outcome.${event.outcome}`)}</p>}
      {votes !== undefined && <p class="soft">{votesInWords(request, votes)}</p>}
      <Conflicts on={on} entry={entry} />
      {note !== undefined && (
        <p class="soft">
          <Text of={note} within={language} />
        </p>
      )}
    </>
  )
}

/** Which date we go by and why, and what the others say, each with its source. */
function Conflicts({ on, entry: { date, conflicts, event } }: EventProps) {
  const { t, language } = on.request
  if (conflicts.length === 0) return null
  return (
    <div class="conflict">
      {date !== undefined && (
        <p>
          {t('policy.chosen', { date: formatDate(date, language) })}{' '}
          {event.chosenBecause !== undefined && t(`policy.chosen.${event.chosenBecause}`)}
        </p>
      )}
      {conflicts.map((other) => (
        <p class="warn">
          {other.date === undefined
            ? t('policy.conflict.other')
            : t('policy.conflict', { date: formatDate(other.date, language) })}
          {other.source !== undefined && (
            <>
              {' ('}
              <HostLink href={other.source} />)
            </>
          )}
        </p>
      ))}
    </div>
  )
}

/** Where it can be checked, how sure it is and when it was read: in one small line. */
export function EventSource({ on, entry: { event } }: EventProps) {
  const { t, language } = on.request
  return (
    <p class="facts">
      {t('file.source')}
      {t('file.termIs')}
      <HostLink href={event.source} />
      {event.confidence !== 'verified' && (
        <>
          {' · '}
          {t('policy.confidence.general')}
        </>
      )}
      {event.checked !== undefined && (
        <>
          {' · '}
          {t('file.readOn', { date: formatDate(event.checked, language, 'short') })}
        </>
      )}
    </p>
  )
}
