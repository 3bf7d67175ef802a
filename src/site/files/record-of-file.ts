import { listVersions, newestVersion, type Published, type RecentVersions, recentVersions } from '#content'
import { type DatedEvent, type RecordChange, type RecordDifference, recordChanges } from '#policies'
import { dayOf, type Instant } from '#shared'
import { keptLately } from '../common/kept.ts'
import type { SiteRequest } from '../site.ts'

type File = Published<'policy-file'>

/** One version of a file’s record, and what it says differently from the one before. */
export type RecordVersion = RecordDifference & {
  readonly number: number
  readonly publishedAt: Instant
  /** Nothing was published before it. */
  readonly isFirst: boolean
}

export type FileRecord = {
  /** The newest first. */
  readonly versions: readonly RecordVersion[]
  /** How many older ones are not compared. */
  readonly earlier: number
  /** Dated events that stood in one of them and stand there no more. */
  readonly gone: readonly DatedEvent[]
}

/** More would be a page of its own; each version links to all others. */
const compared = 20

const kept = keptLately<Promise<FileRecord>>(500)

/** What the last twenty versions of a file’s record changed. Follows from the versions alone, so it is worked out once for each. */
export async function recordOf({ db }: Pick<SiteRequest, 'db'>, file: File): Promise<FileRecord> {
  const newest = await newestVersion(db, file.id)
  return kept(db, `${file.id}/${newest}`, async () => {
    const versions = (await listVersions(db, file.id)).filter(({ number }) => number <= newest)
    return compare(await recentVersions(db, file, versions, compared + 1))
  })
}

function compare({ states, earlier }: RecentVersions): FileRecord {
  const versions = states.map(({ version, entry }, place): RecordVersion => {
    const { number, publishedAt } = version
    const before = states[place - 1]?.entry
    const difference =
      before === undefined ? { changes: [] } : differenceBetween(before as File, entry as File, publishedAt)
    return { number, publishedAt, isFirst: before === undefined && earlier === 0, ...difference }
  })
  const isCut = earlier > 0
  return {
    versions: versions.slice(isCut ? 1 : 0).toReversed(),
    earlier: earlier + (isCut ? 1 : 0),
    gone: goneEvents(states.map(({ entry }) => (entry as File).shared.events)),
  }
}

function goneEvents(versions: readonly File['shared']['events'][]): DatedEvent[] {
  const present = new Set(versions.at(-1)?.map(({ id }) => id))
  const gone = versions
    .flat()
    .filter((event): event is DatedEvent => event.date !== undefined && !present.has(event.id))
  return [...new Map(gone.map((event) => [event.id, event])).values()]
}

function differenceBetween(before: File, after: File, at: Instant): RecordDifference {
  const difference = recordChanges(
    { key: before.key, ...before.shared },
    { key: after.key, ...after.shared },
    dayOf(at),
  )
  const { changes } = difference
  if (readingIn(before) === readingIn(after) || changes.some(({ what }) => what === 'reading'))
    return difference
  const date = after.shared.readingDate
  const reworded: RecordChange = { what: 'reading', from: date, to: date }
  return { ...difference, changes: [...changes, reworded] }
}

function readingIn({ parts, sourceLanguage }: File): string | undefined {
  return parts[sourceLanguage]?.fields.reading
}
