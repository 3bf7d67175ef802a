import type { TimelineEntry } from '#policies'
import { DateText, SectionHeading, Table } from '#web'
import { HostLink } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'

type SourcesProps = { request: SiteRequest; timeline: readonly TimelineEntry[] }

/** Every fact of the file with its source and the day it was read. */
export function Sources({ request: { language, t }, timeline }: SourcesProps) {
  if (timeline.length === 0) return null
  return (
    <section>
      <SectionHeading id="sources">{t('file.sources')}</SectionHeading>
      <p class="soft">{t('file.sourcesHint')}</p>
      <Table
        language={language}
        caption={t('file.sources')}
        captionHidden
        head={[t('file.event'), t('file.date'), t('file.source'), t('file.confidence'), t('file.read')]}
        rows={timeline.map(({ event, kind, date }) => [
          t(`policy.event.${kind}`),
          date === undefined ? t('date.unknown') : <DateText date={date} language={language} style="short" />,
          <>
            <HostLink href={event.source} />
            {event.exactAddress === 'no' && <small> {t('file.addressNotKept')}</small>}
            {event.readVia !== undefined && <small> {t('file.readVia', { page: event.readVia })}</small>}
          </>,
          t(`policy.confidence.${event.confidence === 'verified' ? 'verified' : 'general'}`),
          event.checked === undefined ? (
            '–'
          ) : (
            <DateText date={event.checked} language={language} style="short" />
          ),
        ])}
      />
    </section>
  )
}
