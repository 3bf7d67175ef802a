import type { Localised } from '#content'
import { formatDate, formatNumber } from '#languages'
import type { NextStep, Lane as PolicyLane, TimelineEntry } from '#policies'
import { type Lane, SectionHeading, Text, TimelineList } from '#web'
import type { SiteRequest } from '../site.ts'
import { FileLanes } from './lanes/file-lanes.tsx'

type FileTimelineProps = {
  request: SiteRequest
  file: Localised<'policy-file'>
  timeline: readonly TimelineEntry[]
  next: readonly NextStep[]
}

/** How the file got here: a picture where there is room, the events that matter, the rest one click away. */
export function FileTimeline({ request, file, timeline, next }: FileTimelineProps) {
  const { language, t } = request
  const milestones = timeline.filter((entry) => entry.isMilestone)
  if (timeline.length === 0) return null
  const isFolded = milestones.length < timeline.length
  return (
    <section>
      <SectionHeading id="timeline">{t('file.timeline')}</SectionHeading>
      <FileLanes request={request} file={file.shared} timeline={timeline} next={next} />
      <TimelineList
        language={language}
        items={(isFolded ? milestones : timeline).map((entry) => item(request, file, entry))}
      />
      {isFolded && (
        <details>
          <summary>{t('file.allEvents', { count: timeline.length })}</summary>
          <TimelineList language={language} items={timeline.map((entry) => item(request, file, entry))} />
        </details>
      )}
    </section>
  )
}

const lanes: Partial<Record<PolicyLane, Lane>> = {
  parliament: 'parliament',
  council: 'council',
  joint: 'joint',
  law: 'joint',
}

function item(
  request: SiteRequest,
  file: Localised<'policy-file'>,
  { event, date, kind, lane, state, supersededBy, conflicts }: TimelineEntry,
) {
  const { language, t } = request
  const part = textOf(file, 'eventParts', event.id)
  const note = textOf(file, 'eventNotes', event.id)
  return {
    date,
    planned: state !== 'happened',
    lane: lanes[lane] ?? 'other',
    title: (
      <>
        {t(`policy.event.${kind}`)}
        {part !== undefined && (
          <>
            {': '}
            <Text of={part} within={language} />
          </>
        )}
        {state !== 'happened' && <span class="soft"> ({t(`policy.state.${state}`)})</span>}
      </>
    ),
    detail: (
      <>
        {supersededBy !== undefined && (
          <p class="soft">{t('policy.superseded', { date: formatDate(supersededBy, language) })}</p>
        )}
        {event.votesFor !== undefined && (
          <p class="soft">
            {t('policy.votes', {
              for: formatNumber(event.votesFor, language),
              against: formatNumber(event.votesAgainst ?? 0, language),
              abstain: formatNumber(event.votesAbstain ?? 0, language),
            })}
          </p>
        )}
        {conflicts.map((conflict) => (
          <p class="warn">
            {conflict.date !== undefined &&
              t('policy.conflict', { date: formatDate(conflict.date, language) })}
            {conflict.source !== undefined && (
              <>
                {' ('}
                <a href={conflict.source} rel="noreferrer">
                  {t('file.source')}
                </a>
                {')'}
              </>
            )}
          </p>
        ))}
        {note !== undefined && (
          <p class="soft">
            <Text of={note} within={language} />
          </p>
        )}
      </>
    ),
  }
}

/** The text for one event, with its language. */
export function textOf(
  file: Localised<'policy-file'>,
  field: 'eventParts' | 'eventNotes' | 'asks',
  id: string,
) {
  const texts = file.fields[field]
  const value = texts?.value[id]
  return texts === undefined || value === undefined ? undefined : { value, language: texts.language }
}
