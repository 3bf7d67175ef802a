/** The checker and the guide are about the same words: every rule leads to a page that says why. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { lexiconLanguages, loadLexicon } from '../../src/words/index.ts'

const folder = new URL('../../content/picum/term/', import.meta.url)
const files = readdirSync(folder)

/** Terms of the sample: what the rules call them, and the languages that they are written about in. */
const terms = files
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const key = name.slice(0, -'.yaml'.length)
    const { concepts = [] } = parse(readFileSync(new URL(name, folder), 'utf8')) as { concepts?: string[] }
    const languages = files.flatMap((file) =>
      file.startsWith(`${key}.`) && file.endsWith('.md') ? [file.slice(key.length + 1, -'.md'.length)] : [],
    )
    return { key, concepts, languages }
  })

test.each(lexiconLanguages)('every rule in %s leads to a term of the guide', async (language) => {
  const { rules = [] } = (await loadLexicon(language)) ?? {}
  const known = new Set(terms.flatMap(({ concepts }) => concepts))
  expect(rules.filter(({ term }) => !known.has(term)).map(({ id, term }) => `${id}: ${term}`)).toEqual([])
})

test('a concept has one term, so that a remark leads to one page', () => {
  const concepts = terms.flatMap((term) => term.concepts)
  expect(concepts.filter((concept, i) => concepts.indexOf(concept) < i)).toEqual([])
})
