import type { Localised, SharedOf } from '#content'
import type { PartialDate } from '#shared'

/** What a work is in the vocabulary of CSL 1.0.2. */
type CslType = 'report' | 'pamphlet' | 'post-weblog' | 'webpage' | 'graphic' | 'motion_picture'

/** One work to cite, as CSL-JSON has it: the form from which the others are written. */
export type Citation = {
  id: string
  type: CslType
  title: string
  /** Organisations, never split into first and last names. */
  author: { literal: string }[]
  /** Year, month and day as far as they are known; absent when no date is known. */
  issued?: { 'date-parts': [number[]] }
  publisher: string
  URL: string
  /** What it is, as a word: “Joint statement”. */
  genre: string
  abstract?: string
  /** Language of the document. */
  language?: string
  'number-of-pages'?: number
  /** Running time of a video, as ISO 8601. */
  dimensions?: string
  keyword?: string
}

/** What a resource does not say of itself. */
export type CitedBy = {
  /** Name of the network that published it, in full. */
  publisher: string
  /** Its permanent address. */
  url: string
  /** Its format, as a word. */
  genre: string
  /** Its topics, by name. */
  topics: readonly string[]
}

const types: Partial<Record<SharedOf<'resource'>['format'], CslType>> = {
  leaflet: 'pamphlet',
  blog: 'post-weblog',
  'press-release': 'webpage',
  news: 'webpage',
  interview: 'webpage',
  infographic: 'graphic',
  video: 'motion_picture',
}

/** A resource as a work to cite. The network and its partners are the authors: no person is ever named. */
export function citationOf(
  { key, shared, fields, asked }: Localised<'resource'>,
  { publisher, url, genre, topics }: CitedBy,
): Citation {
  const { format, date, languages, pages, seconds, partners } = shared
  const language = languages.includes(asked) ? asked : languages[0]
  return {
    id: key,
    type: types[format] ?? 'report',
    title: fields.title.value,
    author: [...new Set([publisher, ...partners])].map((literal) => ({ literal })),
    ...(date === undefined ? {} : { issued: { 'date-parts': [datePartsOf(date)] } }),
    publisher,
    URL: url,
    genre,
    ...(fields.summary === undefined ? {} : { abstract: fields.summary.value }),
    ...(language === undefined ? {} : { language }),
    ...(pages === undefined ? {} : { 'number-of-pages': pages }),
    ...(seconds === undefined ? {} : { dimensions: `PT${Math.round(seconds)}S` }),
    ...(topics.length === 0 ? {} : { keyword: topics.join('; ') }),
  }
}

function datePartsOf(date: PartialDate): number[] {
  return date.split('-').map(Number)
}

/** CSL-JSON: a list of one work. */
export function writeCslJson(citation: Citation): string {
  return `${JSON.stringify([citation], null, 2)}\n`
}
