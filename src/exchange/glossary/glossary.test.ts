import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'n3'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { Checker, loadLexicon } from '#words'
import { readCases } from '../../../tests/words/cases.ts'
import { flatPattern } from './flat-pattern.ts'
import type { Glossary } from './glossary.ts'
import { writeSkos } from './skos.ts'
import { writeGlossaryCsv, writeGlossaryJson } from './tables.ts'
import { writeTbx } from './tbx.ts'
import { writeValePackage } from './vale-package.ts'

const nasty = 'A "quoted" \\ back\nline <tag> & more\t“so” 100 %'

const glossary: Glossary = {
  address: 'https://harbour.example/en/words',
  title: 'Words',
  publisher: 'Harbour & Sons',
  language: 'en',
  concepts: [
    {
      key: 'harbour-rat',
      address: 'https://harbour.example/id/aaaa',
      severity: 'avoid',
      disputed: true,
      rules: ['illegal-person'],
      changed: '2026-02-03',
      sources: [
        { url: 'https://words.example/a|b?q={x}', title: nasty, publisher: 'Words Office', date: '2015' },
        { url: 'https://words.example/a|b?q={x}', title: 'The same address again' },
      ],
      versions: [{ id: 'old', date: '2010' }],
      texts: [
        {
          language: 'ar',
          title: 'جرذ الميناء',
          avoid: ['جرذ الميناء'],
          say: ['شخص في الميناء'],
          why: 'لا أحد.',
          versions: {},
          reviewed: '2026-01-01',
        },
        {
          language: 'en',
          title: 'harbour rat',
          avoid: ['harbour rat', nasty],
          say: ['person at the harbour', 'docker'],
          why: nasty,
          fine: 'For the animal.',
          versions: { old: 'Say docker.' },
        },
      ],
    },
    {
      key: 'gangway',
      address: 'https://harbour.example/id/bbbb',
      severity: 'context',
      disputed: false,
      rules: [],
      wider: 'harbour-rat',
      changed: '2025-01-01',
      sources: [],
      versions: [],
      texts: [{ language: 'en', title: 'Gangway', avoid: [], say: [], why: 'It depends.', versions: {} }],
    },
  ],
}

const skos = 'http://www.w3.org/2004/02/skos/core#'
const words = 'https://harbour.example/words.ttl#'

test('SKOS is Turtle that a parser of others reads, with every text as it was', () => {
  const quads = new Parser().parse(writeSkos(glossary))
  const objects = (subject: string, predicate: string) =>
    quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
  const [rat, gangway] = glossary.concepts.map(({ address }) => address) as [string, string]
  const values = (subject: string, predicate: string) =>
    objects(subject, predicate).map(({ object }) => object.value)
  expect(values(rat, `${skos}prefLabel`)).toEqual(['جرذ الميناء', 'harbour rat'])
  // A label is never of two kinds: the title is not hidden as well.
  expect(values(rat, `${skos}hiddenLabel`)).toEqual([nasty])
  expect(values(rat, `${words}say`)).toEqual(['شخص في الميناء', 'person at the harbour', 'docker'])
  expect(values(rat, `${words}why`)).toEqual(['لا أحد.', nasty])
  expect(values(rat, `${skos}historyNote`)).toEqual(['2010: Say docker.'])
  expect(values(rat, `${skos}narrower`)).toEqual([gangway])
  expect(values(gangway, `${skos}broader`)).toEqual([rat])
  expect(values('https://harbour.example/words.ttl', `${skos}hasTopConcept`)).toEqual([rat])
  expect(values(rat, 'http://purl.org/dc/terms/source')).toHaveLength(1)
  for (const { predicate } of quads.filter(({ predicate }) => predicate.value.startsWith(words)))
    expect(
      values(predicate.value, 'http://www.w3.org/2000/01/rdf-schema#label'),
      predicate.value,
    ).toHaveLength(1)
})

