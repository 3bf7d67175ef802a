import type { Instant } from '#shared'
import type { Db } from '#store'
import type { FeedName } from '../candidate.ts'

/** How fresh what is known of one file from official sources is. */
export type LastRead = {
  /** When the source was read that was not read for longest. The page should name this one. */
  readonly readAt: Instant
  /** When any of them was last read. */
  readonly newest: Instant
  /** The sources that were read, each with its oldest last reading. */
  readonly feeds: readonly { readonly feed: FeedName; readonly readAt: Instant }[]
  /** A source was asked since and gave nothing that can be used. */
  readonly failedSince: boolean
}

/**
 * When official sources were last read well, by the key of the policy file; of one file when a key is given. Files that were never
 * read are not in it: of them nothing is known, not even that nothing happened. A source that does not know a file is left out.
 */
export async function lastRead(db: Db, key?: string): Promise<ReadonlyMap<string, LastRead>> {
  const rows = await db
    .selectFrom('official_answer')
    .innerJoin('entry', 'entry.id', 'official_answer.entry_id')
    .select(['entry.key', 'official_answer.feed', 'official_answer.read_at', 'official_answer.outcome'])
    .where('entry.kind', '=', 'policy-file')
    .$if(key !== undefined, (query) => query.where('entry.key', '=', key ?? ''))
    .orderBy('official_answer.feed')
    .execute()
  const byKey = Map.groupBy(rows, (row) => row.key)
  return new Map(
    [...byKey].flatMap(([key, answers]) => freshness(answers).map((read) => [key, read] as const)),
  )
}

type Row = { feed: string; read_at: string | null; outcome: string }

function freshness(answers: readonly Row[]): LastRead[] {
  const read = answers.flatMap(({ feed, read_at }) =>
    read_at === null ? [] : { feed: feed as FeedName, readAt: read_at as Instant },
  )
  const [oldest, newest] = ends(read)
  if (oldest === undefined || newest === undefined) return []
  const feeds = [...Map.groupBy(read, ({ feed }) => feed)].map(([feed, readings]) => ({
    feed,
    readAt: ends(readings)[0] ?? oldest,
  }))
  return [{ readAt: oldest, newest, feeds, failedSince: answers.some(({ outcome }) => outcome === 'failed') }]
}

function ends(read: readonly { readonly readAt: Instant }[]): [Instant | undefined, Instant | undefined] {
  const moments = read.map(({ readAt }) => readAt).toSorted()
  return [moments[0], moments.at(-1)]
}
