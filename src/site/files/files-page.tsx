import { localise } from '#content'
import { collator } from '#languages'
import { comingDates, type StatusGroup, statusGroups } from '#policies'
import {
  EmptyState,
  type Facet,
  FacetGroup,
  FacetPanel,
  PageHead,
  PolicyRow,
  renderPage,
  SectionHeading,
} from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage, pathTo } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import { chipOf, moveLine, type PolicyView, policyViews, sentenceOf } from '../common/policy-files.ts'
import { topicsByKey } from '../common/topics.ts'
import type { SiteRequest } from '../site.ts'

/** Every policy file by where it stands, with the dates to come; narrowed by topic. */
export async function filesPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame, url } = request
  const views = [...(await policyViews(request)).values()]
  const topics = await topicsByKey(request)
  const asked = url.searchParams.get('topic') ?? undefined
  const topic = asked === undefined ? undefined : topics.get(asked)
  const shown =
    topic === undefined ? views : views.filter((view) => view.entry.shared.topics.includes(topic.key))
  const title =
    topic === undefined
      ? t('nav.files')
      : t('files.about', { topic: localise(topic, language).fields.title.value })
  const query = topic === undefined ? '' : `?topic=${topic.key}`
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/files${query}`,
      alternates: inEveryLanguage(request, `files${query}`),
      title,
      description: t('work.filesHint'),
      section: 'files',
      feeds: [
        ...feedsAt(
          request,
          topic === undefined ? 'kind=policy-file' : `kind=policy-file&topic=${topic.key}`,
          title,
        ),
        { type: 'calendar', path: `/${language}/files.ics`, title: t('shell.calendar') },
      ],
      children: (
        <div class="wide">
          <PageHead language={language} title={title} lede={t('work.filesHint')}>
            {asked !== undefined && topic === undefined && <p class="note">{t('files.unknownTopic')}</p>}
          </PageHead>
          <div class="results">
            <aside>
              <FacetPanel language={language} open={topic !== undefined}>
                <FacetGroup
                  language={language}
                  title={t('library.facet.topic')}
                  facets={topicFacets(request, views, topics, topic?.key)}
                  shown={20}
                />
              </FacetPanel>
              <p>
                <a href={`/${language}/files.ics`}>{t('shell.calendar')}</a>
              </p>
            </aside>
            <div>
              <Coming request={request} views={shown} />
              {shown.length === 0 && (
                <EmptyState title={t('files.none')}>
                  <p>
                    <a href={`/${language}/files`}>{t('home.allFiles')}</a>
                  </p>
                </EmptyState>
              )}
              {statusGroups.map((group) => (
                <Group
                  request={request}
                  group={group}
                  views={shown.filter((view) => view.status.group === group)}
                />
              ))}
            </div>
          </div>
        </div>
      ),
    }),
  )
}

type ViewsProps = { request: SiteRequest; views: readonly PolicyView[] }

/** What comes next, by date. */
function Coming({ request, views }: ViewsProps) {
  const { language, t, today } = request
  const byKey = new Map(views.map((view) => [view.entry.key, view]))
  const dates = comingDates(
    views.map((view) => view.facts),
    today,
  ).slice(0, 12)
  if (dates.length === 0) return null
  return (
    <section>
      <SectionHeading id="next" more={{ path: `/${language}/files.ics`, label: t('shell.calendar') }}>
        {t('files.next')}
      </SectionHeading>
      <ul class="rows">
        {dates.flatMap(({ file, date, planned, kind }) => {
          const view = byKey.get(file)
          if (view === undefined) return []
          return [
            <PolicyRow language={language} date={date} file={link(view, request)}>
              {moveLine({ kind }, language)}
              {planned && <span class="soft"> ({t('policy.state.planned')})</span>}
            </PolicyRow>,
          ]
        })}
      </ul>
    </section>
  )
}

/** Files in one group of statuses, each with its sentence. */
function Group({ request, group, views }: ViewsProps & { group: StatusGroup }) {
  const { language, t } = request
  if (views.length === 0) return null
  const { compare } = collator(language)
  const titled = views
    .map((view) => ({ view, file: link(view, request) }))
    .toSorted((a, b) => compare(a.file.title.value, b.file.title.value))
  return (
    <section>
      <SectionHeading id={group}>
        {t(`policy.group.${group}`)} <span class="count">{views.length}</span>
      </SectionHeading>
      <ul class="rows">
        {titled.map(({ view, file }) => (
          <PolicyRow language={language} file={file} status={chipOf(view, language)}>
            {sentenceOf(view, language)}
          </PolicyRow>
        ))}
      </ul>
    </section>
  )
}

function link(view: PolicyView, { language }: SiteRequest) {
  const entry = localise(view.entry, language)
  return { path: pathTo(entry, language) ?? '', title: entry.fields.title }
}

function topicFacets(
  { language }: SiteRequest,
  views: readonly PolicyView[],
  topics: Awaited<ReturnType<typeof topicsByKey>>,
  chosen: string | undefined,
): Facet[] {
  return [...topics.values()].flatMap((topic) => {
    const count = views.filter((view) => view.entry.shared.topics.includes(topic.key)).length
    if (count === 0) return []
    const isChosen = topic.key === chosen
    const href = isChosen ? `/${language}/files` : `/${language}/files?topic=${topic.key}`
    return [{ label: localise(topic, language).fields.title, count, href, chosen: isChosen }]
  })
}
