import { ResourceItem, type ResourceSummary, SectionHeading } from '#web'
import type { SiteRequest } from '../site.ts'

type RelatedResourcesProps = { request: SiteRequest; resources: readonly ResourceSummary[] }

/** What is worth reading with a resource. */
export function RelatedResources({ request: { language, t }, resources }: RelatedResourcesProps) {
  if (resources.length === 0) return null
  return (
    <section>
      <SectionHeading id="related">{t('resource.related')}</SectionHeading>
      <ul class="rows">
        {resources.map((resource) => (
          <ResourceItem language={language} resource={resource} />
        ))}
      </ul>
    </section>
  )
}
