import { findPublished, type Localised, listLinking, localise, type Published } from '#content'
import { linkTo } from '../common/links.tsx'
import { chipOf, policyViews } from '../common/policy-files.ts'
import { resourceSummary } from '../common/resource-summary.ts'
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
  const { db } = request
  const { files, topics } = resource.shared
  const ties = [
    ...files.slice(0, 4).map((key) => ({ kind: 'policy-file', key, field: 'files' }) as const),
    ...topics.slice(0, 3).map((key) => ({ kind: 'topic', key, field: 'topics' }) as const),
  ]
  const near = new Map<string, Published<'resource'>>()
  for (const { kind, key, field } of ties) {
    const link = { to: { kind, key }, from: 'resource', field } as const
    for (const entry of await listLinking(db, link, { limit: lookedAt })) near.set(entry.id, entry)
  }
  near.delete(resource.id)
  const nearness = ({ shared }: Published<'resource'>) =>
    3 * shared.files.filter((key) => files.includes(key)).length +
    shared.topics.filter((key) => topics.includes(key)).length
  const nearest = [...near.values()]
    .toSorted((a, b) => nearness(b) - nearness(a) || (a.sortDay < b.sortDay ? 1 : -1))
    .slice(0, shown)
  return Promise.all(nearest.map((entry) => resourceSummary(request, entry)))
}
