/** What people wrote in the case files of each language is what the checker says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLexicon } from '../../src/exchange/read-lexicon.ts'
import { Checker, type Lexicon, lexiconLanguages, loadLexicon } from '../../src/words/index.ts'
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

  test('a replacement takes its remark away and brings no other', async () => {
    const checker = new Checker((await loadLexicon(language)) as Lexicon)
    const left = readCases(language).flatMap(({ file, line, text }) =>
      checker.check(text).flatMap((remark) =>
        remark.suggestions
          .filter(({ rewrite }) => !rewrite)
          .flatMap((suggestion) => {
            const mended = text.slice(0, remark.start) + suggestion.text + text.slice(remark.end)
            const end = remark.start + suggestion.text.length
            const again = checker
              .check(mended)
              .filter((other) => other.start < end && remark.start < other.end)
            return again.map(
              (other) => `${file}:${line} “${suggestion.text}” leaves “${other.text}” (${other.rule})`,
            )
          }),
      ),
    )
    expect(left).toEqual([])
  })

  test('capitals, decomposed letters and soft hyphens lose nothing', async () => {
    const checker = new Checker((await loadLexicon(language)) as Lexicon)
    const forms = [
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll(/(\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*)(?=\p{L})/gu, '$1\u00ad'),
      (text: string) => text.replaceAll(' ', '\u00a0'),
    ]
    const lost = readCases(language).flatMap(({ file, line, text }) => {
      const count = checker.check(text).length
      return forms.flatMap((form, i) =>
        checker.check(form(text)).length < count ? [`${file}:${line}, form ${i + 1}`] : [],
      )
    })
    expect(lost).toEqual([])
  })
})
