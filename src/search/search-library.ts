import type { KindName } from '#content'
import type { EntryId } from '#shared'
import type { Catalogue } from './catalogue.ts'
import { countFacets, type FacetCounts } from './count-facets.ts'
import type { FacetValues } from './facets.ts'
import { orderByDate } from './order-by-date.ts'
import { orderByRelevance } from './order-by-relevance.ts'
import { parseQuery } from './parse-query.ts'
import { type Places, placesWhere } from './places.ts'
import type { ParsedQuery } from './query.ts'
import type { Searcher } from './searcher.ts'
import type { Found } from './word-index.ts'

export type SearchRequest = {
  /** What the reader typed; '' finds everything. */
  readonly text: string
  /** Within a facet any of the values, and all the facets. */
  readonly filters?: Partial<FacetValues>
  /** Only these kinds; all when left out. */
  readonly kinds?: readonly KindName[]
  readonly sort: 'relevance' | 'newest' | 'oldest'
  readonly readerLanguage: string
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export type SearchResult = {
  readonly total: number
  readonly hits: readonly Hit[]
  readonly facets: FacetCounts
  /** The text as it was understood; `ignored` says what was left out. */
  readonly query: ParsedQuery
}

/** One entry that was found. */
export type Hit = {
  readonly entryId: EntryId
  readonly kind: KindName
  /** Which of the parts that were found is best for the reader: the one in their language, else the source, else any. */
  readonly language: string
}

const largestPage = 1_000

/** Searches everything that is published: one hit for each entry, however many of its languages match. */
export async function searchLibrary(searcher: Searcher, request: SearchRequest): Promise<SearchResult> {
  const query = parseQuery(request.text)
  const { found, catalogue } = await find(searcher, query)
  const documents = documentsFound(catalogue, found)
  const among = entriesFound(catalogue, found, request.kinds)
  const { chosen, counts } = countFacets(catalogue, among, request.filters ?? {})

  const from = (Math.max(1, request.page) - 1) * pageSizeOf(request)
  const places =
    from >= chosen.length
      ? []
      : await placesInOrder(
          searcher,
          { catalogue, query, found, chosen },
          request.sort,
          from + pageSizeOf(request),
        )
  const hits = places.slice(from).map(
    (place): Hit => ({
      entryId: catalogue.ids[place] as EntryId,
      kind: catalogue.kinds.nameOf(catalogue.kindOf[place] ?? 0) as KindName,
      language: languageFor(catalogue, place, documents, request.readerLanguage),
    }),
  )
  return { total: chosen.length, hits, facets: counts, query }
}

function pageSizeOf({ pageSize }: SearchRequest): number {
  return Math.min(Math.max(1, pageSize), largestPage)
}

/** Asks the database; when it knows more entries than this process, those are read first and it is asked again. */
async function find(searcher: Searcher, query: ParsedQuery): Promise<{ found: Found; catalogue: Catalogue }> {
  for (let attempt = 1; ; attempt++) {
    const stemLanguages = searcher.catalogue.stemLanguages()
    const found = await searcher.index.find(searcher.db, {
      wanted: query.wanted,
      unwanted: query.unwanted,
      stemLanguages,
    })
    const { followed, generation } = searcher.state
    const current = found.state.followed === followed && found.state.generation === generation
    if (current || attempt === 4) return { found, catalogue: searcher.catalogue }
    await searcher.catalogueAt(found.state)
  }
}

/** 1 at the number of every document that was found; undefined when all were. */
function documentsFound(catalogue: Catalogue, { wanted }: Found): Uint8Array | undefined {
  if (wanted === undefined) return undefined
  const documents = new Uint8Array(catalogue.entryOfDocument.length)
  for (const id of wanted) documents[id] = 1
  return documents
}

/** Places of the entries of some kinds that were found. */
function entriesFound(catalogue: Catalogue, found: Found, kinds: readonly KindName[] | undefined): Places {
  if (found.wanted !== undefined || found.unwanted.length > 0)
    return ofKinds(catalogue, placesFound(catalogue, found), kinds)
  return kinds === undefined ? catalogue.newestFirst() : catalogue.newestOf(kinds)
}

/** Places of the entries that were found. What is unwanted in one language is unwanted in all. */
function placesFound(catalogue: Catalogue, { wanted, unwanted }: Found): Places {
  const seen = new Uint8Array(catalogue.size)
  for (const place of placesOf(catalogue, unwanted)) seen[place] = 1
  const among = wanted === undefined ? catalogue.newestFirst().slice() : placesOf(catalogue, wanted)
  let count = 0
  for (const place of among)
    if (seen[place] === 0) {
      seen[place] = 1
      among[count++] = place
    }
  return among.subarray(0, count)
}

/** The place of each document's entry; an entry of several documents comes several times. */
function placesOf({ entryOfDocument }: Catalogue, documents: readonly number[]): Places {
  const places = new Uint32Array(documents.length)
  let count = 0
  for (const id of documents) {
    const entry = entryOfDocument[id] ?? 0
    if (entry > 0) places[count++] = entry - 1
  }
  return places.subarray(0, count)
}

function ofKinds(catalogue: Catalogue, places: Places, kinds: readonly KindName[] | undefined): Places {
  if (kinds === undefined) return places
  const wanted = new Set(kinds.map((kind) => catalogue.kinds.findCode(kind)))
  const isWanted = Array.from({ length: catalogue.kinds.size }, (_, code) => wanted.has(code))
  return placesWhere(places, (place) => isWanted[catalogue.kindOf[place] ?? 0] === true)
}

type Chosen = { catalogue: Catalogue; query: ParsedQuery; found: Found; chosen: Places }

/** The first places of the chosen ones, in the order asked for. */
async function placesInOrder(
  { db, index }: Searcher,
  { catalogue, query, found, chosen }: Chosen,
  sort: SearchRequest['sort'],
  most: number,
): Promise<number[]> {
  if (sort === 'relevance' && query.wanted !== undefined && found.wanted !== undefined)
    return orderByRelevance({
      db,
      index,
      catalogue,
      wanted: query.wanted,
      matching: found.wanted.length,
      chosen,
      most,
    })
  return orderByDate(catalogue, chosen, { sort: sort === 'oldest' ? 'oldest' : 'newest', most })
}

function languageFor(
  catalogue: Catalogue,
  place: number,
  found: Uint8Array | undefined,
  reader: string,
): string {
  const documents = catalogue.documentsOf(place).filter((id) => found === undefined || found[id] === 1)
  const languages = documents.map((id) => catalogue.languages.nameOf(catalogue.languageOfDocument[id] ?? 0))
  const source = catalogue.languages.nameOf(catalogue.sourceOf[place] ?? 0)
  return [reader, source].find((language) => languages.includes(language)) ?? languages.sort()[0] ?? source
}
