import { countryName, formatDate, formatList, wordingIn } from '#languages'
import { nationalRows, quietLine } from '#policies'
import { type PartialDate, precisionOf } from '#shared'
import { DateText, StatusChip, spoken } from '#web'
import { chipOf, sentenceOf } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import type { FileRow } from './files-rows.ts'
import { Spread, spreadOf } from './files-spread.tsx'
import { NextStepLine } from './files-steps.tsx'

type FileCardProps = {
  request: SiteRequest
  row: FileRow
  /** The one country that the reader asks about: the card says how far it has come. */
  country?: string | undefined
}

/** One file on the board: where it stands, since when, what comes next, and what to be careful about. */
export function FileCard({ request, row, country }: FileCardProps) {
  const { language, t } = request
  const { view, title, parts } = row
  const { since, next } = view.status
  const { checked } = view.entry.shared
  const chip = chipOf(view, language)
  return (
    <li class={view.status.code === 'package' ? 'package' : undefined}>
      <h4 {...spoken(title, language)}>
        <a href={row.path}>{title.value}</a>
      </h4>
      <StatusChip group={chip.group}>{chip.label}</StatusChip>
      {parts.length > 0 && <Spread of={spreadOf(parts.map((part) => part.status))} />}
      <p>{sentenceOf(view, language)}</p>
      {view.status.code !== 'package' && <PartsLine request={request} row={row} />}
      {country !== undefined && <InCountry request={request} row={row} country={country} />}
      {next[0] !== undefined && <NextStepLine request={request} step={next[0]} />}
      <Marks request={request} row={row} />
      {since !== undefined && <p class="facts since">{sincePhrase(since, request)}</p>}
      {checked !== undefined && (
        <p class="facts">{t('policy.checked', { date: formatDate(checked, language, 'short') })}</p>
      )}
    </li>
  )
}

/** Where the parts of a file stand that has a status of its own; the sentence of a package says it already. */
function PartsLine({ request: { language, t }, row }: { request: SiteRequest; row: FileRow }) {
  const { children } = row.view.status
  if (children === undefined) return null
  const parts = children.spread.map(({ code, count }) =>
    t('policy.package.part', { name: t(`policy.status.${code}`), count }),
  )
  return <p>{t('files.parts', { count: children.total, parts: formatList(parts, language) })}</p>
}

/** How far one country has come in carrying the act out, and as of when. */
function InCountry({ request: { language, t, today }, row, country }: FileCardProps & { country: string }) {
  const found = nationalRows(row.view.facts, today).find((one) => one.country === country)
  if (found === undefined) return null
  return (
    <p class="in-country">
      <strong>{countryName(country, language)}</strong> {t(`policy.national.${found.state}`)}
      {found.fact !== undefined && (
        <>
          {' · '}
          <DateText date={found.fact.date} language={language} style="short" />
        </>
      )}
    </p>
  )
}

/** What to be careful about: silence, a plan that nobody checked, a reading that is older than the last step. */
export function Marks({ request, row }: { request: SiteRequest; row: FileRow }) {
  const { language, t } = request
  const { status, entry } = row.view
  const quiet =
    status.quiet === 'unseen' && status.lastMove !== undefined
      ? t('files.mark.unseen', { since: sincePhrase(status.lastMove.date, request) })
      : quietLine(status, wordingIn(language))
  const { readingReviewBy } = entry.shared
  const marks = [
    ...(quiet === undefined ? [] : [quiet]),
    ...status.unchecked.map(({ kind, date }) =>
      t('files.mark.unchecked', { event: t(`policy.event.${kind}`), date: formatDate(date, language) }),
    ),
    ...(row.reading === 'moved' ? [t('files.mark.readingMoved')] : []),
    ...(row.reading === 'overdue' && readingReviewBy !== undefined
      ? [t('files.mark.readingOverdue', { date: formatDate(readingReviewBy, language) })]
      : []),
  ]
  if (marks.length === 0) return null
  return (
    <ul class="marks">
      {marks.map((mark) => (
        <li>{mark}</li>
      ))}
    </ul>
  )
}

/** “since 1 October 2026”, with the preposition that the date asks for. */
export function sincePhrase(date: PartialDate, { language, t }: SiteRequest): string {
  return t('policy.since', { precision: precisionOf(date), date: formatDate(date, language, 'short') })
}
