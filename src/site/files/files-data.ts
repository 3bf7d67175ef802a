import { wordsOf } from '#web'
import type { SiteRequest } from '../site.ts'
import type { FileRow } from './files-rows.ts'

const mostItems = 50

/** schema.org `CollectionPage`: the list of policy files that a page shows. */
export function filesData(
  { site, language }: SiteRequest,
  { path, title, rows }: { path: string; title: string; rows: readonly FileRow[] },
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': `${site.origin}${path}`,
    name: title,
    inLanguage: language,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: rows.length,
      itemListElement: rows.slice(0, mostItems).map((row, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        name: wordsOf(row.title),
        url: `${site.origin}${row.path}`,
      })),
    },
  }
}
