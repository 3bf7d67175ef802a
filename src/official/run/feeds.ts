import { Invalid } from '#shared'
import { type FeedName, feedNames } from '../candidate.ts'

/** Base address of each source, without a slash at the end; undefined: switched off. */
export type Feeds = { readonly [name in FeedName]: string | undefined }

/** The addresses that are asked; an error when all are switched off. */
export function basesOf(feeds: Feeds): readonly string[] {
  const bases = feedNames.flatMap((name) => feeds[name] ?? [])
  if (bases.length === 0)
    throw new Invalid(
      'All official sources are switched off. Set TESSERA_PARLIAMENT_API or TESSERA_CELLAR to an address.',
    )
  return bases
}
