import { countLinking } from '#content'
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
  const counts = new Map<string, { files: number; resources: number }>()
  for (const { key } of await workAreas(request)) {
    const to = { kind: 'topic', key } as const
    counts.set(key, {
      files: await countLinking(request.db, { to, from: 'policy-file', field: 'topics' }),
      resources: await countLinking(request.db, { to, from: 'resource', field: 'topics' }),
    })
  }
  return counts
}
