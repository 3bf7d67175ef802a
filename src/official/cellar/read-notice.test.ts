import { expect, test } from 'vitest'
import { asked, linesOf, officialAnswer } from '../../../tests/official-answers.ts'
import { UnreadableAnswer } from '../unreadable-answer.ts'
import { readNotice } from './read-notice.ts'

const packageNotice = officialAnswer('package.rdf')

test('the life of a file is read out of its notice, without the noise', () => {
  const reading = readNotice(packageNotice, asked('2020/9279(COD)'))
  expect(linesOf(reading)).toEqual([
    '2020-09-25 commission-proposal COM(2020) 9610',
    '2021-02-24 eesc-opinion EESC-2020-09705',
    '2021-10-11 ep-draft-report LIBE PE998.950',
    '2023-03-28 ep-committee-vote',
    '2023-04-14 ep-report-tabled A9-9152/2023',
    '2023-04-20 ep-mandate',
    '2023-06-23 council-mandate ST 10916 2023 INIT',
    '2024-02-08 coreper-endorsement',
    '2024-02-14 ep-committee-approval',
    '2024-04-10 ep-adoption P9_TA(2024)9179',
    '2024-05-14 council-adoption',
    '2024-05-14 signature',
    '2024-05-22 oj-publication OJ L, 2024/9351',
  ])
})

test('the publication is that of an act of the procedure, not of an opinion before or a correction after', () => {
  const { candidates } = readNotice(packageNotice, asked('2020/9279(COD)'))
  expect(candidates.filter(({ kind }) => kind === 'oj-publication').map(({ date }) => date)).toEqual([
    '2024-05-22',
  ])
})

test('what could not be used is told, each with why', () => {
  expect(readNotice(packageNotice, asked('2020/9279(COD)')).skipped).toEqual([
    {
      nativeId: 'procedure-event/2016_9222.2024-02-08_ENDORSE_AGRPROV_COREPER_byCONSIL',
      reason: 'it belongs to another procedure',
    },
    {
      nativeId: 'procedure-event/2020_9277.2024-05-14_APR_R1_byCONSIL',
      reason: 'it belongs to another procedure',
    },
    {
      nativeId: 'procedure-event/2020_9279.2024-04-10_DEBATE_byEP',
      reason: 'expected on 2024-04-10, and not confirmed since',
    },
    {
      nativeId: 'procedure-event/2020_9279.9999-12-31_WDW_byCOM',
      reason: 'it has no date, or one that means none',
    },
  ])
})

test('an event that two systems recorded is one, under the name that lasts', () => {
  const { candidates } = readNotice(packageNotice, asked('2020/9279(COD)'))
  expect(candidates.filter(({ kind }) => kind === 'signature').map(({ nativeId }) => nativeId)).toEqual([
    'procedure-event/2020_9279.2024-05-14_SIGN_byEP_CONSIL',
  ])
})

test('prefixes do not matter, namespaces do', () => {
  const renamed = packageNotice.replaceAll('j.0:', 'cdm:').replace('xmlns:j.0', 'xmlns:cdm')
  expect(readNotice(renamed, asked('2020/9279(COD)'))).toEqual(
    readNotice(packageNotice, asked('2020/9279(COD)')),
  )
  const foreign = packageNotice.replace('ontology/cdm#', 'ontology/other#')
  expect(readNotice(foreign, asked('2020/9279(COD)')).candidates).toEqual([])
})

test('a committee of the Union may give its opinion after a recommendation was adopted', () => {
  const reading = readNotice(officialAnswer('recommendation.rdf'), asked('2022/9264(NLE)', 'recommendation'))
  expect(linesOf(reading)).toEqual([
    '2022-09-07 commission-proposal COM(2022) 9441',
    '2022-11-10 ep-opinion conditional',
    '2022-12-08 council-adoption',
    '2022-12-20 oj-publication 32022H9001(01)',
    '2023-01-24 eesc-opinion',
  ])
})

test('amendments with a referral back are a mandate, and the opinion recorded that day is no first reading', () => {
  const reading = readNotice(officialAnswer('amendments.rdf'), asked('2022/9426(COD)', 'directive'))
  expect(linesOf(reading)).toEqual([
    '2022-12-19 commission-proposal',
    '2023-10-05 ep-mandate P9_TA(2023)9301 conditional',
    '2026-12-17 ep-adoption planned',
  ])
})

test('a variant is a procedure of its own', () => {
  const reading = readNotice(officialAnswer('variant.rdf'), asked('2016/0962R(NLE)', 'decision'))
  expect(linesOf(reading)).toEqual(['2016-10-18 commission-proposal'])
})

test('a withdrawal has the day of its notice, and leads to it', () => {
  const reading = readNotice(officialAnswer('withdrawn.rdf'), asked('2017/9245(COD)'))
  expect(linesOf(reading)).toEqual([
    '2017-09-27 commission-proposal',
    '2021-12-14 replaced',
    '2025-10-06 withdrawal 52025XC09423',
  ])
  expect(reading.candidates.at(-1)?.source).toBe(
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52025XC09423',
  )
})

const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${packageNotice}`

/** Each level costs the parser as much as all levels above it: half a megabyte of these took two gigabytes of memory. */
function nested(levels: number): string {
  const deep = '<x:y xmlns:x="urn:x">'.repeat(levels) + '</x:y>'.repeat(levels)
  return packageNotice.replace(/<\/rdf:RDF>\s*$/, `${deep}$&`)
}

const refused: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'nothing at all'],
  ['a page that wants a browser', '<!doctype html><html><body>challenge</body></html>', 'a web page'],
  ['an error text', 'Virtuoso 37000 Error', '“Virtuoso 37000 Error”'],
  ['a notice that is cut off', packageNotice.slice(0, -200), 'to its end'],
  ['a notice that declares entities', bomb, 'declares entities'],
  ['broken XML', packageNotice.replace('</rdf:Description>', ''), 'as RDF/XML'],
  ['a notice nested without end', nested(10_000), 'nested too deeply'],
  ['the notice of another procedure', officialAnswer('withdrawn.rdf'), 'without it'],
  [
    'a notice whose number is another',
    packageNotice.replace('2020/9279/COD', '2020/9278/COD'),
    'got the notice of 2020/9278/COD',
  ],
  ['more than anybody sends', `<a>${' '.repeat(25_000_001)}</a>`, 'too much'],
]

test.for(refused)('%s is not taken for a notice without events', ([, answer, told]) => {
  const read = () => readNotice(answer, asked('2020/9279(COD)'))
  expect(read).toThrow(UnreadableAnswer)
  expect(read).toThrow(told)
})
