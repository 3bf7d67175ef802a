import type { Localised } from '#content'
import { localise } from '#content'
import { Facts, huesAround, Mosaic, PageHead, renderPage, SectionHeading, spoken, wordsOf } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage, pathTo } from '../common/addresses.ts'
import { areaCards } from '../common/area-cards.ts'
import { siteFeeds } from '../common/feed-links.ts'
import { findNetwork } from '../common/frame.ts'
import { prose } from '../common/prose.tsx'
import { topicsByKey, workAreas } from '../common/topics.ts'
import { FileTree, fileTree } from '../files/file-tree.tsx'
import type { SiteRequest } from '../site.ts'

/** What we work on: every area with what is wrong and what is called for, and every policy file below its package. */
export async function workPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame } = request
  const network = await findNetwork(request.site, language)
  const introduction = network?.fields.work && (await prose(request, network.fields.work))
  const areas = await workAreas(request)
  const counts = new Map((await areaCards(request)).map((card) => [card.key, card]))
  const others = [...(await topicsByKey(request)).values()]
    .filter((topic) => !topic.shared.workArea)
    .map((topic) => localise(topic, language))
  const files = await fileTree(request)
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/work`,
      alternates: inEveryLanguage(request, 'work'),
      title: t('work.title'),
      description: t('work.areasHint'),
      section: 'work',
      feeds: siteFeeds(request),
      children: (
        <div class="wide">
          <PageHead language={language} title={t('work.title')}>
            {introduction}
          </PageHead>
          <section>
            <SectionHeading id="areas">{t('work.areas')}</SectionHeading>
            <p class="soft">{t('work.areasHint')}</p>
            <ul class="area-list">
              {areas.map((area) => (
                <Area request={request} area={area} counts={counts.get(area.key)} />
              ))}
            </ul>
          </section>
          {files.length > 0 && (
            <section>
              <SectionHeading id="files" more={{ path: `/${language}/files`, label: t('home.allFiles') }}>
                {t('work.files')}
              </SectionHeading>
              <p class="soft">{t('work.filesHint')}</p>
              <FileTree language={language} files={files} />
            </section>
          )}
          {others.length > 0 && (
            <section>
              <SectionHeading id="topics">{t('work.otherTopics')}</SectionHeading>
              <ul class="inline">
                {others.map((topic) => (
                  <li>
                    <a href={pathTo(topic, language)} {...spoken(topic.fields.title, language)}>
                      {wordsOf(topic.fields.title)}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      ),
    }),
  )
}

type AreaProps = {
  request: SiteRequest
  area: Localised<'topic'>
  counts: { files: number; resources: number } | undefined
}

/** One area: what is wrong, what is called for, and how much there is to read. */
function Area({ request: { language, t }, area, counts }: AreaProps) {
  const { title, concern, call } = area.fields
  return (
    <li>
      <Mosaic
        seed={area.id}
        variant="band"
        hues={area.shared.hue === undefined ? undefined : huesAround(area.shared.hue)}
      />
      <h3 {...spoken(title, language)}>
        <a href={pathTo(area, language)}>{wordsOf(title)}</a>
      </h3>
      {concern !== undefined && <p {...spoken(concern, language)}>{wordsOf(concern)}</p>}
      {call !== undefined && (
        <p class="strong" {...spoken(call, language)}>
          {wordsOf(call)}
        </p>
      )}
      {counts !== undefined && (
        <Facts
          of={[
            t('counts.files', { count: counts.files }),
            t('counts.resources', { count: counts.resources }),
          ]}
        />
      )}
    </li>
  )
}
