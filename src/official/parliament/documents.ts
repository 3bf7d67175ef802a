import type { EventKind } from '#policies'

/** A document as people write it, and its page where we know the address. */
export type NamedDocument = { readonly number: string; readonly page?: string }

type Sort = 'TA' | 'A' | 'PR' | 'AG'

const sorts: { readonly [K in EventKind]?: Sort } = {
  'ep-draft-report': 'PR',
  'ep-committee-vote': 'A',
  'ep-report-tabled': 'A',
  'ep-mandate': 'TA',
  'ep-committee-approval': 'AG',
  'ep-adoption': 'TA',
  'ep-opinion': 'TA',
  'ep-consent': 'TA',
  'ep-second-reading': 'TA',
  'ep-third-reading': 'TA',
}

/** The text adopted, the report, the draft or the agreement that an event is about, among the documents of its record. */
export function documentOf(kind: EventKind, names: readonly string[]): NamedDocument | undefined {
  const sort = sorts[kind]
  const found = sort && [...names].sort().find((name) => shapes[sort].test(name))
  return found && sort ? written(sort, found) : undefined
}

const shapes: { readonly [S in Sort]: RegExp } = {
  TA: /^TA-(\d{1,2})-(\d{4})-(\d{4})$/,
  A: /^A-(\d{1,2})-(\d{4})-(\d{4})$/,
  PR: /^[A-Z][A-Z0-9]{2,4}-PR-(\d{3})(\d{3})$/,
  AG: /^[A-Z][A-Z0-9]{2,4}-AG-(\d{3})(\d{3})$/,
}

function written(sort: Sort, name: string): NamedDocument {
  const [, a = '', b = '', c = ''] = shapes[sort].exec(name) ?? []
  if (sort === 'TA') return { number: `P${a}_TA(${b})${c}`, page: doceo(name) }
  if (sort === 'A') return { number: `A${a}-${c}/${b}`, page: doceo(name) }
  return { number: `PE${a}.${b}` }
}

function doceo(name: string): string {
  return `https://www.europarl.europa.eu/doceo/document/${name}_EN.html`
}
