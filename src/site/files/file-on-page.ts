import { type Localised, localise } from '#content'
import { type LastRead, lastRead } from '#official'
import { type TimelineEntry, timelineOf } from '#policies'
import type { Day } from '#shared'
import type { Said } from '#web'
import { pathTo } from '../common/addresses.ts'
import { type PolicyView, policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import { tiesOfFiles } from './file-ties.ts'

/** What the sections of a file’s page have in common: who reads, and what is known of the file. */
export type FileOnPage = {
  readonly request: SiteRequest
  readonly file: Localised<'policy-file'>
  readonly view: PolicyView
  /** All files by key, this one among them. */
  readonly views: ReadonlyMap<string, PolicyView>
  /** The files of a package. */
  readonly parts: readonly PolicyView[]
  readonly timeline: readonly TimelineEntry[]
  /** When official sources were last read, if they ever were. */
  readonly read: LastRead | undefined
}

/** All of it, as it is known today. */
export async function fileOnPage(request: SiteRequest, file: Localised<'policy-file'>): Promise<FileOnPage> {
  const views = await policyViews(request)
  const view = views.get(file.key)
  if (view === undefined) throw new Error(`policy-file/${file.key} has no status`)
  const timeline = timelineOn(view, request.today)
  const read = (await lastRead(request.db, file.key)).get(file.key)
  const { partsOf } = await tiesOfFiles(request)
  const parts = (partsOf.get(file.key) ?? []).flatMap((key) => views.get(key) ?? [])
  return { request, file, view, views, parts, timeline, read }
}

const timelines = new WeakMap<PolicyView, readonly TimelineEntry[]>()

/** A view is one day’s, so its timeline is as well. */
function timelineOn(view: PolicyView, today: Day): readonly TimelineEntry[] {
  const known = timelines.get(view) ?? timelineOf(view.facts, today)
  timelines.set(view, known)
  return known
}

/** Where another file stands on the site and what it is called; undefined when it is not published. */
export function linkToFile(
  { views, request: { language } }: Pick<FileOnPage, 'views' | 'request'>,
  key: string,
): { readonly path: string | undefined; readonly title: Said } | undefined {
  const other = views.get(key)
  if (other === undefined) return undefined
  const entry = localise(other.entry, language)
  return { path: pathTo(entry, language), title: entry.fields.title }
}
