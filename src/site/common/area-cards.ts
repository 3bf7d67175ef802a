import type { KindName } from '#content'
import { searchLibrary } from '#search'
import type { SiteRequest } from '../site.ts'
import { pathTo } from './addresses.ts'
import { workAreas } from './topics.ts'

/** The areas of work in their order, with how much there is in each. */
export async function areaCards(request: SiteRequest) {
  const counts = await request.site.memo('area-counts', () => areaCounts(request))
  return (await workAreas(request)).map((area) => ({
    id: area.id,
    key: area.key,
    path: pathTo(area, request.language) ?? '',
    title: area.fields.title,
    hue: area.shared.hue,
    ...(counts.get(area.key) ?? { files: 0, resources: 0 }),
  }))
}

async function areaCounts(request: SiteRequest) {
  const [files, resources] = await Promise.all([
    countByTopic(request, 'policy-file'),
    countByTopic(request, 'resource'),
  ])
  return new Map(
    (await workAreas(request)).map(({ key }) => [
      key,
      { files: files.get(key) ?? 0, resources: resources.get(key) ?? 0 },
    ]),
  )
}

async function countByTopic(
  { site, language }: SiteRequest,
  kind: KindName,
): Promise<ReadonlyMap<string, number>> {
  const { facets } = await searchLibrary(site.searcher, {
    text: '',
    kinds: [kind],
    sort: 'newest',
    readerLanguage: language,
    page: 1,
    pageSize: 1,
  })
  return new Map(facets.topic.map(({ value, count }) => [value, count]))
}
