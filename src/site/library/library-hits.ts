import { type KindName, localise, type Published } from '#content'
import { type Hit, highlight, type ParsedQuery, passage, searchableTexts } from '#search'
import { type ResourceSummary, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { entriesByIds } from '../common/entries-by-ids.ts'
import { markedText } from '../common/marked-text.tsx'
import { huesOf, resourceSummary } from '../common/resource-summary.ts'
import { topicsOf } from '../common/topics.ts'
import type { SiteRequest } from '../site.ts'
import { formatName } from './library-facets.tsx'

/** What was found, as lists show it: in the reader's language, with the passage that was found in its own. */
export async function summariesOf(
  request: SiteRequest,
  hits: readonly Hit[],
  query: ParsedQuery,
): Promise<ResourceSummary[]> {
  const entries = await entriesByIds(
    request,
    hits.map(({ entryId }) => entryId),
  )
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const found = hits.flatMap((hit) => {
    const entry = byId.get(hit.entryId)
    return entry === undefined ? [] : [{ hit, entry }]
  })
  return Promise.all(
    found.map(async ({ hit, entry }) => {
      const looksForWords = query.wanted !== undefined
      const summary = await summaryOf(request, entry, !looksForWords)
      if (!looksForWords) return summary
      const marked = markedTitle(request, summary, query)
      return { ...summary, marked, passage: passageOf(request, entry, hit, query) }
    }),
  )
}

async function summaryOf(
  request: SiteRequest,
  entry: Published,
  withSummary: boolean,
): Promise<ResourceSummary> {
  if (isA(entry, 'resource')) return resourceSummary(request, entry, { withSummary })
  const { language, t } = request
  const { fields } = localise(entry, language)
  const { title, summary } = fields as Pick<ResourceSummary, 'title' | 'summary'>
  const { topics = [] } = entry.shared as { topics?: string[] }
  return {
    id: entry.id,
    path: pathTo(entry, language) ?? '',
    title,
    format: formatName(t, entry.kind),
    hues: huesOf(await topicsOf(request, topics)),
    summary: withSummary ? summary : undefined,
  }
}

function isA<K extends KindName>(entry: Published, kind: K): entry is Published<K> & Published {
  return entry.kind === kind
}

function markedTitle({ language }: SiteRequest, { title }: ResourceSummary, query: ParsedQuery) {
  const spokenIn = typeof title === 'string' ? language : title.language
  // The heading around it already says which language the title is in.
  return markedText(highlight(wordsOf(title), query, spokenIn), spokenIn, spokenIn)
}

function passageOf({ language }: SiteRequest, entry: Published, hit: Hit, query: ParsedQuery) {
  const part = entry.parts[hit.language]
  if (part === undefined) return undefined
  const { summary, body } = searchableTexts(entry.kind, part.fields)
  return markedText(passage([...summary, ...body], query, part.language), part.language, language)
}
