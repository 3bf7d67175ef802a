import type { Localised } from '#content'
import { pathTo } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'

type Term = Localised<'term'>

/** schema.org `DefinedTermSet`: the words of the network in the reader's language. */
export function termSetData({ site, language, t }: SiteRequest, terms: readonly Term[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': `${site.origin}/${language}/words`,
    name: t('nav.words'),
    inLanguage: language,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: term.fields.title.value,
      url: `${site.origin}${pathTo(term, language)}`,
    })),
  }
}

/** schema.org `DefinedTerm`: one of them. */
export function termData({ site, language }: SiteRequest, term: Term): object {
  const { title, why, avoid } = term.fields
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': `${site.origin}/id/${term.id}`,
    name: title.value,
    ...(avoid === undefined ? {} : { alternateName: avoid.value }),
    description: why.value,
    inLanguage: title.language,
    url: `${site.origin}${pathTo(term, language)}`,
    inDefinedTermSet: `${site.origin}/${language}/words`,
  }
}
