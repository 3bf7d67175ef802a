import { PolicyRow, SectionHeading } from '#web'
import type { filesOf } from '../library/resource-ties.ts'
import type { SiteRequest } from '../site.ts'

type FilesNamedProps = { request: SiteRequest; files: Awaited<ReturnType<typeof filesOf>> }

/** The policy files that something is about, with where each stands. */
export function FilesNamed({ request: { language, t }, files }: FilesNamedProps) {
  if (files.length === 0) return null
  return (
    <section>
      <SectionHeading id="files">{t('resource.files')}</SectionHeading>
      <ul class="rows">
        {files.map(({ file, status }) => (
          <PolicyRow language={language} file={file} status={status} />
        ))}
      </ul>
    </section>
  )
}
