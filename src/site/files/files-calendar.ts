import { writeCalendar } from '#exchange'
import { wordsOf } from '#web'
import { file } from '../answers.ts'
import type { SiteRequest } from '../site.ts'
import { calendarEvents } from './calendar-events.ts'
import { filesChoice } from './files-choice.ts'
import { filesNaming } from './files-naming.ts'
import { countChosen, parseFilesQuery, printFilesFilter } from './files-query.ts'
import { filtersInWords } from './files-title.ts'

/** The dates of all policy files, or of those that the same filters as on the page choose, to subscribe to. */
export async function filesCalendar(request: SiteRequest): Promise<Response> {
  const { t, language, frame, site, url } = request
  const naming = await filesNaming(request)
  const { query } = parseFilesQuery(url.searchParams, (facet, value) => naming(facet, value) !== undefined)
  const { rows } = await filesChoice(request, query)
  const printed = printFilesFilter(query)
  const name = t('calendar.title', { network: wordsOf(frame.name) })
  const calendar = writeCalendar({
    name: printed === '' ? name : `${name} · ${filtersInWords(request, query, naming)}`,
    language,
    address: `${site.origin}/${language}/files.ics${printed === '' ? '' : `?${printed}`}`,
    events: await calendarEvents(
      request,
      rows.map((row) => row.view),
    ),
  })
  const isBounded = query.text === '' && countChosen(query) <= 1
  return file(calendar, 'text/calendar; charset=utf-8', {
    remember: isBounded && url.search === (printed === '' ? '' : `?${printed}`),
  })
}
