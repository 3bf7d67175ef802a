/** The files that hold the guide of the sample can be read by other programs, and are the same until something is published. */
import { XMLValidator } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import { Parser } from 'n3'
import { expect, test } from 'vitest'
import { lexiconLanguages } from '../../src/words/index.ts'
import { sampleSite } from '../sample-site.ts'
import { faultsOfTbx } from './tbx-basic.ts'

const skos = 'http://www.w3.org/2004/02/skos/core#'

test('SKOS names every concept in every language that it is written in', async () => {
  const quads = new Parser().parse(await (await sampleSite.ask('/words.ttl')).text())
  const labels = quads.filter(({ predicate }) => predicate.value === `${skos}prefLabel`)
  const languages = new Set(labels.map(({ object }) => ('language' in object ? object.language : '')))
  expect(languages.size).toBeGreaterThan(25)
  const named = labels.map(
    ({ subject, object }) => `${subject.value} ${'language' in object && object.language}`,
  )
  expect(new Set(named).size).toBe(named.length)
  const concepts = quads.filter(({ object }) => object.value === `${skos}Concept`)
  expect(new Set(labels.map(({ subject }) => subject.value)).size).toBe(concepts.length)
})

test('TBX keeps to ISO 30042 and its dialect TBX-Basic', async () => {
  const xml = await (await sampleSite.ask('/words.tbx')).text()
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(faultsOfTbx(xml)).toEqual([])
  expect(xml.match(/<conceptEntry /g)?.length).toBeGreaterThan(20)
})

test.each([
  ['a category that the dialect does not have', 'type="source"', 'type="origin"', 'no category'],
  ['a value that nobody knows', 'deprecatedTerm-admn-sts', 'forbidden', 'no value'],
  ['a term section without its term', /<term>[^<]*<\/term>/, '', 'may not hold'],
  ['two entries of one name', /id="words-[a-z-]+"/g, 'id="words-one"', 'name of its own'],
  ['a language that is not said', /<langSec xml:lang="en">/, '<langSec>', 'says its language'],
])('TBX with %s would be told', async (_, what, instead, fault) => {
  const xml = await (await sampleSite.ask('/words.tbx')).text()
  expect(faultsOfTbx(xml.replace(what, instead)).join()).toContain(fault)
})

test.each(['csv', 'json', 'ttl', 'tbx'])(
  'who has words.%s already is told that it still holds',
  async (format) => {
    const first = await sampleSite.ask(`/words.${format}`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await fetch(`${sampleSite.origin}/words.${format}`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  },
)

test.each(lexiconLanguages)('the style for Vale in %s is a folder of rules', async (language) => {
  const response = await sampleSite.ask(`/words/vale/words-${language}.zip`)
  const names = Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))
  expect(names).toContain(`words-${language}/README.md`)
  expect(names.some((name) => /^words-[a-z]+\/illegal-person-\w+(-capital)?\.yml$/.test(name))).toBe(true)
})
