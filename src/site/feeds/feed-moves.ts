import { localise } from '#content'
import type { FeedItem } from '#exchange'
import { formatDate } from '#languages'
import { type DatedEvent, deriveStatus, type Move, recentMoves, type Status, statusName } from '#policies'
import { addDays, dayOf, type Instant, lastDay } from '#shared'
import { pathTo } from '../common/addresses.ts'
import { type PolicyView, policyViews } from '../common/policy-files.ts'
import { topicsOf } from '../common/topics.ts'
import { eventName } from '../files/file-texts.ts'
import type { SiteRequest } from '../site.ts'
import { changedFiles, nameOf, recordedAt } from './changed-records.ts'

/** Which files a feed tells of: all, or those of these topics and names. */
export type FilesWanted = { readonly topic: readonly string[]; readonly file: readonly string[] }

export function isWanted({ entry }: PolicyView, { topic, file }: FilesWanted): boolean {
  return (
    (file.length === 0 || file.includes(entry.key)) &&
    (topic.length === 0 || topic.some((one) => entry.shared.topics.includes(one)))
  )
}

/**
 * What moved on policy files, the newest first: each with where the file stood before and where it has stood since. What was recorded
 * long after it happened is news on the day when it was recorded; else no subscriber would ever see it.
 */
export async function moveItems(
  request: SiteRequest,
  wanted: FilesWanted,
  limit: number,
): Promise<FeedItem[]> {
  const views = await policyViews(request)
  const chosen = [...views.values()].filter((view) => isWanted(view, wanted))
  const recorded = recordedAt(await changedFiles(request, chosen))
  const moves = recentMoves(
    chosen.map((view) => view.facts),
    request.today,
    Number.POSITIVE_INFINITY,
  ).map((move) => ({ move, told: toldAt(move, recorded) }))
  const newest = moves.toSorted((a, b) => (a.told < b.told ? 1 : a.told > b.told ? -1 : 0)).slice(0, limit)
  const items = newest.map(({ move, told }) => {
    const view = views.get(move.file)
    return view && moveItem(request, view, move, told)
  })
  return (await Promise.all(items)).filter((item) => item !== undefined)
}

/** Days after which a step that is filled in belongs to the history of a file and is no news any more. */
const historyBegins = 365

function toldAt({ file, id, date }: Move, recorded: ReadonlyMap<string, Instant>): Instant {
  const happened = `${lastDay(date)}T00:00:00.000Z` as Instant
  const later = recorded.get(nameOf(file, id))
  if (later === undefined || later < happened) return happened
  return addDays(dayOf(later), -historyBegins) > lastDay(date) ? happened : later
}

async function moveItem(
  request: SiteRequest,
  view: PolicyView,
  move: Move,
  told: Instant,
): Promise<FeedItem> {
  const { site, language, t } = request
  const entry = localise(view.entry, language)
  const event = eventName({ t, file: entry }, move)
  const title = t('feed.move.title', { file: entry.fields.title.value, event })
  return {
    id: `${site.origin}/id/${entry.id}#${move.id}`,
    page: `${site.origin}${pathTo(entry, language)}#timeline`,
    title: { value: title, language },
    summary: { value: whatChanged(request, view, move), language },
    published: told,
    updated: told,
    topics: (await topicsOf(request, entry.shared.topics)).map((topic) => ({
      key: topic.key,
      label: topic.fields.title.value,
    })),
  }
}

/** “1 October 2026. Before: In negotiation. Since then: Adopted. Source: …” */
function whatChanged({ t, language }: SiteRequest, { facts }: PolicyView, move: Move): string {
  const on = lastDay(move.date)
  const after = deriveStatus(facts, on)
  const before = deriveStatus(facts, addDays(on, -1))
  const values = {
    date: formatDate(move.date, language),
    before: statusName(before, t),
    after: statusName(after, t),
  }
  const event = facts.events.find(({ id }) => id === move.id)
  const source = event === undefined ? '' : ` ${t('feed.move.source', { source: event.source })}`
  if (isFirst(facts.events, on)) return t('feed.move.first', values) + source
  return t(isSame(before, after) ? 'feed.move.same' : 'feed.move.change', values) + source
}

function isFirst(events: readonly { date?: DatedEvent['date'] | undefined }[], on: string): boolean {
  return !events.some(({ date }) => date !== undefined && lastDay(date) < on)
}

function isSame(before: Status, after: Status): boolean {
  return before.code === after.code && before.group === after.group
}
