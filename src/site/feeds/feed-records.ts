import { localise } from '#content'
import type { FeedItem } from '#exchange'
import { recentMoves } from '#policies'
import { pathTo } from '../common/addresses.ts'
import { type PolicyView, policyViews } from '../common/policy-files.ts'
import { topicsOf } from '../common/topics.ts'
import type { RecordVersion } from '../files/record-of-file.ts'
import { recordSentences } from '../files/record-sentences.ts'
import type { SiteRequest } from '../site.ts'
import { changedFiles, hasHappened, nameOf } from './changed-records.ts'
import { type FilesWanted, isWanted } from './feed-moves.ts'

/** What was corrected in the records of policy files, from what to what: one item for each version that changed facts. */
export async function recordItems(request: SiteRequest, wanted: FilesWanted): Promise<FeedItem[]> {
  const chosen = [...(await policyViews(request)).values()].filter((view) => isWanted(view, wanted))
  const moves = recentMoves(
    chosen.map((view) => view.facts),
    request.today,
    Number.POSITIVE_INFINITY,
  )
  const moved = new Set(moves.map(({ file, id }) => nameOf(file, id)))
  const items = (await changedFiles(request, chosen)).flatMap(({ view, record }) => {
    const told = record.versions.map((version) => ({
      ...version,
      changes: version.changes.filter(
        (change) => !(hasHappened(change) && moved.has(nameOf(view.entry.key, change.id))),
      ),
    }))
    return told
      .filter(({ changes }) => changes.length > 0)
      .map((version) => recordItem(request, view, version))
  })
  return Promise.all(items)
}

async function recordItem(request: SiteRequest, view: PolicyView, version: RecordVersion): Promise<FeedItem> {
  const { site, language, t } = request
  const entry = localise(view.entry, language)
  const sentences = recordSentences(request, entry, version)
  return {
    id: `${site.origin}/id/${entry.id}/v/${version.number}`,
    page: `${site.origin}${pathTo(entry, language)}#record`,
    title: { value: t('feed.record.title', { file: entry.fields.title.value }), language },
    summary: { value: sentences.join(' '), language },
    published: version.publishedAt,
    updated: version.publishedAt,
    topics: (await topicsOf(request, entry.shared.topics)).map((topic) => ({
      key: topic.key,
      label: topic.fields.title.value,
    })),
  }
}
