import type { Lane as PolicyLane, TimelineEntry } from '#policies'
import { type Lane, SectionHeading, TimelineList } from '#web'
import { EventDetail, EventSource, EventTitle } from './file-event.tsx'
import { EventsTable } from './file-events.tsx'
import type { FileOnPage } from './file-on-page.ts'
import { FileLanes } from './lanes/file-lanes.tsx'

/** How the file got here: a picture where there is room, the events that matter, and all of them with their sources one click away. */
export function FileTimeline({ on }: { on: FileOnPage }) {
  const { request, file, timeline, view } = on
  const { language, t } = request
  if (timeline.length === 0) return null
  const milestones = timeline.filter((entry) => entry.isMilestone)
  return (
    <section>
      <SectionHeading id="timeline">{t('file.timeline')}</SectionHeading>
      <FileLanes request={request} file={file.shared} timeline={timeline} next={view.status.next} />
      <TimelineList
        language={language}
        items={(milestones.length > 0 ? milestones : timeline.slice(-10)).map((entry) => item(on, entry))}
      />
      <details id="sources">
        <summary>
          {t(milestones.length < timeline.length ? 'file.allEvents' : 'file.sources', {
            count: timeline.length,
          })}
        </summary>
        <p class="soft">{t('file.sourcesHint')}</p>
        <EventsTable on={on} />
      </details>
    </section>
  )
}

const lanes: Partial<Record<PolicyLane, Lane>> = {
  parliament: 'parliament',
  council: 'council',
  joint: 'joint',
  law: 'joint',
}

function item(on: FileOnPage, entry: TimelineEntry) {
  const { id, date, lane, state } = entry
  return {
    id: `event-${id}`,
    date,
    undated: on.request.t('file.undated'),
    planned: state !== 'happened',
    lane: lanes[lane] ?? ('other' as const),
    title: <EventTitle on={on} entry={entry} />,
    detail: (
      <>
        <EventDetail on={on} entry={entry} />
        <EventSource on={on} entry={entry} />
      </>
    ),
  }
}