test('TBX prefers what to say and deprecates what to avoid; what has no words is left out', () => {
  const xml = writeTbx(glossary)
  expect(XMLValidator.validate(xml)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => ['conceptEntry', 'langSec', 'termSec', 'admin', 'termNote'].includes(name),
    trimValues: false,
  })
  const { tbx } = parser.parse(xml)
  expect([tbx['@type'], tbx['@style'], tbx['@xmlns']]).toEqual([
    'TBX-Basic',
    'dca',
    'urn:iso:std:iso:30042:ed-2',
  ])
  expect(Object.keys(tbx.tbxHeader.fileDesc)).toEqual(['publicationStmt', 'titleStmt', 'sourceDesc'])
  const [entry, ...more] = tbx.text.body.conceptEntry
  expect(more).toEqual([])
  expect(entry['@id']).toMatch(/^[A-Za-z_][\w-]*$/)
  const [, english] = entry.langSec
  expect(
    english.termSec.map((section: { term: string; termNote: { '#text': string }[] }) => [
      section.term,
      section.termNote[0]?.['#text'],
    ]),
  ).toEqual([
    ['person at the harbour', 'preferredTerm-admn-sts'],
    ['docker', 'admittedTerm-admn-sts'],
    ['harbour rat', 'deprecatedTerm-admn-sts'],
    [nasty, 'deprecatedTerm-admn-sts'],
  ])
  // What the dialect allows, and where.
  const types = [...xml.matchAll(/<(\w+) type="([^"]+)"/g)].map(([, name, type]) => `${name} ${type}`)
  expect([...new Set(types)].sort()).toEqual([
    'admin source',
    'descrip subjectField',
    'tbx TBX-Basic',
    'termNote administrativeStatus',
    'termNote termType',
    'transac transactionType',
    'xref externalCrossReference',
  ])
})

test('a table has a row for each concept in each language, and JSON has all of it', () => {
  const lines = writeGlossaryCsv(glossary).split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[0]).toBe(
    '\ufeffconcept,language,severity,disputed,title,avoid,say instead,why,when it is fine,reviewed,address',
  )
  expect(lines[1]).toContain('harbour-rat,ar,avoid,yes,جرذ الميناء')
  expect(JSON.parse(writeGlossaryJson(glossary))).toEqual({ format: 'tessera-words/1', ...glossary })
})

test('a package for Vale is one folder of rules with the same bytes each time', async () => {
  const lexicon = await loadLexicon('en')
  if (!lexicon) throw new Error('no English lexicon')
  const bytes = writeValePackage(lexicon, glossary)
  expect(writeValePackage(lexicon, glossary)).toEqual(bytes)
  const files = Object.entries(unzipSync(bytes))
  expect(files.map(([name]) => name.split('/')[0]).every((folder) => folder === 'words-en')).toBe(true)
  const rules = files.filter(([name]) => name.endsWith('.yml'))
  const tokens = rules.flatMap(([name, content]) => {
    const text = strFromU8(content)
    expect(text, name).toContain('A regular expression holds less than its rule')
    const rule = parse(text)
    expect(rule, name).toMatchObject({ extends: 'existence', scope: 'text', nonword: true })
    expect(['error', 'warning', 'suggestion']).toContain(rule.level)
    expect(rule.message.match(/%/g)?.length, name).toBe(rule.message.includes('100 %%') ? 3 : 1)
    return rule.tokens as string[]
  })
  expect(tokens).toHaveLength(lexicon.rules.length)
  expect(files.some(([name]) => name.endsWith('README.md'))).toBe(true)
})

test('nobody is sure of some lexicons: their rules are suggestions in Vale', async () => {
  const lexicon = await loadLexicon('en')
  if (!lexicon) throw new Error('no English lexicon')
  const files = Object.entries(unzipSync(writeValePackage({ ...lexicon, unsure: true }, glossary)))
  const levels = files
    .filter(([name]) => name.endsWith('.yml'))
    .map(([, text]) => parse(strFromU8(text)).level)
  expect(new Set(levels)).toEqual(new Set(['suggestion']))
})

test('flat patterns find nearly all that their rules find in English sentences', async () => {
  const lexicon = await loadLexicon('en')
  if (!lexicon) throw new Error('no English lexicon')
  // Some, since Node takes its time to make ready each of these long expressions.
  const rules = lexicon.rules.filter((_, i) => i % 6 === 0)
  const checker = new Checker({ ...lexicon, rules })
  const patterns = rules.map((rule) => new RegExp(flatPattern(rule, lexicon), rule.capital ? 'u' : 'iu'))
  const sentences = readCases('en').filter(({ text }) => checker.check(text).length > 0)
  const found = sentences.filter(({ text }) => patterns.some((pattern) => pattern.test(text)))
  expect(sentences.length).toBeGreaterThan(20)
  expect(found.length / sentences.length).toBeGreaterThan(0.9)
})
