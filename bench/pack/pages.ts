import { pathOf } from '#content'
import { fileKeys, topicKeys } from './network.ts'
import { randomOf } from './random.ts'
import { resourceOf } from './resources.ts'
import { languages, vocabularyOf } from './vocabulary.ts'

const each = 40

/** The home page when everything that pages derive has just been forgotten. */
export const firstHome = 'home, first after a change'

/** Addresses of every kind of page in a corpus of this size: the same ones, but for the numbers of its resources. */
export function pagesOf(size: number): Record<string, string[]> {
  const random = randomOf('pages')
  const several = (page: (i: number, language: string) => string) =>
    Array.from({ length: each }, (_, i) => page(i, languages[i % languages.length] ?? 'en'))
  const word = (i: number) => vocabularyOf('en').words[80 + i * 11] ?? ''
  return {
    home: several((_, language) => `/${language}/`),
    'work area': several((i, language) => `/${language}/work/${topicKeys[i % 10]}`),
    'policy file': several((i, language) => `/${language}/files/${fileKeys[i % fileKeys.length]}`),
    library: several((i, language) => `/${language}/library?topic=${topicKeys[i % 10]}&page=${1 + (i % 3)}`),
    'library, search': several((i) => `/en/library?q=${encodeURIComponent(word(i))}`),
    resource: several(() => {
      const { key, sourceLanguage, shared } = resourceOf(random.between(1, size))
      return pathOf(sourceLanguage, 'resource', key, String(shared.format)) ?? ''
    }),
    members: several((i, language) => `/${language}/members${i % 2 === 0 ? '' : '?service=food'}`),
    [firstHome]: several((_, language) => `/${language}/`),
  }
}
