import { type Localised, localise, type Published } from '#content'
import { huesAround, type ResourceSummary } from '#web'
import type { SiteRequest } from '../site.ts'
import { pathTo } from './addresses.ts'
import { topicsOf } from './topics.ts'

/** A resource as lists show it. */
export async function resourceSummary(
  request: SiteRequest,
  resource: Published<'resource'>,
  options: { withSummary?: boolean } = {},
): Promise<ResourceSummary> {
  const entry = localise(resource, request.language)
  const { format, topics, date, languages, pages, seconds } = entry.shared
  const named = await topicsOf(request, topics)
  return {
    id: entry.id,
    path: pathTo(entry, request.language) ?? '',
    title: entry.fields.title,
    format: request.t(`format.${format}`),
    topic: named[0]?.fields.title,
    date,
    languages,
    pages,
    seconds,
    hues: huesOf(named),
    summary: options.withSummary ? entry.fields.summary : undefined,
  }
}

/** Hues of a topic's mosaics. */
export function huesOf(topics: readonly Localised<'topic'>[]): readonly number[] | undefined {
  const hue = topics.find((topic) => topic.shared.hue !== undefined)?.shared.hue
  return hue === undefined ? undefined : huesAround(hue)
}
