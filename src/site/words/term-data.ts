import type { Localised } from '#content'
import { pathTo } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'
import type { TermGroups } from './guide-language.ts'
import { wordsFormats, wordsFormatType } from './words-exports.ts'

type Term = Localised<'term'>

/** schema.org `DefinedTermSet`: the words of a language, and the files that hold all of them. */
export function termSetData(
  { site, language, t }: SiteRequest,
  { essential, further }: TermGroups,
  shown: string,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': `${site.origin}/${language}/words`,
    name: t('nav.words'),
    inLanguage: shown,
    hasDefinedTerm: [...essential, ...further].map((term) => ({
      '@type': 'DefinedTerm',
      '@id': `${site.origin}/id/${term.id}`,
      name: term.fields.title.value,
      termCode: term.key,
      url: `${site.origin}${pathTo(term, language)}`,
    })),
    encoding: wordsFormats.map((format) => ({
      '@type': 'MediaObject',
      contentUrl: `${site.origin}/words.${format}`,
      encodingFormat: wordsFormatType(format),
    })),
  }
}

/** schema.org `DefinedTerm`: one of them, under all the forms that it is known by. */
export function termData({ site, language, t }: SiteRequest, term: Term): object {
  const { title, why, avoid } = term.fields
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': `${site.origin}/id/${term.id}`,
    name: title.value,
    termCode: term.key,
    ...(avoid === undefined ? {} : { alternateName: avoid.value }),
    description: why.value,
    inLanguage: title.language,
    url: `${site.origin}${pathTo(term, language)}`,
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': `${site.origin}/${language}/words`,
      name: t('nav.words'),
      url: `${site.origin}/${language}/words`,
    },
  }
}
