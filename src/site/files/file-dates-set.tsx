import { localise } from '#content'
import { formatDate } from '#languages'
import { timelineOf } from '#policies'
import { SectionHeading, spoken, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import type { FileOnPage } from './file-on-page.ts'
import { eventName } from './file-texts.ts'
import type { Ties } from './file-ties.ts'

/** Dates of other files that the act of this one has set: there they stand in the timeline, and lead back here. */
export function DatesSet({ on: { request, file: setter, views }, ties }: { on: FileOnPage; ties: Ties }) {
  const { t, language, today } = request
  const set = (ties.datesSetIn.get(setter.key) ?? []).flatMap((key) => {
    const view = views.get(key)
    if (view === undefined) return []
    const dates = timelineOf(view.facts, today).filter(({ event }) => event.setBy === setter.key)
    return dates.length === 0 ? [] : [{ file: localise(view.entry, language), dates }]
  })
  if (set.length === 0) return null
  return (
    <section>
      <SectionHeading id="dates-set">{t('file.datesSet')}</SectionHeading>
      <ul class="rows">
        {set.map(({ file, dates }) => (
          <li>
            <p class="strong">
              <a href={`${pathTo(file, language)}#timeline`} {...spoken(file.fields.title, language)}>
                {wordsOf(file.fields.title)}
              </a>
            </p>
            <ul>
              {dates.map(({ date, event }) => (
                <li>
                  {date === undefined ? t('file.undated') : formatDate(date, language)}
                  {t('file.termIs')}
                  {eventName({ t, file }, event)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
