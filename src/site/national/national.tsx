import { localise } from '#content'
import { SectionHeading } from '#web'
import { pathTo } from '../common/addresses.ts'
import type { PolicyView } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import { nationalCounts } from './national-counts.ts'
import { askedBy, nationalLines } from './national-lines.ts'
import { NationalMap } from './national-map.tsx'
import { NationalTable } from './national-table.tsx'

/**
 * How each country has carried a directive or a recommendation out: in a sentence, on a map, and in a table with as-of dates and
 * sources. Nothing for a file that asks nothing of countries, or not yet.
 */
export function National({ request, view }: { request: SiteRequest; view: PolicyView }) {
  const { language, t } = request
  const lines = nationalLines(request, view)
  if (lines.length === 0) return null
  const file = localise(view.entry, language)
  const asked = askedBy(view)
  return (
    <section class="national">
      <SectionHeading id="national">{t('national.title')}</SectionHeading>
      <p class="strong">{nationalCounts(lines, asked, language)}</p>
      <p class="soft">{t('national.meaning', { asked })}</p>
      <NationalMap language={language} lines={lines} />
      <NationalTable request={request} file={file} lines={lines} />
      <p>
        <a href={`${pathTo(file, language)}/national.csv`}>{t('national.csv')}</a>
      </p>
    </section>
  )
}
