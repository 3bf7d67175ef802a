import type { Localised } from '#content'
import { formatDate } from '#languages'
import type { SiteRequest } from '../site.ts'

/** When a resource was published, as far as it is known: a date, or before and after what. */
export function resourceDate({ t, language }: SiteRequest, { shared }: Localised<'resource'>): string {
  const { date, notBefore, notAfter } = shared
  const said = (one: NonNullable<typeof date>) => formatDate(one, language)
  if (date !== undefined) return said(date)
  if (notBefore !== undefined && notAfter !== undefined)
    return t('date.between', { from: said(notBefore), to: said(notAfter) })
  if (notBefore !== undefined) return t('date.after', { date: said(notBefore) })
  if (notAfter !== undefined) return t('date.before', { date: said(notAfter) })
  return t('date.unknown')
}
