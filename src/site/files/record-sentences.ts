import type { Localised } from '#content'
import { formatDate } from '#languages'
import { type AskChange, type EventChange, type RecordChange, statusName, type Votes } from '#policies'
import type { PartialDate } from '#shared'
import { hostOf } from '#web'
import type { SiteRequest } from '../site.ts'
import { eventName, textOf, votesInWords } from './file-texts.ts'
import type { RecordVersion } from './record-of-file.ts'

type Reader = Pick<SiteRequest, 't' | 'language'>
type File = Localised<'policy-file'>

/** What a version of a record changed, one sentence for each: “Provisional agreement: moved from 21 May 2026 to 1 June 2026.” */
export function recordSentences(reader: Reader, file: File, version: RecordVersion): string[] {
  const { t } = reader
  const said = version.changes.map((change) => sentenceOf(reader, file, change))
  const { status } = version
  return status === undefined
    ? said
    : [
        ...said,
        t('record.status', { before: statusName(status.before, t), after: statusName(status.after, t) }),
      ]
}

function sentenceOf(reader: Reader, file: File, change: RecordChange): string {
  if (change.what === 'ask') return askSentence(reader, file, change)
  if (change.what !== 'reading') return eventSentence(reader, file, change)
  const { t } = reader
  if (change.from === change.to) return t('record.reading.reworded')
  return change.to === undefined
    ? t('record.reading.removed')
    : t('record.reading', { date: dated(reader, change.to) })
}

function eventSentence(reader: Reader, file: File, change: EventChange): string {
  const { t } = reader
  const event = eventName({ t, file }, change)
  const date = (of: PartialDate | undefined) => (of === undefined ? '' : dated(reader, of))
  switch (change.what) {
    case 'added':
    case 'removed': {
      const when = change.date === undefined ? 'none' : change.planned ? 'planned' : 'dated'
      return t(`record.${change.what}`, { event, when, date: date(change.date) })
    }
    case 'moved': {
      const way = change.from === undefined ? 'set' : change.to === undefined ? 'unset' : 'moved'
      return t('record.moved', { event, way, from: date(change.from), to: date(change.to) })
    }
    case 'happened': {
      const way = change.from === undefined || change.from === change.to ? 'same' : 'moved'
      return t('record.happened', { event, way, from: date(change.from), to: date(change.to) })
    }
    case 'planned':
      return t('record.planned', { event, date: date(change.to) })
    case 'superseded':
      return t('record.superseded', { event, from: date(change.from), to: date(change.to) })
    case 'source': {
      const [from, to] = [hostOf(change.from), hostOf(change.to)]
      return from === to
        ? t('record.sourcePage', { event, host: to })
        : t('record.corrected', { event, what: t('record.what.source'), from, to })
    }
    case 'confidence': {
      const sure = (of: string) => t(`policy.confidence.${of === 'verified' ? 'verified' : 'general'}`)
      const [from, to] = [sure(change.from), sure(change.to)]
      return t('record.corrected', { event, what: t('record.what.confidence'), from, to })
    }
    case 'outcome': {
      const named = (of: typeof change.from) =>
        of === undefined ? t('record.none') : t(`policy.outcome.${of}`)
      const [from, to] = [named(change.from), named(change.to)]
      return t('record.corrected', { event, what: t('record.what.outcome'), from, to })
    }
    case 'votes': {
      const [from, to] = [votesSaid(reader, change.from), votesSaid(reader, change.to)]
      return t('record.corrected', { event, what: t('record.what.votes'), from, to })
    }
  }
}

function askSentence({ t }: Reader, file: File, { id, from, to }: AskChange): string {
  const ask = textOf(file, 'asks', id)?.value ?? id
  if (from === undefined) return t('record.ask.added', { ask })
  if (to === undefined) return t('record.ask.removed')
  return t('record.ask.outcome', { ask, from: t(`policy.ask.${from}`), to: t(`policy.ask.${to}`) })
}

function votesSaid(reader: Reader, votes: Votes | undefined): string {
  return votes === undefined ? reader.t('record.none') : votesInWords(reader, votes)
}

function dated({ language }: Reader, date: PartialDate): string {
  return formatDate(date, language)
}
