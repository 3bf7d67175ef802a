import { findPublished, type Localised, listLinking, localise, type Published } from '#content'
import { entriesByIds } from '../common/entries-by-ids.ts'
import { linkTo } from '../common/links.tsx'
import { chipOf, policyViews } from '../common/policy-files.ts'
import { resourceSummary } from '../common/resource-summary.ts'
import { newestAbout } from '../common/resources-about.ts'
import type { SiteRequest } from '../site.ts'

type Resource = Localised<'resource'>

/** The policy files that an entry names, with where each stands today. */
export async function filesOf(request: SiteRequest, keys: readonly string[]) {
  const views = await policyViews(request)
  return keys.flatMap((key) => {
    const view = views.get(key)
    if (view === undefined) return []
    const { path = '', title } = linkTo(localise(view.entry, request.language))
    return [{ file: { path, title }, status: chipOf(view, request.language) }]
  })
}

/** What a resource replaces, and what has replaced it. */
export async function successionOf(request: SiteRequest, resource: Resource) {
  const { db, language } = request
  const former = await Promise.all(
    resource.shared.supersedes.map((key) => findPublished(db, 'resource', key)),
  )
  const to = { kind: 'resource', key: resource.key } as const
  const newer = await listLinking(db, { to, from: 'resource', field: 'supersedes' })
  const links = (entries: readonly (Published<'resource'> | undefined)[]) =>
    entries.filter((entry) => entry !== undefined).map((entry) => linkTo(localise(entry, language)))
  return { former: links(former), newer: links(newer) }
}

const lookedAt = 24
const shown = 6

/** Resources on the same files and topics, those that share most first. */
export async function relatedResources(request: SiteRequest, resource: Resource) {
  const { files, topics } = resource.shared
  const subjects = [
    ...files.slice(0, 4).map((key) => ({ facet: 'file', key }) as const),
    ...topics.slice(0, 3).map((key) => ({ facet: 'topic', key }) as const),
  ]
  const near = new Set<string>()
  for (const subject of subjects) {
    const { ids } = await newestAbout(request, subject)
    for (const id of ids.slice(0, lookedAt)) near.add(id)
  }
  near.delete(resource.id)
  const nearness = ({ shared }: Published<'resource'>) =>
    3 * shared.files.filter((key) => files.includes(key)).length +
    shared.topics.filter((key) => topics.includes(key)).length
  const nearest = (await entriesByIds<'resource'>(request, [...near]))
    .toSorted((a, b) => nearness(b) - nearness(a) || (a.sortDay < b.sortDay ? 1 : -1))
    .slice(0, shown)
  return Promise.all(nearest.map((entry) => resourceSummary(request, entry)))
}
