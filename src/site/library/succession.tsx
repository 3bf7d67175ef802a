import { LinkLine } from '../common/links.tsx'
import type { SiteRequest } from '../site.ts'
import type { successionOf } from './resource-ties.ts'

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
