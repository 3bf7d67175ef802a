import type { Localised } from '#content'
import { pathTo } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'

/** schema.org `Dataset`: one figure, what it measures, where, when and how. */
export function figureData({ site, language }: SiteRequest, figure: Localised<'figure'>): object {
  const { value, min, max, from, asOf, published, geography, sources } = figure.shared
  const { title, unit, method, caveat } = figure.fields
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${site.origin}/id/${figure.id}`,
    name: title.value,
    description: [title.value, method?.value, caveat?.value].filter(Boolean).join('. '),
    url: `${site.origin}${pathTo(figure, language)}`,
    inLanguage: title.language,
    temporalCoverage: from === undefined || from === asOf ? asOf : `${from}/${asOf}`,
    ...(geography.length === 0 ? {} : { spatialCoverage: geography }),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(method === undefined ? {} : { measurementTechnique: method.value }),
    ...(sources.length === 0 ? {} : { isBasedOn: sources.map(({ url }) => url) }),
    variableMeasured: {
      '@type': 'PropertyValue',
      name: title.value,
      unitText: unit.value,
      ...(value === undefined ? {} : { value }),
      ...(min === undefined ? {} : { minValue: min }),
      ...(max === undefined ? {} : { maxValue: max }),
    },
  }
}
