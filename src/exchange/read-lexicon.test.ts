import { expect, test } from 'vitest'
import { readLexicon } from './read-lexicon.ts'

const lexicon = (rules: string, { fine = '[]', slots = '' } = {}) => `language: en
quotes: [["“", "”"]]
mentions: []
noMentions: []
titles: []
slots:
  ILLEGAL: [illegal]
  PERSON: [migrant, migrants, refugee]
  LAW: [law]
${slots}rules:
${rules}
fine: ${fine}
`

const rule = (id: string, match: string, rest = '', severity = 'avoid') => `  - id: ${id}
    term: illegal-person
    severity: ${severity}
    match: "${match}"
    say: [undocumented]
${rest}`

const people = rule('people', 'ILLEGAL PERSON')
const read = (text: string) => readLexicon(text, 'lexicon.yaml')
const said = (found: readonly { line?: number; message: string }[]) =>
  found.map(({ line, message }) => `${line}: ${message}`)

test('a lexicon without mistakes is given, with nothing to note', () => {
  expect(read(lexicon(people))).toMatchObject({ lexicon: { language: 'en' }, findings: [], notes: [] })
})

test.each([
  ['a name given twice', people + rule('people', 'PERSON'), '16: Two rules are called “people”.'],
  ['a slot that is not there', rule('a', 'ILLEGAL THING'), '14: en, a: There is no slot “THING”.'],
  [
    'the same pattern twice',
    people + rule('b', 'ILLEGAL  PERSON'),
    '19: “b” looks for the same as “people”.',
  ],
  [
    'a contradiction',
    people + rule('b', 'ILLEGAL PERSON', '', 'context'),
    '19: “b” looks for the same as “people”, and contradicts it: context and avoid.',
  ],
  [
    'what must and must not be near',
    rule('a', 'ILLEGAL', '    near: [LAW]\n    unless: [LAW]\n'),
    '17: “LAW” must and must not be near: “a” can never match.',
  ],
])('%s is told with its line, and the lexicon is not given', (_, rules, message) => {
  const { lexicon: given, findings } = read(lexicon(rules))
  expect(given).toBeUndefined()
  expect(said(findings).join()).toContain(message)
})

test.each(['mig*rant', 'asylum* seeker', '*sylum seeker'])(
  'a star that means nothing is told: %s',
  (word) => {
    const { findings } = read(lexicon(people, { slots: `  NONE: [refugees, "${word}"]\n` }))
    expect(said(findings).join()).toContain(`10: “${word}” can never match: a star`)
  },
)

test('a star in a compound is told: there it means nothing', () => {
  const { findings } = read(
    lexicon(rule('a', 'ILLEGAL+ENDING'), { slots: '  ENDING: [migrant, "refugee*"]\n' }),
  )
  expect(said(findings)).toContain(
    '10: The star of “refugee*” means nothing in compounds, where “ENDING” is used. Write out the forms, or take a slot of its own.',
  )
})

test('a slot without words is told with its line', () => {
  const { findings } = read(lexicon(people, { slots: '  NONE: []\n' }))
  expect(said(findings)).toContain('10: There is no word in “NONE”: nothing can match it.')
})

test.each([
  [
    'overlaps another that always comes first',
    lexicon(people + rule('narrow', 'ILLEGAL refugee', '', 'context')),
    '19: “narrow” was not heard in texts made from its pattern: “people” came before it, as in “illegal refugee”, and contradicts it: context and avoid.',
  ],
  [
    'is silenced by what is fine',
    lexicon(people, { fine: '[ILLEGAL PERSON]' }),
    '14: “people” found nothing in texts made from its pattern, such as “illegal migrant”: something fine, another rule or “unless” was in its way each time.',
  ],
])('a rule that %s is noted', (_, text, message) => {
  const { lexicon: given, findings, notes } = read(text)
  expect([given?.language, findings, said(notes)]).toEqual(['en', [], [message]])
})
