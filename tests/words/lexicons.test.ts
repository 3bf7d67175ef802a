/** What people wrote in the case files of each language is what the checker says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/exchange/read-lexicon.ts'
import { Checker, lexiconLanguages, loadLexicon } from '../../src/words/index.ts'
import { readCases, tryCase } from './cases.ts'

const folder = new URL('../../lexicons/', import.meta.url)

test('every lexicon that people write can be loaded', () => {
  const written = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/lexicon.yaml`, folder)))
  expect([...lexiconLanguages].sort()).toEqual(written.sort())
})

describe.each([...lexiconLanguages])('%s', (language) => {
  test('what is loaded is what is written', async () => {
    const text = readFileSync(new URL(`${language}/lexicon.yaml`, folder), 'utf8')
    const { lexicon, findings } = readLexicon(text, `lexicons/${language}/lexicon.yaml`)
    expect(findings).toEqual([])
    expect(await loadLexicon(language)).toEqual(lexicon)
  })

  test('every sentence is remarked on as it should be, and no other', async () => {
    const lexicon = await loadLexicon(language)
    if (!lexicon) throw new Error(`no lexicon in ${language}`)
    const checker = new Checker(lexicon)
    const cases = readCases(language)
    expect(cases.some(({ places }) => places.length === 0)).toBe(true)
    expect(cases.some(({ places }) => places.length > 0)).toBe(true)
    const unmet = cases.flatMap((one) => {
      const { wrong, missed } = tryCase(checker, one)
      return [
        ...wrong.map((text) => `${one.file}:${one.line} wrongly: ${text}`),
        ...missed.map((text) => `${one.file}:${one.line} misses: ${text}`),
      ]
    })
    expect(unmet).toEqual([])
  })
})
