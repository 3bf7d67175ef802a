import { formatDate } from '#languages'
import type { LastRead } from '#official'
import { dayOf, monthsBetween } from '#shared'
import type { SiteRequest } from '../site.ts'
import type { FileOnPage } from './file-on-page.ts'

/** Older than so many months, a check or a reading is said to be old. */
const old = { checked: 6, read: 1 }

/** When people last checked the whole file and programs last read the official sources; and plainly, when that is long ago. */
export function Freshness({ on: { request, file, read } }: { on: FileOnPage }) {
  const { t, language, today } = request
  const { checked, events } = file.shared
  const isOld = checked !== undefined && monthsBetween(checked, today) >= old.checked
  return (
    <>
      <p class="soft small">
        {checked === undefined
          ? events.length > 0 && t('file.neverChecked')
          : t('file.checked', { date: formatDate(checked, language) })}
        {read !== undefined && (
          <> {t('file.feedsRead', { date: formatDate(dayOf(read.readAt), language) })}</>
        )}
      </p>
      {isOld && (
        <p class="warn strong">{t('file.checkedLongAgo', { months: monthsBetween(checked, today) })}</p>
      )}
      {read !== undefined && <ReadWarning request={request} read={read} />}
    </>
  )
}

function ReadWarning({ request: { t, today }, read }: { request: SiteRequest; read: LastRead }) {
  if (read.failedSince) return <p class="warn">{t('file.feedsFailed')}</p>
  const months = monthsBetween(dayOf(read.readAt), today)
  return months < old.read ? null : <p class="warn">{t('file.feedsLongAgo', { months })}</p>
}
