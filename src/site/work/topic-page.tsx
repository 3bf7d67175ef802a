import { type Localised, listLinking, localise } from '#content'
import { huesAround, Mosaic, PageHead, SectionHeading, spoken, Text, VideoCard, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { feedsAt } from '../common/feed-links.ts'
import { figureAsOf, figureValue } from '../common/figure-value.ts'
import { prose } from '../common/prose.tsx'
import { ResourceGroups, resourcesByFormat } from '../common/resource-groups.tsx'
import { resourceSummary } from '../common/resource-summary.ts'
import { resourcesAbout } from '../common/resources-about.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import { FileTree, fileTree } from '../files/file-tree.tsx'
import type { SiteRequest } from '../site.ts'

/** An area of work, or any topic: its introduction and everything that is about it. */
export const topicPage = entryPage('topic', async (request, topic) => {
  const { language, t } = request
  const to = { kind: 'topic', key: topic.key } as const
  const { newest, total, ofFormat } = await resourcesAbout(request, { facet: 'topic', key: topic.key })
  const { title, concern, call, body } = topic.fields
  const files = await fileTree(request, ({ entry }) => entry.shared.topics.includes(topic.key))
  const videos = await Promise.all(
    newest
      .filter((resource) => resource.shared.format === 'video')
      .map((resource) => resourceSummary(request, resource)),
  )
  const publications = await resourcesByFormat(
    request,
    newest.filter((resource) => resource.shared.format !== 'video'),
    ofFormat,
  )
  const figures = (await listLinking(request.db, { to, from: 'figure', field: 'topics' }, { limit: 6 })).map(
    (figure) => localise(figure, language),
  )
  const members = (
    await listLinking(request.db, { to, from: 'member', field: 'topics' }, { limit: 200 })
  ).map((member) => localise(member, language))
  return entryDocument(request, topic, {
    title,
    summary: concern,
    section: 'work',
    feeds: feedsAt(request, `topic=${topic.key}`, title.value),
    children: (
      <article class="wide">
        <Mosaic
          seed={topic.id}
          variant="strip"
          hues={topic.shared.hue === undefined ? undefined : huesAround(topic.shared.hue)}
        />
        <PageHead
          language={language}
          title={title}
          trail={[{ label: t('work.title'), path: `/${language}/work` }]}
        >
          <TranslationNote entry={topic} />
        </PageHead>
        <div class="split even">
          <Said heading={t('topic.concern')} text={concern} request={request} />
          <Said heading={t('topic.call')} text={call} request={request} />
        </div>
        {body !== undefined && (await prose(request, body))}
        {files.length > 0 && (
          <section>
            <SectionHeading
              id="files"
              more={{ path: `/${language}/files?topic=${topic.key}`, label: t('home.allFiles') }}
            >
              {t('topic.files')}
            </SectionHeading>
            <FileTree language={language} files={files} />
          </section>
        )}
        {publications.length > 0 && (
          <section>
            <SectionHeading
              id="resources"
              more={{
                path: `/${language}/library?topic=${topic.key}`,
                label: t('topic.allResources', { count: total }),
              }}
            >
              {t('topic.resources')}
            </SectionHeading>
            <ResourceGroups request={request} groups={publications} filter={`topic=${topic.key}`} />
          </section>
        )}
        {videos.length > 0 && (
          <section>
            <SectionHeading id="videos" more={{ path: `/${language}/videos`, label: t('home.allVideos') }}>
              {t('topic.videos')}
            </SectionHeading>
            <div class="cards">
              {videos.map((video) => (
                <VideoCard language={language} {...video} />
              ))}
            </div>
          </section>
        )}
        {figures.length > 0 && <Figures request={request} figures={figures} />}
        {members.length > 0 && (
          <section>
            <SectionHeading
              id="members"
              more={{ path: `/${language}/members?topic=${topic.key}`, label: t('home.allMembers') }}
            >
              {t('topic.members')}
            </SectionHeading>
            <ul class="inline">
              {members.map((member) => (
                <li>
                  <a href={pathTo(member, language)} {...spoken(member.fields.title, language)}>
                    {wordsOf(member.fields.title)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    ),
  })
})

function Said({
  heading,
  text,
  request,
}: {
  heading: string
  text: Localised<'topic'>['fields']['concern']
  request: SiteRequest
}) {
  if (text === undefined) return null
  return (
    <section>
      <h2 class="above">{heading}</h2>
      <p class="lede" {...spoken(text, request.language)}>
        {wordsOf(text)}
      </p>
    </section>
  )
}

function Figures({
  request: { language, t },
  figures,
}: {
  request: SiteRequest
  figures: Localised<'figure'>[]
}) {
  return (
    <section>
      <SectionHeading id="figures" more={{ path: `/${language}/figures`, label: t('topic.allFigures') }}>
        {t('topic.figures')}
      </SectionHeading>
      <ul class="rows">
        {figures.map((figure) => (
          <li>
            <p class="number">{figureValue(figure, language)}</p>
            <p>
              <a href={pathTo(figure, language)} {...spoken(figure.fields.title, language)}>
                {wordsOf(figure.fields.title)}
              </a>{' '}
              <span class="soft">
                (<Text of={figure.fields.unit} within={language} />, {figureAsOf(figure, language)})
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
