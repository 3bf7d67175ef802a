import type { EventChange, RecordChange } from '#policies'
import type { Instant } from '#shared'
import type { PolicyView } from '../common/policy-files.ts'
import { type FileRecord, recordOf } from '../files/record-of-file.ts'
import type { SiteRequest } from '../site.ts'

/** Files that changed longest ago are not looked at: their corrections are no news. */
const filesLookedAt = 30

export type ChangedFile = { readonly view: PolicyView; readonly record: FileRecord }

/** The files whose records changed last, the newest first. */
export async function changedFiles(
  request: SiteRequest,
  views: readonly PolicyView[],
): Promise<readonly ChangedFile[]> {
  const changed = views
    .filter(({ entry }) => entry.updatedAt > entry.firstPublishedAt)
    .toSorted((a, b) => (a.entry.updatedAt < b.entry.updatedAt ? 1 : -1))
    .slice(0, filesLookedAt)
  return Promise.all(changed.map(async (view) => ({ view, record: await recordOf(request, view.entry) })))
}

/** When what happened was recorded, by `file#event`: only of events that came after their file. */
export function recordedAt(files: readonly ChangedFile[]): ReadonlyMap<string, Instant> {
  const oldestFirst = files.flatMap(({ view, record }) =>
    record.versions
      .toReversed()
      .flatMap(({ changes, publishedAt }) =>
        changes
          .filter(hasHappened)
          .map((change) => [nameOf(view.entry.key, change.id), publishedAt] as const),
      ),
  )
  return new Map(oldestFirst)
}

/** What has happened and is a move has an item of its own. */
export function hasHappened(change: RecordChange): change is EventChange {
  return (change.what === 'added' && !change.planned) || change.what === 'happened'
}

/** The name of an event among those of all files. */
export function nameOf(file: string, event: string): string {
  return `${file}#${event}`
}
