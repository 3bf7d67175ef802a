import type { Localised } from '#content'
import { pathTo } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'

/** schema.org `NGO`: one member. Only what its page shows. */
export function memberData({ site, language }: SiteRequest, member: Localised<'member'>): object {
  const { country, city, website, languages } = member.shared
  const { title, summary } = member.fields
  const address = {
    '@type': 'PostalAddress',
    ...(city === undefined ? {} : { addressLocality: city }),
    ...(country === undefined ? {} : { addressCountry: country }),
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'NGO',
    '@id': `${site.origin}/id/${member.id}`,
    name: title.value,
    ...(summary === undefined ? {} : { description: summary.value }),
    url: website ?? `${site.origin}${pathTo(member, language)}`,
    ...(city === undefined && country === undefined ? {} : { address }),
    ...(languages.length === 0 ? {} : { knowsLanguage: languages }),
    memberOf: { '@id': `${site.origin}/#network` },
  }
}
