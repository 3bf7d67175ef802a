import { expect, test } from 'vitest'
import { stemsOf } from './anchors.ts'
import { Checker } from './checker.ts'

const bare = (stems: readonly string[]) => stems.map((stem) => stem.replace(/\P{L}/gu, ''))

/** What a rule of one pattern is searched by. */
function searchedBy(match: string, common: readonly string[] = []): readonly string[] {
  const rules = [{ id: 'a', term: 'a', severity: 'avoid' as const, match, say: [] }]
  const none = { mentions: [], noMentions: [], titles: [], fine: [], quotes: [], slots: {} }
  return bare(stemsOf({ ...none, language: 'en', common, rules }))
}

test('a rule is searched by its longest word, the first of several', () => {
  expect(searchedBy('of borders')).toEqual(['borders'])
  expect(searchedBy('border* camped')).toEqual(['border'])
})

test.each([
  ['border camped', 'border', 'camped'],
  ['border* camped', 'border*', 'camped'],
  ['*border camped', '*border', 'camped'],
])('of “%s” not by “%s”, which stands everywhere', (match, common, stem) => {
  expect(searchedBy(match, [common])).toEqual([stem])
})

test('of a phrase with open end the last word is searched with its open end', () => {
  const sham = { id: 'a', term: 'a', severity: 'avoid' as const, match: 'SHAM', say: [] }
  const none = { mentions: [], noMentions: [], titles: [], fine: [], quotes: [] }
  const lexicon = { ...none, language: 'hu', slots: { SHAM: ['színlelt házasság*'] }, rules: [sham] }
  expect(new Checker(lexicon).check('Egy színlelt házasságot kötöttek.').map(({ text }) => text)).toEqual([
    'színlelt házasságot',
  ])
})
