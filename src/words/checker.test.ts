import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Checker } from './checker.ts'
import type { Lexicon } from './lexicon.ts'

/** A small language, so that what the engine does is not hidden by what a lexicon knows. */
const lexicon: Lexicon = {
  language: 'en',
  quotes: [
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
  ],
  mentions: ['term', 'terms', 'word', 'say', 'instead of'],
  mentionsAfter: ['is a label'],
  noMentions: ['in other words'],
  titles: ['act', 'directive'],
  slots: {
    ILLEGAL: ['illegal', 'illegals'],
    MOD: ['economic', 'young'],
    PERSON: ['migrant', 'migrants', 'people', 'asylum seekers', '*farer*'],
    WAVE: ['wave', 'flood*'],
    STATE: ['border', 'visa', 'residence permit'],
  },
  rules: [
    {
      id: 'person',
      term: 'illegal-person',
      severity: 'avoid',
      match: 'illegal MOD{0,2} PERSON',
      say: ['{PERSON} without papers'],
    },
    { id: 'illegals', term: 'illegal-person', severity: 'avoid', match: '[illegals] !detention', say: [] },
    { id: 'wave', term: 'wave', severity: 'reconsider', match: 'WAVE of ..2 PERSON', say: ['many {PERSON}'] },
    { id: 'tide', term: 'wave', severity: 'reconsider', match: 'tide of (!and ..1){0,3} PERSON', say: [] },
    { id: 'undocumented', term: 'wave', severity: 'context', match: '< [undocumented] $', say: [] },
    { id: 'stay', term: 'stay', severity: 'context', match: 'stay of illegal PERSON', say: [] },
    { id: 'alien', term: 'alien', severity: 'reconsider', match: '!space alien', near: ['STATE'], say: [] },
    { id: 'packs', term: 'animal', severity: 'avoid', match: 'packs !$', say: [] },
    { id: 'rat', term: 'animal', severity: 'avoid', match: 'Aa rats', say: [], capital: true },
  ],
  fine: ['no PERSON is illegal', 'illegal PERSON detention'],
}
const checker = new Checker(lexicon)
const found = (text: string) => checker.check(text).map((remark) => remark.text)

describe('what is found', () => {
  test.each([
    ['They are illegal migrants.', ['illegal migrants']],
    ['ILLEGAL MIGRANTS', ['ILLEGAL MIGRANTS']],
    ['illegal economic, young migrants', ['illegal economic, young migrants']],
    ['illegal young/economic migrants', ['illegal young/economic migrants']],
    ['illegal\nmigrants', ['illegal\nmigrants']],
    ['ille\u00adgal mi\u200bgrants', ['ille\u00adgal mi\u200bgrants']],
    ['i\u0301llegal migra\u0301nts', ['i\u0301llegal migra\u0301nts']],
    ['illegal-migrant households', ['illegal-migrant']],
    ['illegal asylum-seekers', ['illegal asylum-seekers']],
    ['floodings of very many migrants', ['floodings of very many migrants']],
    ['aliens at the border; an alien and a visa', ['alien']],
    ['An alien without a residence permit', ['alien']],
    ['The word hurts - illegal migrants said so.', ['illegal migrants']],
    ['Rats and rats', ['Rats']],
    ['A wave of Dutch–German migrants', ['wave of Dutch–German migrants']],
    ['A tide of young, poor migrants', ['tide of young, poor migrants']],
    ['Some, undocumented, and undocumented people: undocumented', ['undocumented', 'undocumented']],
    ['Packs came, in packs.', ['Packs']],
    ['Illegal seafarers and illegal farers', ['Illegal seafarers', 'illegal farers']],
    ['il·legal migrant·s', ['il·legal migrant·s']],
    ['illegal migrant(e)s and illegal migrant/es', ['illegal migrant(e)s', 'illegal migrant/es']],
    ['illegal migrant*innen, illegal migrant:innen', ['illegal migrant*innen', 'illegal migrant:innen']],
  ])('%s', (text, remarks) => expect(found(text)).toEqual(remarks))
})

