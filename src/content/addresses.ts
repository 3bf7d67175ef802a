import type { KindName } from './kinds.ts'

/** Where entries of each kind stand on the site; a kind without a place has no address of its own. */
const places: Partial<Record<KindName, string>> = {
  topic: 'work/',
  'policy-file': 'files/',
  resource: 'library/',
  member: 'members/',
  term: 'words/',
  figure: 'figures/',
  statement: 'statements/',
  page: '',
}

/** The place of a video among the resources. */
const videoPlace = 'videos/'

/**
 * Path of an entry on the site, `/fr/files/paquete`; undefined for a kind that has no page.
 * `format` matters for resources only: videos have a place of their own.
 */
export function pathOf(language: string, kind: KindName, slug: string, format?: string): string | undefined {
  const place = kind === 'resource' && format === 'video' ? videoPlace : places[kind]
  return place === undefined ? undefined : `/${language}/${place}${encodeURIComponent(slug)}`
}

/** First pieces of paths that pages must not take as their slug. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'work',
  'files',
  'library',
  'videos',
  'members',
  'words',
  'figures',
  'statements',
  'countries',
  'feed',
  'files.ics',
  'feed.atom',
  'feed.json',
  'feed.rss',
])
