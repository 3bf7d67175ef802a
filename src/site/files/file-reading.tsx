import { formatDate } from '#languages'
import { deriveStatus, statusName } from '#policies'
import { Panel } from '#web'
import { HostLink } from '../common/links.tsx'
import { prose } from '../common/prose.tsx'
import type { FileOnPage } from './file-on-page.ts'
import { keptSection } from './kept-section.ts'
import { learnedSince, movedSinceReading } from './reading-age.ts'
import type { FileRecord } from './record-of-file.ts'

/** The network’s own reading, apart from the facts: when it was written, where the file stood then, and whether it still fits. */
export async function readingPanel(on: FileOnPage, record: FileRecord) {
  const { request, file } = on
  const { reading } = file.fields
  if (reading === undefined) return null
  return (
    <Panel title={request.t('file.reading')}>
      {await prose(request, reading, { headingsFrom: 3, id: 'reading' })}
      {keptSection(on, 'reading', () => (
        <ReadingFacts on={on} record={record} />
      ))}
    </Panel>
  )
}

function ReadingFacts({ on: { request, view }, record }: { on: FileOnPage; record: FileRecord }) {
  const { t, language } = request
  const { readingDate, readingSources } = view.entry.shared
  const stood =
    readingDate && (learnedSince(record, readingDate)?.before ?? deriveStatus(view.facts, readingDate))
  return (
    <>
      {readingDate !== undefined && (
        <>
          <p class="soft">
            {t('file.readingDate', { date: formatDate(readingDate, language) })}
            {stood !== undefined && stood.code !== 'package' && (
              <> {t('file.readingStage', { status: statusName(stood, t) })}</>
            )}
          </p>
          <ReadingWarning request={request} view={view} record={record} />
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

type WarningProps = Pick<FileOnPage, 'request' | 'view'> & { record: FileRecord }

/** That the reading may no longer be true: the file has moved since, or nobody has looked at it again. */
export function ReadingWarning({ request, view, record }: WarningProps) {
  const { t, language, today } = request
  const { readingReviewBy } = view.entry.shared
  const moved = movedSinceReading(view, record, today)
  if (moved !== undefined) {
    const values = { event: t(`policy.event.${moved.kind}`), date: formatDate(moved.date, language) }
    return <p class="warn strong">{t('policy.moved', values)}</p>
  }
  if (readingReviewBy === undefined || readingReviewBy >= today) return null
  return (
    <p class="warn strong">{t('file.readingOverdue', { date: formatDate(readingReviewBy, language) })}</p>
  )
}
