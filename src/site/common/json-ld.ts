import type { Localised } from '#content'
import type { SiteRequest } from '../site.ts'
import { pathTo } from './addresses.ts'
import type { Network } from './frame.ts'

/** schema.org `NGO`: the network itself. */
export function networkData({ site, language, frame }: SiteRequest, network: Network): object {
  const { fullName, mission, title } = network.fields
  return {
    '@context': 'https://schema.org',
    '@type': 'NGO',
    '@id': `${site.origin}/#network`,
    name: fullName?.value ?? title.value,
    alternateName: title.value,
    description: mission.value,
    url: network.shared.website ?? `${site.origin}/${language}/`,
    inLanguage: frame.languages,
  }
}

/** schema.org `Legislation`: one policy file. */
export function legislationData({ site, language }: SiteRequest, file: Localised<'policy-file'>): object {
  const { celex, eli, procedures } = file.shared
  const { title, officialTitle } = file.fields
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': `${site.origin}/id/${file.id}`,
    name: officialTitle?.value ?? title.value,
    alternateName: title.value,
    ...(celex.length > 0
      ? { legislationIdentifier: celex }
      : { legislationIdentifier: procedures.map(({ ref }) => ref) }),
    ...(eli.length > 0 ? { sameAs: eli } : {}),
    legislationType: file.shared.form,
    inLanguage: language,
    url: `${site.origin}${pathTo(file, language)}`,
  }
}
