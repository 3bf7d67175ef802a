import { findPublished, type Localised, listPublished, localise } from '#content'
import { recentMoves } from '#policies'
import {
  Hero,
  PolicyRow,
  ResourceItem,
  type ResourceSummary,
  renderPage,
  SectionHeading,
  spoken,
  Text,
  VideoCard,
  WordsBand,
  WorkAreaCard,
  wordsOf,
} from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage, pathTo } from '../common/addresses.ts'
import { areaCards } from '../common/area-cards.ts'
import { siteFeeds } from '../common/feed-links.ts'
import { findNetwork, type Network } from '../common/frame.ts'
import { networkData } from '../common/json-ld.ts'
import { chipOf, moveLine, policyViews } from '../common/policy-files.ts'
import { huesOf, resourceSummary } from '../common/resource-summary.ts'
import { topicsOf } from '../common/topics.ts'
import { essentialPairs } from '../common/words-pairs.ts'
import type { SiteRequest } from '../site.ts'

export async function homePage(request: SiteRequest): Promise<Response> {
  const { language, frame } = request
  const network = await findNetwork(request.site, language)
  const props = {
    request,
    network,
    moves: await latestMoves(request),
    areas: await areaCards(request),
    terms: await essentialPairs(request, 2),
    resources: await newestResources(request),
    video: await featuredVideo(request, network),
    links: await homeLinks(request, network),
  }
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/`,
      alternates: inEveryLanguage(request, ''),
      ...(network === undefined
        ? {}
        : { description: network.fields.mission.value, jsonLd: networkData(request, network) }),
      section: 'home',
      kind: 'website',
      feeds: siteFeeds(request),
      children: <Home {...props} />,
    }),
  )
}

type HomeProps = {
  request: SiteRequest
  network: Network | undefined
  moves: Awaited<ReturnType<typeof latestMoves>>
  areas: Awaited<ReturnType<typeof areaCards>>
  terms: Awaited<ReturnType<typeof essentialPairs>>
  resources: ResourceSummary[]
  video: Awaited<ReturnType<typeof featuredVideo>>
  links: Awaited<ReturnType<typeof homeLinks>>
}

function Home({ request, network, moves, areas, terms, resources, video, links }: HomeProps) {
  const { language, t, frame } = request
  return (
    <>
      <Hero
        language={language}
        title={network?.fields.tagline ?? frame.name}
        lede={network?.fields.mission ?? ''}
        actions={[
          { path: `/${language}/work`, label: t('home.what') },
          ...(links.help === undefined ? [] : [{ path: links.help, label: t('home.help') }]),
        ]}
        seed={network?.id ?? 'tessera'}
      />
      {moves.length > 0 && (
        <section class="wide">
          <SectionHeading more={{ path: `/${language}/files`, label: t('home.allFiles') }}>
            {t('home.moved')}
          </SectionHeading>
          <ul class="rows">
            {moves.map(({ file, date, line, status }) => (
              <PolicyRow language={language} date={date} file={file} status={status}>
                {line}
              </PolicyRow>
            ))}
          </ul>
        </section>
      )}
      {areas.length > 0 && (
        <section class="wide">
          <SectionHeading more={{ path: `/${language}/work`, label: t('home.what') }}>
            {t('home.areas', { count: areas.length })}
          </SectionHeading>
          <ul class="areas">
            {areas.map((area) => (
              <WorkAreaCard language={language} area={area} />
            ))}
          </ul>
        </section>
      )}
      {terms.length > 0 && (
        <WordsBand
          language={language}
          title={t('home.words')}
          text={network?.fields.words}
          action={{ path: `/${language}/words`, label: t('home.wordsGuide') }}
          pairs={terms}
        />
      )}
      <div class="wide split">
        {resources.length > 0 && (
          <section>
            <SectionHeading more={{ path: `/${language}/library`, label: t('home.allResources') }}>
              {t('home.new')}
            </SectionHeading>
            <ul class="rows">
              {resources.map((resource) => (
                <ResourceItem language={language} resource={resource} />
              ))}
            </ul>
          </section>
        )}
        {video !== undefined && (
          <section>
            <SectionHeading more={{ path: `/${language}/videos`, label: t('home.allVideos') }}>
              {t('home.watch')}
            </SectionHeading>
            <VideoCard language={language} {...video} />
          </section>
        )}
      </div>
      <Closing request={request} network={network} about={links.about} />
    </>
  )
}

type ClosingProps = {
  request: SiteRequest
  network: Network | undefined
  about: Localised<'page'> | undefined
}

/** Who the network is and who belongs to it. */
function Closing({ request: { language, t }, network, about }: ClosingProps) {
  const members = network?.fields.members
  return (
    <div class="wide split even">
      {about !== undefined && (
        <section>
          <SectionHeading>{t('home.about')}</SectionHeading>
          {network?.fields.fullName !== undefined && (
            <p class="strong">
              <Text of={network.fields.fullName} within={language} />
            </p>
          )}
          {about.fields.summary !== undefined && (
            <p {...spoken(about.fields.summary, language)}>{wordsOf(about.fields.summary)}</p>
          )}
          <p>
            <a href={pathTo(about, language)} {...spoken(about.fields.title, language)}>
              {wordsOf(about.fields.title)}
            </a>
          </p>
        </section>
      )}
      {members !== undefined && (
        <section>
          <SectionHeading>{t('home.members')}</SectionHeading>
          <p {...spoken(members, language)}>{wordsOf(members)}</p>
          <p>
            <a href={`/${language}/members`}>{t('home.allMembers')}</a>
          </p>
        </section>
      )}
    </div>
  )
}

async function latestMoves(request: SiteRequest) {
  const views = await policyViews(request)
  const facts = [...views.values()].map((view) => view.facts)
  return recentMoves(facts, request.today, 6).flatMap((move) => {
    const view = views.get(move.file)
    if (view === undefined) return []
    const entry = localise(view.entry, request.language)
    return {
      date: move.date,
      file: { path: pathTo(entry, request.language) ?? '', title: entry.fields.title },
      line: moveLine(move, request.language),
      status: chipOf(view, request.language),
    }
  })
}

async function newestResources(request: SiteRequest): Promise<ResourceSummary[]> {
  const newest = await listPublished(request.db, 'resource', { limit: 20 })
  const shown = newest.filter((resource) => resource.shared.format !== 'video').slice(0, 4)
  return Promise.all(shown.map((resource) => resourceSummary(request, resource)))
}

async function featuredVideo(request: SiteRequest, network: Network | undefined) {
  const key = network?.shared.featuredVideo
  const entry = key === undefined ? undefined : await findPublished(request.db, 'resource', key)
  if (entry === undefined) return undefined
  const video = localise(entry, request.language)
  return {
    id: video.id,
    path: pathTo(video, request.language) ?? '',
    title: video.fields.title,
    seconds: video.shared.seconds,
    hues: huesOf(await topicsOf(request, video.shared.topics)),
  }
}

async function homeLinks(request: SiteRequest, network: Network | undefined) {
  const find = async (key: string | undefined) => {
    const entry = key === undefined ? undefined : await findPublished(request.db, 'page', key)
    return entry && localise(entry, request.language)
  }
  const help = await find(network?.shared.helpPage)
  return { help: help && pathTo(help, request.language), about: await find(network?.shared.aboutPage) }
}
