import { type Localised, listPublished, localise } from '#content'
import { EmptyState, PageHead, renderPage, SectionHeading, spoken, wordsOf } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import { topicsByKey } from '../common/topics.ts'
import type { SiteRequest } from '../site.ts'
import { FigureRow } from './figure-row.tsx'

type Figure = Localised<'figure'>
type Group = { topic: Localised<'topic'> | undefined; figures: Figure[] }

/** Every figure that people quote, under its first topic, with what it counts and as of when. */
export async function figuresPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame } = request
  const groups = await figuresByTopic(request)
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/figures`,
      alternates: inEveryLanguage(request, 'figures'),
      title: t('figures.title'),
      description: t('figures.hint'),
      section: 'library',
      feeds: feedsAt(request, 'kind=figure', t('figures.title')),
      children: (
        <div class="wide">
          <PageHead language={language} title={t('figures.title')} lede={t('figures.hint')} />
          {groups.length === 0 && <EmptyState title={t('figures.none')} />}
          {groups.map(({ topic, figures }) => (
            <section>
              <SectionHeading id={topic?.key ?? 'other'}>
                {topic === undefined ? (
                  t('figures.other')
                ) : (
                  <span {...spoken(topic.fields.title, language)}>{wordsOf(topic.fields.title)}</span>
                )}
              </SectionHeading>
              <ul class="rows figures">
                {figures.map((figure) => (
                  <FigureRow language={language} figure={figure} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      ),
    }),
  )
}

async function figuresByTopic(request: SiteRequest): Promise<Group[]> {
  const { db, language } = request
  const figures = (await listPublished(db, 'figure', { limit: 10_000 })).map((one) => localise(one, language))
  const topics = await topicsByKey(request)
  const firstTopic = ({ shared }: Figure) => shared.topics.find((key) => topics.has(key)) ?? ''
  const byTopic = Map.groupBy(figures, firstTopic)
  const newest = (list: Figure[]) => list.toSorted((a, b) => (a.shared.asOf < b.shared.asOf ? 1 : -1))
  const groups = [...topics].flatMap(([key, topic]): Group[] => {
    const list = byTopic.get(key)
    return list === undefined ? [] : [{ topic: localise(topic, language), figures: newest(list) }]
  })
  const rest = byTopic.get('')
  return rest === undefined ? groups : [...groups, { topic: undefined, figures: newest(rest) }]
}
