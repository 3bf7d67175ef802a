import type { Localised, SharedOf } from '#content'
import type { Citation } from '#exchange'
import type { Page } from '#web'
import { pathTo } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'

type Resource = Localised<'resource'>

const types: Partial<Record<SharedOf<'resource'>['format'], string>> = {
  explainer: 'Article',
  faq: 'Article',
  'joint-statement': 'Article',
  'joint-letter': 'Article',
  'joint-position': 'Article',
  'press-release': 'NewsArticle',
  news: 'NewsArticle',
  blog: 'BlogPosting',
  interview: 'Article',
  toolkit: 'LearningResource',
  leaflet: 'CreativeWork',
  mapping: 'CreativeWork',
  infographic: 'CreativeWork',
  newsletter: 'CreativeWork',
  video: 'VideoObject',
}

/** schema.org: the work that a page describes. */
export function resourceData(
  { site, language }: SiteRequest,
  resource: Resource,
  cited: Citation,
  topics: readonly Localised<'topic'>[],
): object {
  const { format, date, languages, pages, countries, links, seconds, watch } = resource.shared
  const { title, summary, transcript } = resource.fields
  return {
    '@context': 'https://schema.org',
    '@type': types[format] ?? 'Report',
    '@id': cited.URL,
    name: title.value,
    headline: title.value,
    ...(summary === undefined ? {} : { description: summary.value }),
    url: `${site.origin}${pathTo(resource, language)}`,
    author: cited.author.map(({ literal }) => ({ '@type': 'Organization', name: literal })),
    publisher: { '@type': 'Organization', name: cited.publisher },
    ...(date === undefined ? {} : { datePublished: date }),
    dateModified: resource.updatedAt,
    ...(languages.length === 0 ? {} : { inLanguage: languages }),
    ...(pages === undefined ? {} : { numberOfPages: pages }),
    ...(topics.length === 0 ? {} : { about: topics.map(({ fields }) => fields.title.value) }),
    ...(countries.length === 0
      ? {}
      : { spatialCoverage: countries.map((code) => ({ '@type': 'Country', identifier: code })) }),
    ...(links.length === 0 ? {} : { sameAs: links.map(({ url }) => url) }),
    ...(seconds === undefined ? {} : { duration: `PT${Math.round(seconds)}S` }),
    ...(watch === undefined ? {} : { contentUrl: watch }),
    ...(transcript === undefined ? {} : { transcript: transcript.value }),
    ...(format === 'video' && date !== undefined ? { uploadDate: date } : {}),
  }
}

/** Highwire `citation_…`: what reference managers and scholarly indexes read from the head of a page. */
export function citationMeta(resource: Resource, cited: Citation): NonNullable<Page['meta']> {
  const { shared } = resource
  const pdf = shared.links.find(({ url }) => URL.parse(url)?.pathname.toLowerCase().endsWith('.pdf'))
  return [
    { name: 'citation_title', content: cited.title },
    ...cited.author.map(({ literal }) => ({ name: 'citation_author', content: literal })),
    ...(shared.date === undefined
      ? []
      : [{ name: 'citation_publication_date', content: shared.date.replaceAll('-', '/') }]),
    { name: 'citation_publisher', content: cited.publisher },
    ...(cited.type === 'report'
      ? [{ name: 'citation_technical_report_institution', content: cited.publisher }]
      : []),
    ...(cited.language === undefined ? [] : [{ name: 'citation_language', content: cited.language }]),
    ...(cited.keyword?.split('; ') ?? []).map((word) => ({ name: 'citation_keywords', content: word })),
    { name: 'citation_public_url', content: cited.URL },
    ...(pdf === undefined ? [] : [{ name: 'citation_pdf_url', content: pdf.url }]),
  ]
}
