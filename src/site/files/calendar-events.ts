import { localise } from '#content'
import type { CalendarEvent } from '#exchange'
import { formatDate } from '#languages'
import { comingDates, type DatedEvent, hasEnded } from '#policies'
import { addDays, type Day, type Instant, lastDay, precisionOf } from '#shared'
import { pathTo } from '../common/addresses.ts'
import type { PolicyView } from '../common/policy-files.ts'
import { topicsOf } from '../common/topics.ts'
import type { SiteRequest } from '../site.ts'
import { eventName } from './file-texts.ts'
import { recordOf } from './record-of-file.ts'

/** Files changed longer ago are not looked through for dates that were taken out: calendars have followed long since. */
const filesLookedAt = 200

/** Dates that have come stay in calendars for a while: people look back at last week. */
const keptDays = 31

/**
 * What stands in calendars: dates to come, those of the last month, and those that were called off. A date known by its year
 * alone is in none, because a calendar could only show it as a whole year.
 */
export async function calendarEvents(
  request: SiteRequest,
  views: readonly PolicyView[],
): Promise<CalendarEvent[]> {
  const since = addDays(request.today, -keptDays)
  const isKept = (event: DatedEvent) => precisionOf(event.date) !== 'year' && lastDay(event.date) > since
  const expected = new Set(
    comingDates(
      views.map((view) => view.facts),
      since,
    ).map(({ file, id }) => `${file}/${id}`),
  )
  const events = await Promise.all(
    views.flatMap((view) =>
      view.facts.events
        .filter((event): event is DatedEvent => event.date !== undefined)
        .filter(isKept)
        .filter(
          (event) => expected.has(`${view.entry.key}/${event.id}`) || isCalledOff(view, event, request.today),
        )
        .map((event) => calendarEvent(request, view, event)),
    ),
  )
  const taken = await Promise.all(
    (await takenOut(request, views)).map(({ view, gone }) =>
      Promise.all(gone.filter(isKept).map((event) => calendarEvent(request, view, event, true))),
    ),
  )
  return [...events, ...taken.flat()].toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.uid < b.uid ? -1 : 1,
  )
}

/** Dates that stood in files and were taken out of them: whoever has one in a calendar must hear of it. */
async function takenOut({ db }: SiteRequest, views: readonly PolicyView[]) {
  const changed = views
    .filter(({ entry }) => entry.updatedAt > entry.firstPublishedAt)
    .toSorted((a, b) => (a.entry.updatedAt < b.entry.updatedAt ? 1 : -1))
    .slice(0, filesLookedAt)
  return Promise.all(changed.map(async (view) => ({ view, gone: (await recordOf({ db }, view.entry)).gone })))
}

function isCalledOff(view: PolicyView, event: DatedEvent, today: Day): boolean {
  if (event.supersededBy !== undefined) return true
  return hasEnded(view.status.code) && lastDay(event.date) > today && event.pending !== true
}

async function calendarEvent(
  request: SiteRequest,
  view: PolicyView,
  event: DatedEvent,
  isTakenOut = false,
): Promise<CalendarEvent> {
  const { language, t, site, today } = request
  const entry = localise(view.entry, language)
  const name = eventName({ t, file: entry }, event)
  const title = t('calendar.event', { file: entry.fields.title.value, event: name })
  const topics = await topicsOf(request, entry.shared.topics)
  return {
    uid: `${entry.id}.${event.id}@${new URL(site.origin).host}`,
    sequence: sequenceAt(entry.updatedAt),
    modified: entry.updatedAt,
    date: event.date,
    status: isTakenOut ? 'cancelled' : statusOf(view, event, today),
    title:
      precisionOf(event.date) === 'month'
        ? t('calendar.month', { event: title, month: formatDate(event.date, language) })
        : title,
    description: isTakenOut ? t('calendar.takenOut') : descriptionOf(request, view, event),
    page: `${site.origin}${pathTo(entry, language)}`,
    topics: topics.map((topic) => topic.fields.title.value),
  }
}

/** Seconds since 2020: grows with every publication, as no counter of an event alone would when another date replaces it. */
function sequenceAt(instant: Instant): number {
  return Math.max(0, Math.floor((Date.parse(instant) - Date.UTC(2020, 0, 1)) / 1_000))
}

function statusOf(view: PolicyView, event: DatedEvent, today: Day): CalendarEvent['status'] {
  if (isCalledOff(view, event, today)) return 'cancelled'
  return event.planned === true ? 'tentative' : 'confirmed'
}

function descriptionOf({ language, t, today }: SiteRequest, view: PolicyView, event: DatedEvent): string {
  const lines = [
    event.supersededBy !== undefined &&
      t('calendar.superseded', { date: formatDate(event.supersededBy, language) }),
    event.supersededBy === undefined && isCalledOff(view, event, today) && t('calendar.ended'),
    statusOf(view, event, today) === 'tentative' && t('calendar.planned'),
    t('calendar.source', { source: event.source }),
    event.checked !== undefined && t('calendar.checked', { date: formatDate(event.checked, language) }),
  ]
  return lines.filter((line) => line !== false).join('\n')
}