describe('what is left alone', () => {
  test.each([
    ['another sentence between', 'This is illegal. Migrants came.'],
    ['an empty line between', 'illegal\n\nmigrants'],
    ['a clause between', 'illegal: migrants came'],
    ['a clause within a gap', 'wave of some – migrants came'],
    ['a hyphen that stands for a dash', 'illegal - migrants came'],
    ['an opening quotation within a gap', 'wave of so ‘many migrants’'],
    ['a middle dot between words', 'illegal · migrants'],
    ['part of a longer word', 'paralegal migrants, illegality of migrants'],
    ['what is fine', 'No people is illegal, and illegal migrant detention is a wrong done to them.'],
    ['a word that is named', 'The term “illegal migrants” hurts.'],
    ['a word that is named afterwards', '“Illegal migrants” is a label.'],
    ['a word that is named after an aside', '“Illegal migrants” (also: the undocumented of old) is a label.'],
    ['a word that is named in an aside', '“Illegal migrants” (or just illegals) is a label.'],
    ['a list of words that are named', 'The terms illegal migrants, illegals and “wave of migrants” hurt.'],
    ['a list of words that are named afterwards', '“Illegal migrants” and “illegals” is a label.'],
    ['advice against it', 'Say people without papers instead of illegal migrants.'],
    ['the title of a law', 'The Illegal Migrants Act 2023 was passed.'],
    ['a title with a bracket', 'The Illegal Migrants (Trafficking) Act was passed.'],
    ['a title with a number', 'Directive 2008/115/EC on returning illegal migrants'],
    ['a word that needs another one near', 'An alien landed in the film.'],
    ['what must not stand before', 'a space alien without a visa'],
    ['what must not stand after a comma', 'a tide of work, and migrants'],
    ['what must not stand after', 'illegals detention'],
    ['small letters where the language demands capitals', 'rats'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]))
})

test.each([
  ['a headline in capitals throughout', 'A NEW ACT AGAINST ILLEGAL MIGRANTS'],
  ['a law with a number of people', 'The act would send 20,000 illegal migrants to camps.'],
  ['a law of a year, written small', 'An act of 2024 will hit illegal migrants.'],
  ['what a law of a year does', 'The Border Act of 1986 granted rights to illegal migrants.'],
  ['what is so since a law', 'Since the Asylum Act 1999 illegal migrants keep coming.'],
  ['what comes after a law with a number', 'Under Directive 2008/115/EC, illegal migrants may be returned.'],
])('%s is no title', (_, text) => expect(found(text)).toHaveLength(1))

test.each([
  ['a number with a slash', 'Directive 2009/52/EC on minimum standards for employers of illegal migrants'],
  ['a number after a sign', 'The act n° 604 on illegal migrants'],
  ['a number with its day', 'Directive 4/2000, of 11 January, on illegal migrants'],
  ['a year after a capital', 'The Act of 1971 on illegal migrants'],
])('%s makes a title', (_, text) => expect(found(text)).toEqual([]))

test.each([
  ['what comes after a list of named words', 'The word illegals hurts, and illegal migrants know it.'],
  ['what an aside of its own speaks of', 'Illegal migrants (the word is a label) came.'],
  ['what comes before a named word', 'Illegal migrants and the term illegals'],
])('%s is used, not named', (_, text) => {
  expect(found(text).map((one) => one.toLowerCase())).toEqual(['illegal migrants'])
})

test('a phrase that sounds like naming names nothing', () => {
  expect(found('In other words, illegal migrants.')).toEqual(['illegal migrants'])
})

test('a quotation is somebody else’s: marked, one step lower, never hidden', () => {
  expect(checker.check('“Illegal migrants”, he said.')[0]).toMatchObject({
    quoted: true,
    severity: 'reconsider',
  })
  expect(checker.check('“illegal” migrants')[0]).toMatchObject({ text: 'illegal” migrants', quoted: true })
  expect(checker.check('It’s ‘so’ and illegal migrants aren’t people’s fault')[0]).toMatchObject({
    quoted: false,
  })
  expect(checker.check('“An open quotation with illegal migrants\n\nends here.')[0]).toMatchObject({
    quoted: false,
  })
})

