import type { Localised } from '#content'
import { hostOf, PageHead, VideoPoster, WatchVideo } from '#web'
import { Cite, citedAs } from '../common/cite.tsx'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { FilesNamed } from '../common/files-named.tsx'
import { findNetwork } from '../common/frame.ts'
import { Lede } from '../common/lede.tsx'
import { prose } from '../common/prose.tsx'
import { huesOf } from '../common/resource-summary.ts'
import { signposted } from '../common/signposting.ts'
import { topicsOf } from '../common/topics.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import { RelatedResources } from '../library/related-resources.tsx'
import { resourceData } from '../library/resource-data.ts'
import { resourceDate } from '../library/resource-dates.ts'
import { ResourceFacts } from '../library/resource-facts.tsx'
import { ResourceLinks } from '../library/resource-links.tsx'
import { filesOf, relatedResources, successionOf } from '../library/resource-ties.ts'
import { Succession } from '../library/succession.tsx'
import type { SiteRequest } from '../site.ts'

/** A video: what it shows, how long it runs, what is said in it, and where it can be watched once the reader agrees. */
export const videoPage = entryPage('resource', async (request, video) => {
  const { language, t } = request
  const { title, summary, body } = video.fields
  const topics = await topicsOf(request, video.shared.topics)
  const related = await relatedResources(request, video)
  const cited = await citedAs(request, video)
  const page = entryDocument(request, video, {
    title,
    summary,
    section: 'library',
    kind: 'video.other',
    jsonLd: resourceData(request, video, cited, topics),
    children: (
      <article class="wide">
        <PageHead
          language={language}
          title={title}
          trail={[
            { label: t('nav.library'), path: `/${language}/library` },
            { label: t('videos.title'), path: `/${language}/videos` },
          ]}
          above={`${t('format.video')} · ${resourceDate(request, video)}`}
        >
          <TranslationNote entry={video} />
          <Succession request={request} of={await successionOf(request, video)} />
        </PageHead>
        <div class="split">
          <div>
            <Watch request={request} video={video} hues={huesOf(topics)} elsewhere={await channel(request)} />
            <Lede text={summary} within={language} />
            {body !== undefined && (await prose(request, body))}
            {video.shared.links.length > 0 && <ResourceLinks request={request} resource={video} />}
            <section>
              <h2 id="transcript">{t('video.transcript')}</h2>
              {video.fields.transcript === undefined ? (
                <p class="soft">{t('video.noTranscript')}</p>
              ) : (
                await prose(request, video.fields.transcript, { headingsFrom: 3, id: 'transcript' })
              )}
            </section>
          </div>
          <ResourceFacts request={request} resource={video} topics={topics} />
        </div>
        <FilesNamed request={request} files={await filesOf(request, video.shared.files)} />
        <RelatedResources request={request} resources={related} />
        <Cite request={request} citation={cited} resource={video} />
      </article>
    ),
  })
  return signposted(page, request, video)
})

/** Where the network keeps its videos, or at least its own site. */
async function channel({ site, language }: SiteRequest): Promise<string | undefined> {
  const network = await findNetwork(site, language)
  return network?.shared.videos ?? network?.shared.website
}

type WatchProps = {
  request: SiteRequest
  video: Localised<'resource'>
  hues: readonly number[] | undefined
  elsewhere: string | undefined
}

/** The picture, with the way to the video; where that is not known, it says so. */
function Watch({ request: { language, t }, video, hues, elsewhere }: WatchProps) {
  const { seconds, watch, consent } = video.shared
  const poster = { language, id: video.id, seconds, hues }
  return (
    <>
      {watch !== undefined ? (
        <WatchVideo watch={watch} {...poster} />
      ) : (
        <>
          <VideoPoster {...poster} />
          <p class="fallback below">
            {t('video.addressUnknown')}{' '}
            {elsewhere !== undefined && (
              <a href={elsewhere} rel="noreferrer">
                {t('video.elsewhere', { host: hostOf(elsewhere) })}
              </a>
            )}
          </p>
        </>
      )}
      {consent === 'unknown' && <p class="soft">{t('video.consentUnknown')}</p>}
    </>
  )
}
