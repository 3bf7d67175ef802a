import { formatDate } from '#languages'
import { hasEnded } from '#policies'
import { lastDay } from '#shared'
import { SectionHeading } from '#web'
import { prose } from '../common/prose.tsx'
import type { FileOnPage } from './file-on-page.ts'

/** What readers can do now, dated; once its time has passed or the file has ended, folded, and said to be of then. */
export async function actionSection(on: FileOnPage) {
  const { request, file, view } = on
  const { t, language, today } = request
  const { action } = file.fields
  const { actionDate, actionUntil } = file.shared
  if (action === undefined) return null
  const text = await prose(request, action, { headingsFrom: 3, id: 'action' })
  const date = (day: NonNullable<typeof actionUntil>) => formatDate(day, language)
  const written = actionDate !== undefined && (
    <p class="soft">{t('file.readingDate', { date: date(actionDate) })}</p>
  )
  const isOver = actionUntil !== undefined && lastDay(actionUntil) < today
  if (!isOver && !hasEnded(view.status.code))
    return (
      <section class="action">
        <SectionHeading id="action">{t('file.action')}</SectionHeading>
        {text}
        {written}
        {actionUntil !== undefined && (
          <p class="strong">{t('file.actionUntil', { date: date(actionUntil) })}</p>
        )}
      </section>
    )
  return (
    <section class="action">
      <SectionHeading id="action">{t('file.action')}</SectionHeading>
      <p class="warn">
        {isOver && actionUntil !== undefined
          ? t('file.actionOver', { date: date(actionUntil) })
          : t('file.actionEnded')}
      </p>
      <details>
        <summary>{t('file.actionThen')}</summary>
        {text}
        {written}
      </details>
    </section>
  )
}