test('a suggestion repeats the words found and their capitals', () => {
  const say = (text: string) => checker.check(text)[0]?.suggestions[0]?.text
  expect(say('illegal migrants')).toBe('migrants without papers')
  expect(say('Illegal migrants')).toBe('Migrants without papers')
  expect(say('ILLEGAL MIGRANTS')).toBe('MIGRANTS WITHOUT PAPERS')
})

test('a suggestion that names one word and uses another is only advice', () => {
  const say = ['the term illegals hurts, and illegal migrants know it']
  const rules = lexicon.rules.map((rule) => (rule.id === 'rat' ? { ...rule, say } : rule))
  const [remark] = new Checker({ ...lexicon, rules }).check('Rats came.')
  expect(remark?.suggestions[0]?.rewrite).toBe(true)
})

test('of two that overlap, the longer is given', () => {
  expect(found('a wave of illegal migrants')).toEqual(['wave of illegal migrants'])
})

test('of two that overlap, what is only worth knowing gives way', () => {
  expect(checker.check('a stay of illegal migrants').map(({ rule }) => rule)).toEqual(['person'])
})

const pieces = fc.constantFrom(
  ...[
    'illegal',
    'migrants',
    'wave of',
    'flood',
    'people',
    'say',
    '“',
    '”',
    '.',
    '\n\n',
    ', ',
    'economic',
    '\u00ad',
    '\ud800',
    '😀',
    'No',
    "'",
  ],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' ')),
)

test('no text whatever breaks it, and every remark stands where it says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const remark of checker.check(text)) {
        expect(remark.text).toBe(text.slice(remark.start, remark.end))
        expect(remark.start).toBeGreaterThanOrEqual(last)
        expect(remark.end).toBeGreaterThan(remark.start)
        last = remark.end
      }
    }),
    { numRuns: 500 },
  )
})

test('it stops once so much was found as was asked for, and says where', () => {
  const text = 'illegal migrants; '.repeat(1_000)
  const { remarks, until } = checker.checkUpTo(text, 3)
  expect(remarks).toEqual(checker.check(text).slice(0, 3))
  expect(until).toBe(remarks[2]?.end)
  expect(checker.checkUpTo(text, 2_000)).toEqual({ remarks: checker.check(text), until: text.length })
})

test('what stands before a paragraph does not change what is said of it', () => {
  fc.assert(
    fc.property(texts, texts, (before, text) => {
      const shift = before.length + 2
      const alone = checker.check(text).map(({ start, text }) => [start + shift, text])
      const after = checker
        .check(`${before}\n\n${text}`)
        .filter(({ start }) => start >= shift)
        .map(({ start, text }) => [start, text])
      expect(after).toEqual(alone)
    }),
    { numRuns: 500 },
  )
})

test('capitals, decomposed letters and soft hyphens lose nothing', () => {
  const sentence = 'They say a wave of asylum seekers and illegal young migrants came.'
  const count = found(sentence).length
  const forms = [
    sentence.toUpperCase(),
    sentence.normalize('NFD'),
    sentence.replaceAll(/(\p{L}{3})(?=\p{L})/gu, '$1\u00ad'),
    sentence.replaceAll(/(\p{L})/gu, '$1\u0301'),
    sentence.replaceAll(' ', '\u00a0'),
  ]
  for (const form of forms) expect(found(form)).toHaveLength(count)
})

test('a replacement takes its remark away and brings no new one', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
      const text = all.join(' ')
      const remark = checker
        .check(text)
        .find(({ suggestions }) => suggestions.some(({ rewrite }) => !rewrite))
      if (!remark) return
      const mended = text.slice(0, remark.start) + remark.suggestions[0]?.text + text.slice(remark.end)
      expect(checker.check(mended).filter(({ start }) => start === remark.start)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
