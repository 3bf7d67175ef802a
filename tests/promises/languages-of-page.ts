import { directionOf } from '../../src/languages/index.ts'
import { tagsOf } from '../html.ts'

/** What is wrong with the languages that a page says it is in, one sentence each. */
export function findWrongLanguages(html: string, language: string): string[] {
  const [root, ...rest] = tagsOf(html)
  const { lang = '', dir = '' } = root?.name === 'html' ? root.attributes : {}
  return [
    ...(lang === language ? [] : [`the page says it is in “${lang}”, its address says “${language}”`]),
    ...(dir === directionOf(language)
      ? []
      : [`the page runs “${dir}”, ${language} runs ${directionOf(language)}`]),
    ...rest.flatMap(({ name, attributes, text }) => {
      if (attributes.lang === undefined) return []
      if (!isTag(attributes.lang)) return [`${text} names no language`]
      const expected = directionOf(attributes.lang)
      const needed = expected !== directionOf(language)
      // <bdi> finds out by itself.
      if (attributes.dir === undefined && name === 'bdi') return []
      if (attributes.dir === undefined) return needed ? [`${text} does not say that it runs ${expected}`] : []
      return attributes.dir === expected || attributes.dir === 'auto' ? [] : [`${text} runs the wrong way`]
    }),
  ]
}

function isTag(language: string): boolean {
  try {
    return (
      Intl.getCanonicalLocales(language)[0] === language &&
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
    )
  } catch {
    return false
  }
}
