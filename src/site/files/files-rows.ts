import { type InLanguage, localise } from '#content'
import { collator } from '#languages'
import { type Actor, nationalRows, nextActors } from '#policies'
import { fold } from '#search'
import type { PartialDate } from '#shared'
import { pathTo } from '../common/addresses.ts'
import { type PolicyView, policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import type { FilesFacet } from './files-query.ts'
import { movedSinceReading } from './reading-age.ts'
import { type FileRecord, recordOf } from './record-of-file.ts'

/** One policy file as lists need it: what it can be found, sorted and narrowed by. */
export type FileRow = {
  readonly view: PolicyView
  readonly path: string
  readonly title: InLanguage<string>
  /** Values of every facet. */
  readonly facets: Readonly<Record<FilesFacet, readonly string[]>>
  /** Titles in all languages and numbers of procedures, as words are compared. */
  readonly words: string
  /** The nearest date to come. */
  readonly nextDate: PartialDate | undefined
  /** Whether what the network says of it may be out of date. */
  readonly reading: 'none' | 'current' | 'moved' | 'overdue'
  /** The files of which it is the package, when it is one. */
  readonly parts: readonly PolicyView[]
}

/** Every policy file in the alphabetical order of the reader's language. */
export async function fileRows(request: SiteRequest): Promise<readonly FileRow[]> {
  const { site, language, today } = request
  return site.memo(`file-rows/${language}/${today}`, async () => {
    const views = [...(await policyViews(request)).values()]
    const partsOf = Map.groupBy(views, (view) => view.entry.shared.parent)
    const { compare } = collator(language)
    const rows = views.map((view) => rowOf(view, partsOf.get(view.entry.key) ?? [], request))
    return (await Promise.all(rows)).sort(
      (a, b) => compare(a.title.value, b.title.value) || (a.path < b.path ? -1 : 1),
    )
  })
}

async function rowOf(view: PolicyView, parts: readonly PolicyView[], request: SiteRequest): Promise<FileRow> {
  const { entry, status } = view
  const localised = localise(entry, request.language)
  return {
    view,
    path: pathTo(localised, request.language) ?? '',
    title: localised.fields.title,
    facets: facetsOf(view, parts, request),
    words: wordsOf(view),
    nextDate: status.next.find((step) => step.date !== undefined)?.date,
    reading: await readingOf(view, request),
    parts,
  }
}

function facetsOf(
  { entry, facts, status }: PolicyView,
  parts: readonly PolicyView[],
  { today }: SiteRequest,
): FileRow['facets'] {
  const awaited: readonly (Actor | 'nobody')[] = nextActors(
    status,
    parts.map((part) => part.status),
  )
  return {
    topic: entry.shared.topics,
    actor: awaited.length === 0 ? ['nobody'] : awaited,
    stage: [status.group, status.code],
    country: nationalRows(facts, today)
      .filter(({ state }) => state !== 'not-bound')
      .map(({ country }) => country),
    form: [entry.shared.form],
  }
}

function wordsOf({ entry }: PolicyView): string {
  const titles = Object.values(entry.parts).map((part) => part.fields.title)
  return foldedWords([...titles, ...entry.shared.procedures.map(({ ref }) => ref)].join(' ')).join(' ')
}

/** The words of a text as they are compared: without capitals, accents and signs. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter((word) => word !== '')
}

async function readingOf(view: PolicyView, request: SiteRequest): Promise<FileRow['reading']> {
  const { readingDate, readingReviewBy } = view.entry.shared
  if (readingDate === undefined) return 'none'
  const { today } = request
  if (movedSinceReading(view, await recordOfChanged(view, request), today) !== undefined) return 'moved'
  return readingReviewBy !== undefined && readingReviewBy < today ? 'overdue' : 'current'
}

/** Of files that nobody changed since they came, which may be thousands, there is nothing to compare. */
async function recordOfChanged({ entry }: PolicyView, request: SiteRequest): Promise<FileRecord> {
  return entry.updatedAt > entry.firstPublishedAt
    ? recordOf(request, entry)
    : { versions: [], earlier: 0, gone: [] }
}
