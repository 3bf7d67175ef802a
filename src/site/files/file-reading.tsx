import { formatDate } from '#languages'
import { deriveStatus, movedSince, statusName } from '#policies'
import type { Day } from '#shared'
import { Panel } from '#web'
import { HostLink } from '../common/links.tsx'
import { prose } from '../common/prose.tsx'
import type { FileOnPage } from './file-on-page.ts'
import { keptSection } from './kept-section.ts'

/** The network’s own reading, apart from the facts: when it was written, where the file stood then, and whether it still fits. */
export async function readingPanel(on: FileOnPage) {
  const { request, file } = on
  const { reading } = file.fields
  if (reading === undefined) return null
  return (
    <Panel title={request.t('file.reading')}>
      {await prose(request, reading, { headingsFrom: 3, id: 'reading' })}
      {keptSection(on, 'reading', () => (
        <ReadingFacts on={on} />
      ))}
    </Panel>
  )
}

function ReadingFacts({ on: { request, view } }: { on: FileOnPage }) {
  const { t, language } = request
  const { readingDate, readingSources } = view.entry.shared
  return (
    <>
      {readingDate !== undefined && (
        <>
          <p class="soft">
            {t('file.readingDate', { date: formatDate(readingDate, language) })}
            {view.status.code !== 'package' && (
              <> {t('file.readingStage', { status: statusName(deriveStatus(view.facts, readingDate), t) })}</>
            )}
          </p>
          <ReadingWarning request={request} view={view} written={readingDate} />
        </>
      )}
      {readingSources.length > 0 && (
        <p class="soft">
          {t('file.readingSources')}{' '}
          {readingSources.map((source, i) => (
            <>
              {i > 0 && t('list.comma')}
              <HostLink href={source} />
            </>
          ))}
        </p>
      )}
    </>
  )
}

type WarningProps = Pick<FileOnPage, 'request' | 'view'> & { written: Day }

/** That the reading may no longer be true: the file has moved since, or nobody has looked at it again. */
export function ReadingWarning({ request, view, written }: WarningProps) {
  const { t, language, today } = request
  const { readingReviewBy } = view.entry.shared
  const moved = movedSince(view.facts, written, today)
  if (moved !== undefined) {
    const values = { event: t(`policy.event.${moved.kind}`), date: formatDate(moved.date, language) }
    return <p class="warn strong">{t('policy.moved', values)}</p>
  }
  if (readingReviewBy === undefined || readingReviewBy >= today) return null
  return (
    <p class="warn strong">{t('file.readingOverdue', { date: formatDate(readingReviewBy, language) })}</p>
  )
}
