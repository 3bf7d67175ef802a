import type { Localised } from '#content'
import { type FeedLink, PageHead, Text } from '#web'
import { pathTo } from '../common/addresses.ts'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { feedsAt } from '../common/feed-links.ts'
import { legislationData } from '../common/json-ld.ts'
import { Lede } from '../common/lede.tsx'
import { prose } from '../common/prose.tsx'
import { topicsOf } from '../common/topics.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import { National } from '../national/national.tsx'
import type { SiteRequest } from '../site.ts'
import { EmbedOffer } from './embed-snippet.tsx'
import { actionSection } from './file-action.tsx'
import { Asks } from './file-asks.tsx'
import { Chain, chainOf } from './file-chain.tsx'
import { DatesSet } from './file-dates-set.tsx'
import { Documents } from './file-documents.tsx'
import { Family, familyOf, Parts } from './file-family.tsx'
import { fileOnPage } from './file-on-page.ts'
import { Particulars } from './file-particulars.tsx'
import { readingPanel } from './file-reading.tsx'
import { RecordHistory } from './file-record.tsx'
import { resourcesSection } from './file-resources.tsx'
import { FileStatus } from './file-status.tsx'
import { Glossary } from './file-terms.tsx'
import { tiesOfFiles } from './file-ties.ts'
import { FileTimeline } from './file-timeline.tsx'
import { VotesSection } from './file-votes.tsx'
import { keptSection } from './kept-section.ts'
import { recordOf } from './record-of-file.ts'

/** A policy file: where it stands and why, how it got there, what the network asks and reads in it, and all that is about it. */
export const filePage = entryPage('policy-file', async (request, file) => {
  const { language, t } = request
  const on = await fileOnPage(request, file)
  const { title, summary, body } = file.fields
  const ties = await tiesOfFiles(request)
  const family = await familyOf(request, file)
  const topics = await topicsOf(request, file.shared.topics)
  const record = await recordOf(request, file)
  const path = pathTo(file, language) ?? ''
  return entryDocument(request, file, {
    title,
    summary,
    section: 'files',
    kind: 'article',
    feeds: [
      ...feedsAt(request, `file=${file.key}`, title.value),
      { type: 'calendar', path: `${path}.ics`, title: t('shell.calendar') },
      ...oembedLinks(request, `${request.site.origin}${path}`, title.value),
    ],
    jsonLd: legislationData(request, file),
    children: (
      <article class="wide file">
        <PageHead
          language={language}
          title={title}
          trail={[
            { label: t('nav.files'), path: `/${language}/files` },
            ...(family.parent === undefined
              ? []
              : [{ label: family.parent.title, path: family.parent.path }]),
          ]}
        >
          <TranslationNote entry={file} />
          <OfficialTitle request={request} file={file} />
          <Family request={request} family={family} />
          <Chain request={request} chain={chainOf(on.views, ties.replacedBy, file.key)} />
        </PageHead>
        <FileStatus on={on} />
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
        {keptSection(on, 'timeline', () => (
          <FileTimeline on={on} />
        ))}
        {keptSection(on, 'national', () => (
          <National request={request} view={on.view} />
        ))}
        <div class="split">
          <div>
            {await actionSection(on)}
            <Asks request={request} file={file} />
          </div>
          {await readingPanel(on, record)}
        </div>
        {await resourcesSection(on)}
        {keptSection(on, 'evidence', () => (
          <>
            <VotesSection on={on} />
            <Documents on={on} />
          </>
        ))}
        <DatesSet on={on} ties={ties} />
        {keptSection(
          on,
          'record',
          () => (
            <>
              <Glossary on={on} />
              <RecordHistory request={request} file={file} record={record} />
            </>
          ),
          [record],
        )}
        <EmbedOffer on={on} />
      </article>
    ),
  })
})

/** Where programs find the card of the file: discovery as oEmbed has it. */
function oembedLinks({ site }: SiteRequest, page: string, title: string): FeedLink[] {
  const address = `${site.origin}/oembed?url=${encodeURIComponent(page)}&format=`
  return [
    { type: 'oembed', path: `${address}json`, title },
    { type: 'oembed-xml', path: `${address}xml`, title },
  ]
}

/** The title of the act, quoted: other people’s words, marked as such. */
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
