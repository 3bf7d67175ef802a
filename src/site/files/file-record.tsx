import type { Localised } from '#content'
import { formatDate } from '#languages'
import { dayOf } from '#shared'
import { SectionHeading } from '#web'
import type { SiteRequest } from '../site.ts'
import type { FileRecord, RecordVersion } from './record-of-file.ts'
import { recordSentences } from './record-sentences.ts'

type RecordHistoryProps = { request: SiteRequest; file: Localised<'policy-file'>; record: FileRecord }

/** More are folded. */
const shown = 3

/** What was changed on this page and when: moved, confirmed, corrected, each version to be read and cited. */
export function RecordHistory({ request, file, record }: RecordHistoryProps) {
  const { t } = request
  const { versions, earlier } = record
  if (versions.length === 0) return null
  const older = versions.slice(shown)
  return (
    <section class="record">
      <SectionHeading id="record">{t('record.title')}</SectionHeading>
      <p class="soft">{t('record.hint')}</p>
      <Versions request={request} file={file} versions={versions.slice(0, shown)} />
      {(older.length > 0 || earlier > 0) && (
        <details>
          <summary>{t('record.older', { count: older.length + earlier })}</summary>
          <Versions request={request} file={file} versions={older} />
          {earlier > 0 && (
            <p>
              <a href={`/id/${file.id}/v/1?language=${request.language}`}>
                {t('record.earlier', { count: earlier })}
              </a>
            </p>
          )}
        </details>
      )}
    </section>
  )
}

type VersionsProps = Omit<RecordHistoryProps, 'record'> & { versions: readonly RecordVersion[] }

function Versions({ request, file, versions }: VersionsProps) {
  const { t, language } = request
  if (versions.length === 0) return null
  return (
    <ol class="rows plain">
      {versions.map((version) => (
        <li>
          <p>
            <a href={`/id/${file.id}/v/${version.number}?language=${language}`}>
              {t('version.row', {
                number: version.number,
                date: formatDate(dayOf(version.publishedAt), language),
              })}
            </a>
          </p>
          <Changes said={recordSentences(request, file, version)}>
            {t(version.isFirst ? 'record.first' : 'record.texts')}
          </Changes>
        </li>
      ))}
    </ol>
  )
}

/** What changed; without anything to tell of the facts, what else the version is. */
function Changes({ said, children }: { said: readonly string[]; children?: string }) {
  if (said.length === 0) return <p class="soft">{children}</p>
  return (
    <ul>
      {said.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}
