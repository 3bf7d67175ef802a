import { formatDate } from '#languages'
import type { TimelineEntry } from '#policies'
import type { PartialDate } from '#shared'
import { DateText } from '#web'
import { HostLink } from '../common/links.tsx'
import { EventDetail, EventTitle } from './file-event.tsx'
import type { FileOnPage } from './file-on-page.ts'

/** From so many events on, the table is cut into years, and from so many into months. */
const crowded = { years: 40, months: 120 }

/** Every fact of the file in its order, with its source, how sure it is, and the day it was read. */
export function EventsTable({ on }: { on: FileOnPage }) {
  const { t } = on.request
  const head = [t('file.event'), t('file.date'), t('file.source'), t('file.confidence'), t('file.read')]
  return (
    <table class="blocks events">
      <caption class="hidden-text">{t('file.sources')}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">{cell}</th>
          ))}
        </tr>
      </thead>
      {groupsOf(on).map(({ name, entries }) => (
        <tbody>
          {name !== undefined && (
            <tr class="group">
              <th colspan={head.length} scope="rowgroup">
                {name}
              </th>
            </tr>
          )}
          {entries.map((entry) => (
            <Row on={on} entry={entry} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type Group = { readonly name?: string; readonly entries: readonly TimelineEntry[] }

/** Years or months with how many events each has, where there are too many to take in at once. */
function groupsOf({ request: { t, language }, timeline }: FileOnPage): Group[] {
  const length = timeline.length > crowded.months ? 7 : 4
  if (timeline.length <= crowded.years) return [{ entries: timeline }]
  return [...Map.groupBy(timeline, ({ date }) => date?.slice(0, length))].map(([date, entries]) => {
    const when = date === undefined ? t('file.undated') : formatDate(date as PartialDate, language)
    return { name: t('file.eventsIn', { when, count: entries.length }), entries }
  })
}

function Row({ on, entry }: { on: FileOnPage; entry: TimelineEntry }) {
  const { t, language } = on.request
  const { event, date } = entry
  return (
    <tr>
      <th scope="row">
        <EventTitle on={on} entry={entry} />
        <EventDetail on={on} entry={entry} />
      </th>
      <td>
        {date === undefined ? t('file.undated') : <DateText date={date} language={language} style="short" />}
      </td>
      <td>
        <HostLink href={event.source} />
        {event.exactAddress === 'no' && <small> {t('file.addressNotKept')}</small>}
        {event.readVia !== undefined && <small> {t('file.readVia', { page: event.readVia })}</small>}
      </td>
      <td>{t(`policy.confidence.${event.confidence === 'verified' ? 'verified' : 'general'}`)}</td>
      <td>
        <span class="label">{t('file.read')}</span>{' '}
        {event.checked === undefined ? (
          '–'
        ) : (
          <DateText date={event.checked} language={language} style="short" />
        )}
      </td>
    </tr>
  )
}
