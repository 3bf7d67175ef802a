import { localise } from '#content'
import { writeCalendar } from '#exchange'
import { file } from '../answers.ts'
import { pathTo } from '../common/addresses.ts'
import { entryPage } from '../common/entry-page.ts'
import { policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import { calendarEvents } from './calendar-events.ts'

const type = 'text/calendar; charset=utf-8'

const ofOneFile = entryPage(
  'policy-file',
  async (request, entry) => {
    const views = [...(await policyViews(request)).values()].filter(
      (view) => view.entry.key === entry.key || view.entry.shared.parent === entry.key,
    )
    const { t, language, site } = request
    const calendar = writeCalendar({
      name: t('calendar.file', { file: localise(entry, language).fields.title.value }),
      language,
      address: `${site.origin}${pathTo(entry, language)}.ics`,
      events: await calendarEvents(request, views),
    })
    return file(calendar, type)
  },
  '.ics',
)

/** The dates of one policy file and of its parts, to subscribe to. */
export function fileCalendar(request: SiteRequest): Promise<Response> {
  const slug = (request.params.slug ?? '').replace(/\.ics$/, '')
  return ofOneFile({ ...request, params: { ...request.params, slug } })
}
