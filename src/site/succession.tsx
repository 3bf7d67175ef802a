import { LinkLine } from './links.tsx'
import type { successionOf } from './resource-ties.ts'
import type { SiteRequest } from './site.ts'

type SuccessionProps = { request: SiteRequest; of: Awaited<ReturnType<typeof successionOf>> }

/** What has replaced a resource, loudly; what it replaces itself, quietly. */
export function Succession({ request: { language, t }, of: { former, newer } }: SuccessionProps) {
  return (
    <>
      {newer.length > 0 && (
        <p class="fallback">
          {t('resource.supersededBy')} <LinkLine language={language} of={newer} />
        </p>
      )}
      {former.length > 0 && (
        <p class="soft">
          {t('resource.supersedes')} <LinkLine language={language} of={former} />
        </p>
      )}
    </>
  )
}
