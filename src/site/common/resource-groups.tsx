import { kinds, type Published, type SharedOf } from '#content'
import { ResourceItem, type ResourceSummary } from '#web'
import type { SiteRequest } from '../site.ts'
import { resourceSummary } from './resource-summary.ts'
import type { ResourcesAbout } from './resources-about.ts'

/** Resources of one format, the newest first. */
export type ResourceGroup = {
  format: SharedOf<'resource'>['format']
  resources: ResourceSummary[]
  total: number
}

const formats = (kinds.resource.shared.format.choices ?? []) as SharedOf<'resource'>['format'][]
const shownOfEach = 5

/** Groups resources by format in the order in which formats are declared; each shows its newest few. */
export async function resourcesByFormat(
  request: SiteRequest,
  resources: readonly Published<'resource'>[],
  ofFormat: ResourcesAbout['ofFormat'],
): Promise<ResourceGroup[]> {
  const byFormat = Map.groupBy(resources, (resource) => resource.shared.format)
  const groups = formats.flatMap((format) => ({ format, entries: byFormat.get(format) ?? [] }))
  return Promise.all(
    groups
      .filter(({ entries }) => entries.length > 0)
      .map(async ({ format, entries }) => ({
        format,
        total: ofFormat.get(format) ?? entries.length,
        resources: await Promise.all(
          entries.slice(0, shownOfEach).map((entry) => resourceSummary(request, entry)),
        ),
      })),
  )
}

type ResourceGroupsProps = {
  request: SiteRequest
  groups: readonly ResourceGroup[]
  /** Query of the library that lists the same resources, without the format. */
  filter: string
}

export function ResourceGroups({ request: { language, t }, groups, filter }: ResourceGroupsProps) {
  return (
    <>
      {groups.map(({ format, resources, total }) => (
        <section class="group">
          <h3>{t(`format.${format}`)}</h3>
          <ul class="rows">
            {resources.map((resource) => (
              <ResourceItem language={language} resource={resource} level={4} />
            ))}
          </ul>
          {total > resources.length && (
            <p>
              <a href={`/${language}/library?${filter}&format=${format}`} rel="nofollow">
                {t('topic.allResources', { count: total })}
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  )
}
