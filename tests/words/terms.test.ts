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

const fullLanguages = ['ar', 'de', 'el', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv']

test.each(fullLanguages)('in %s, every concept of the checker is written about', async (language) => {
  const { rules = [] } = (await loadLexicon(language)) ?? {}
  const written = new Set(
    terms.filter(({ languages }) => languages.includes(language)).flatMap(({ concepts }) => concepts),
  )
  expect([...new Set(rules.map(({ term }) => term))].filter((concept) => !written.has(concept))).toEqual([])
})

test.each(lexiconLanguages)('in %s, people, migration and entry are written about', (language) => {
  for (const concept of ['illegal-person', 'illegal-migration', 'illegal-entry']) {
    const term = terms.find(({ concepts }) => concepts.includes(concept))
    expect(term?.languages, concept).toContain(language)
  }
})

test('the forms that terms list are those of the lexicons', async () => {
  const { forms } = await import('../../src/exchange/glossary/known-forms.ts')
  const { knownForms } = await import('./known-forms.ts')
  expect(forms, 'run: npm run word-forms').toEqual(await knownForms())
})
