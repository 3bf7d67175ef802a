import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../document-checker.ts'
import { lexiconLanguages, loadLexicon } from '../lexicons.ts'
import { loadReasons, reasonLanguages } from '../reasons/reasons.ts'
import { explain } from './explain.ts'
import { linesOf } from './lines.ts'
import { settle } from './settings.ts'

async function explained(text: string, options = {}) {
  return explain(text, (await checkText(text, { language: 'en' })).remarks, options)
}

describe('a fingerprint', () => {
  const sentence = 'They say illegal migrants live there.'
  const fingerprint = async (text: string) => (await explained(text))[0]?.fingerprint

  test('stays when lines move, are broken otherwise, or change around the sentence', async () => {
    const known = await fingerprint(sentence)
    expect(known).toMatch(/^[0-9a-f]{16}$/)
    expect(await fingerprint(`A new paragraph.\n\n${sentence} And one more.`)).toBe(known)
    expect(await fingerprint(sentence.replace(' live', '\n  live'))).toBe(known)
  })

  test('is another when the sentence changes', async () => {
    expect(await fingerprint(sentence.replace('there', 'here'))).not.toBe(await fingerprint(sentence))
  })

  test('of the same sentence standing there twice is new the second time', async () => {
    const [first, second] = await explained(`${sentence}\n\n${sentence}`)
    expect(second?.fingerprint).toBe(`${first?.fingerprint}-2`)
  })
})

describe('a reason', () => {
  test('is there for every rule of every language, with a source that has a date or a day of reading', async () => {
    for (const language of lexiconLanguages) {
      const lexicon = await loadLexicon(language)
      for (const { id, term, severity } of lexicon?.rules ?? []) {
        const remark = {
          start: 0,
          end: 1,
          text: 'x',
          language,
          rule: id,
          term,
          severity,
          quoted: false,
          suggestions: [],
        }
        const [{ why, sources } = { why: '', sources: [] }] = await explain('x', [remark])
        expect(why, id).not.toBe('')
        expect(sources.length, id).toBeGreaterThan(0)
        for (const source of sources) expect(source.date ?? source.read, id).toMatch(/^\d{4}/)
      }
    }
  })

  test('is written for the same terms in every language that has reasons', async () => {
    const terms = Object.keys((await loadReasons('en')).reasons)
    for (const language of reasonLanguages)
      expect(Object.keys((await loadReasons(language)).reasons), language).toEqual(terms)
  })

  test('comes in the language of the text, or in the one that is asked for', async () => {
    const text = 'They say illegal migrants live there.'
    expect((await explained(text))[0]?.why).toMatch(/^A person/)
    expect((await explained(text, { reasonsIn: 'fr' }))[0]?.why).toMatch(/^Une personne/)
    expect((await loadReasons('bg')).language).toBe('en')
  })

  test('links to the guide where there is one, else to the first source', async () => {
    const text = 'They say illegal migrants live there.'
    expect((await explained(text, { guide: 'https://x.example/words/{term}' }))[0]?.link).toBe(
      'https://x.example/words/illegal-person',
    )
    expect((await explained(text))[0]?.link).toMatch(/^https:/)
  })
})

test('lines and columns lead back to the place, whatever the ends of lines', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '𝄞', '\n', '\r\n', '\r', 'é')), fc.nat(), (pieces, n) => {
      const text = pieces.join('')
      const at = text.length === 0 ? 0 : n % (text.length + 1)
      const { line, column } = linesOf(text)(at)
      const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
      const before = lines.slice(0, line - 1).join('').length
      expect(before + column - 1).toBe(at)
    }),
  )
})

describe('settings', () => {
  const remarksOn = async (text: string) => (await checkText(text, { language: 'en' })).remarks
  const text = 'Illegal  migrants crossed illegally. “Illegal migrants”, he said.'

  test('switch off words, rules and terms, each with one entry', async () => {
    const remarks = await remarksOn(text)
    const left = (settings: object) => settle(remarks, settings).map((remark) => remark.text)
    expect(left({ allow: ['illegal migrants'] })).toEqual(['crossed illegally'])
    expect(left({ off: ['illegal-person'] })).toEqual(['crossed illegally'])
    expect(left({ off: ['en-illegal-person'] })).toEqual(['crossed illegally'])
    expect(left({ threshold: 'avoid' })).toEqual(['Illegal  migrants'])
  })

  test('change severities, and a quotation stays one step softer', async () => {
    const severities = settle(await remarksOn(text), { severity: { 'illegal-person': 'reconsider' } })
    expect(severities.map(({ severity }) => severity)).toEqual(['reconsider', 'reconsider', 'context'])
  })

  test('profiles: law may speak as laws do, and a newsroom is not told what is only context', async () => {
    const remarks = await remarksOn(text)
    expect(settle(remarks, { profile: 'legal' }).map(({ severity }) => severity)).toEqual([
      'avoid',
      'context',
      'reconsider',
    ])
    expect(settle(await remarksOn('The migrant crisis.'), { profile: 'newsroom' })).toEqual([])
    expect(settle(await remarksOn('The migrant crisis.'), { profile: 'organisation' })).toHaveLength(1)
  })
})
