import { localise } from '#content'
import { formatDate } from '#languages'
import { DateText, Facts, Pagination, SectionHeading, spoken, Text } from '#web'
import { HostLink } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'
import { textOf } from './file-texts.ts'
import { byMonth, type ComingStep, comingSteps } from './files-dates.ts'
import { type FilesProps, filesAddress } from './files-filters.tsx'
import { countChosen } from './files-query.ts'
import type { FileRow } from './files-rows.ts'
import { HowSure } from './files-steps.tsx'
import { FilesStrip } from './files-strip.tsx'
import { FilesUndated } from './files-undated.tsx'

/** So many dates stand on one page. */
export const datesPageSize = 100

/** What comes next: every date to come by month, then what is due and has none. */
export function FilesNext(props: FilesProps) {
  const { request, query, choice } = props
  const { language, t } = request
  const steps = comingSteps(choice.rows)
  const shown = steps.slice((query.page - 1) * datesPageSize, query.page * datesPageSize)
  return (
    <>
      {steps.length === 0 && <p class="soft">{t('files.noDates')}</p>}
      {query.page === 1 && <FilesStrip request={request} steps={steps} />}
      {byMonth(shown).map(({ month, steps: own }) => (
        <section class="month" aria-labelledby={`m${month}`}>
          <h3 id={`m${month}`}>
            <DateText date={month} language={language} />
          </h3>
          <ul class="dates">
            {own.map((one) => (
              <Coming request={request} {...one} />
            ))}
          </ul>
        </section>
      ))}
      <Pagination
        language={language}
        page={query.page}
        pages={Math.ceil(steps.length / datesPageSize)}
        hrefOf={(page) => filesAddress(language, { ...query, page })}
        nofollow={countChosen(query) > 0}
      />
      {query.page === 1 && <Unchecked request={request} rows={choice.rows} />}
      {query.page === 1 && <FilesUndated {...props} />}
    </>
  )
}

/** One date: when, of which file, what, how sure, and where it says so. */
function Coming({ request, row, step }: ComingStep & { request: SiteRequest }) {
  const { language, t } = request
  const { entry } = row.view
  const event = entry.shared.events.find(({ id }) => id === step.event)
  const part = event && textOf(localise(entry, language), 'eventParts', event.id)
  return (
    <li class={step.planned ? 'announced' : 'fixed'}>
      <p class="when">
        <DateText date={step.date} language={language} style="short" />
      </p>
      <div>
        <p>
          <FileLink request={request} row={row} /> {t(`policy.event.${step.kind}`)}
          {part !== undefined && (
            <>
              {' ('}
              <Text of={part} within={language} />)
            </>
          )}
        </p>
        <Facts
          of={[
            <HowSure request={request} planned={step.planned} />,
            event && <HostLink href={event.source} />,
            event?.checked && t('source.read', { date: formatDate(event.checked, language) }),
          ]}
        />
      </div>
    </li>
  )
}

/** Days that have passed without anybody having recorded what happened. */
function Unchecked({ request, rows }: { request: SiteRequest; rows: readonly FileRow[] }) {
  const { language, t } = request
  const open = rows.flatMap((row) => row.view.status.unchecked.map((plan) => ({ row, plan })))
  if (open.length === 0) return null
  return (
    <section>
      <SectionHeading id="unchecked" small>
        {t('files.unchecked')} <span class="count">{open.length}</span>
      </SectionHeading>
      <p class="soft">{t('files.uncheckedHint')}</p>
      <ul class="dates">
        {open.slice(0, datesPageSize).map(({ row, plan }) => (
          <li class="announced">
            <p class="when">
              <DateText date={plan.date} language={language} style="short" />
            </p>
            <p>
              <FileLink request={request} row={row} /> {t(`policy.event.${plan.kind}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FileLink({ request: { language }, row }: { request: SiteRequest; row: FileRow }) {
  return (
    <a class="strong" href={row.path} {...spoken(row.title, language)}>
      {row.title.value}
    </a>
  )
}
