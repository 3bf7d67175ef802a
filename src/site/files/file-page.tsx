import type { Localised } from '#content'
import { formatDate } from '#languages'
import { movedSince, timelineOf } from '#policies'
import { Definitions, PageHead, Panel, SectionHeading, Text } from '#web'
import { pathTo } from '../common/addresses.ts'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { feedsAt } from '../common/feed-links.ts'
import { legislationData } from '../common/json-ld.ts'
import { Lede } from '../common/lede.tsx'
import { HostLink, LinkLine, linkTo } from '../common/links.tsx'
import { type PolicyView, policyViews } from '../common/policy-files.ts'
import { prose } from '../common/prose.tsx'
import { ResourceGroups, resourcesByFormat } from '../common/resource-groups.tsx'
import { resourcesAbout } from '../common/resources-about.ts'
import { topicsOf } from '../common/topics.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import { National } from '../national/national.tsx'
import type { SiteRequest } from '../site.ts'
import { Asks } from './file-asks.tsx'
import { Family, familyOf, Parts } from './file-family.tsx'
import { Sources } from './file-sources.tsx'
import { FileStatus } from './file-status.tsx'
import { FileTimeline } from './file-timeline.tsx'

/** A policy file: where it stands and why, how it got there, what the network asks and reads in it, and all that is about it. */
export const filePage = entryPage('policy-file', async (request, file) => {
  const { language, t, today } = request
  const view = (await policyViews(request)).get(file.key)
  if (view === undefined) throw new Error(`policy-file/${file.key} has no status`)
  const { title, summary, body, reading } = file.fields
  const family = await familyOf(request, file)
  const topics = await topicsOf(request, file.shared.topics)
  const resources = await resourcesAbout(request, { facet: 'file', key: file.key })
  const groups = await resourcesByFormat(request, resources.newest, resources.ofFormat)
  const timeline = timelineOf(view.facts, today)
  const parent = family.parent
  return entryDocument(request, file, {
    title,
    summary,
    section: 'files',
    kind: 'article',
    feeds: [
      ...feedsAt(request, `file=${file.key}`, title.value),
      { type: 'calendar', path: `${pathTo(file, language)}.ics`, title: t('shell.calendar') },
    ],
    jsonLd: legislationData(request, file),
    children: (
      <article class="wide file">
        <PageHead
          language={language}
          title={title}
          trail={[
            { label: t('nav.files'), path: `/${language}/files` },
            ...(parent === undefined ? [] : [{ label: parent.title, path: parent.path }]),
          ]}
        >
          <TranslationNote entry={file} />
          <OfficialTitle request={request} file={file} />
          <Family request={request} family={family} />
        </PageHead>
        <FileStatus request={request} view={view} calendar={`${pathTo(file, language)}.ics`} />
        {(summary !== undefined || body !== undefined) && (
          <section class="split">
            <div>
              <Lede text={summary} within={language} />
              {body !== undefined && (await prose(request, body, { id: 'body' }))}
            </div>
            <Particulars request={request} file={file} topics={topics} />
          </section>
        )}
        <Parts request={request} parts={family.parts} />
        <FileTimeline request={request} file={file} timeline={timeline} next={view.status.next} />
        <National request={request} view={view} />
        <div class="split">
          <Asks request={request} file={file} />
          {reading !== undefined && (
            <Panel title={t('file.reading')}>
              {await prose(request, reading, { headingsFrom: 3, id: 'reading' })}
              <ReadingDate request={request} view={view} />
            </Panel>
          )}
        </div>
        {groups.length > 0 && (
          <section>
            <SectionHeading
              id="resources"
              more={{
                path: `/${language}/library?file=${file.key}`,
                label: t('topic.allResources', { count: resources.total }),
              }}
            >
              {t('file.resources')}
            </SectionHeading>
            <ResourceGroups request={request} groups={groups} filter={`file=${file.key}`} />
          </section>
        )}
        <Sources request={request} timeline={timeline} />
        <p class="soft">
          <a href={`${pathTo(file, language)}/print`}>{t('file.print')}</a>
        </p>
      </article>
    ),
  })
})

/** The title of the act, quoted, with its procedure: other people's words, marked as such. */
function OfficialTitle({
  request: { language },
  file,
}: {
  request: SiteRequest
  file: Localised<'policy-file'>
}) {
  const { officialTitle, titleNote } = file.fields
  if (officialTitle === undefined) return null
  return (
    <p class="official soft">
      <cite>
        <Text of={officialTitle} within={language} />
      </cite>
      {titleNote !== undefined && (
        <small>
          {' '}
          <Text of={titleNote} within={language} />
        </small>
      )}
    </p>
  )
}

type ParticularsProps = { request: SiteRequest; file: Localised<'policy-file'>; topics: Localised<'topic'>[] }

/** Legal form, numbers, legal basis, topics: what a lawyer looks up. */
function Particulars({ request: { language, t }, file, topics }: ParticularsProps) {
  const { form, procedures, com, celex, oj, eli, legalBasis } = file.shared
  return (
    <Definitions
      of={[
        [t('file.form'), t(`policy.form.${form}`)],
        [
          t('file.procedure'),
          procedures.length > 0 &&
            procedures.map(({ ref, oeil }, i) => (
              <>
                {i > 0 && t('list.comma')}
                {oeil === undefined ? (
                  <bdi dir="ltr">{ref}</bdi>
                ) : (
                  <a href={oeil} rel="noreferrer" dir="ltr">
                    {ref}
                  </a>
                )}
              </>
            )),
        ],
        [t('file.proposal'), com.length > 0 && <bdi dir="ltr">{com.join(', ')}</bdi>],
        [t('file.act'), celex.length > 0 && <bdi dir="ltr">{celex.join(', ')}</bdi>],
        [
          t('file.journal'),
          oj !== undefined &&
            (eli[0] === undefined ? (
              <bdi dir="ltr">{oj}</bdi>
            ) : (
              <a href={eli[0]} rel="noreferrer" dir="ltr">
                {oj}
              </a>
            )),
        ],
        [t('file.basis'), legalBasis.length > 0 && <bdi dir="ltr">{legalBasis.join(', ')}</bdi>],
        [
          t('library.facet.topic'),
          topics.length > 0 && <LinkLine language={language} of={topics.map(linkTo)} />,
        ],
      ]}
    />
  )
}

/** When the network wrote its reading, whether the file has moved since, and what the reading rests on. */
function ReadingDate({ request: { t, language, today }, view }: { request: SiteRequest; view: PolicyView }) {
  const { readingDate, readingReviewBy, readingSources } = view.entry.shared
  if (readingDate === undefined) return null
  const moved = movedSince(view.facts, readingDate, today)
  const date = (day: Parameters<typeof formatDate>[0]) => formatDate(day, language)
  return (
    <>
      <p class="soft">{t('file.readingDate', { date: date(readingDate) })}</p>
      {moved !== undefined && (
        <p class="warn strong">
          {t('policy.moved', { event: t(`policy.event.${moved.kind}`), date: date(moved.date) })}
        </p>
      )}
      {moved === undefined && readingReviewBy !== undefined && readingReviewBy < today && (
        <p class="warn strong">{t('file.readingOverdue', { date: date(readingReviewBy) })}</p>
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
