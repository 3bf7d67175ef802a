import { getPublishedByIds, localise } from '#content'
import { searchLibrary } from '#search'
import { DateText, EmptyState, Facts, PageHead, Pagination, renderPage, VideoCard } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import { LinkLine, linkTo } from '../common/links.tsx'
import { huesOf } from '../common/resource-summary.ts'
import { topicsOf } from '../common/topics.ts'
import { Notes } from '../library/library-notes.tsx'
import { type LeftOut, pageOf } from '../library/library-query.ts'
import type { SiteRequest } from '../site.ts'

const pageSize = 24

/** Every video, the newest first. Nothing is loaded from elsewhere. */
export async function videosPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame, url } = request
  const leftOut: LeftOut[] = []
  const { videos, page, pages } = await videosOn(request, pageOf(url.searchParams, leftOut), leftOut)
  const addressOf = (one: number) => (one === 1 ? 'videos' : `videos?page=${one}`)
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/${addressOf(page)}`,
      alternates: inEveryLanguage(request, addressOf(page)),
      title: t('videos.title'),
      description: t('videos.hint'),
      section: 'library',
      feeds: feedsAt(request, 'format=video', t('videos.title')),
      children: (
        <div class="wide">
          <PageHead
            language={language}
            title={t('videos.title')}
            lede={t('videos.hint')}
            trail={[{ label: t('nav.library'), path: `/${language}/library` }]}
          >
            <Notes request={request} leftOut={leftOut} ignored={[]} />
          </PageHead>
          {videos.length === 0 && <EmptyState title={t('videos.none')} />}
          <ul class="cards">
            {videos.map(({ topics, date, ...card }) => (
              <li>
                <VideoCard language={language} level={2} {...card} />
                <Facts
                  of={[
                    date !== undefined && <DateText date={date} language={language} style="short" />,
                    topics.length > 0 && <LinkLine language={language} of={topics} />,
                  ]}
                />
              </li>
            ))}
          </ul>
          <Pagination
            language={language}
            page={page}
            pages={pages}
            hrefOf={(one) => `/${language}/${addressOf(one)}`}
          />
        </div>
      ),
    }),
    { remember: url.search === '' },
  )
}

async function videosOn(request: SiteRequest, asked: number, leftOut: LeftOut[]) {
  const find = (page: number) =>
    searchLibrary(request.site.searcher, {
      text: '',
      filters: { format: ['video'] },
      kinds: ['resource'],
      sort: 'newest',
      readerLanguage: request.language,
      page,
      pageSize,
    })
  const first = await find(asked)
  const pages = Math.max(1, Math.ceil(first.total / pageSize))
  if (asked > pages) leftOut.push({ name: 'page', value: String(asked) })
  const page = Math.min(asked, pages)
  const { hits } = page === asked ? first : await find(page)
  const entries = await getPublishedByIds<'resource'>(
    request.db,
    hits.map(({ entryId }) => entryId),
  )
  return { page, pages, videos: await Promise.all(entries.map((entry) => card(request, entry))) }
}

async function card(request: SiteRequest, entry: Parameters<typeof localise<'resource'>>[0]) {
  const video = localise(entry, request.language)
  const topics = await topicsOf(request, video.shared.topics)
  const { path = '', title } = linkTo(video)
  const { seconds, date } = video.shared
  return { id: video.id, path, title, seconds, date, hues: huesOf(topics), topics: topics.map(linkTo) }
}
