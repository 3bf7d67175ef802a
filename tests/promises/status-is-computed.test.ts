/** Promise 1: status is computed from dated, sourced events; every fact shown carries its source and its date, and says when it is old. */
import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/content/index.ts'
import { checkPack } from '../../src/exchange/index.ts'
import { formatDate, formatList, messages } from '../../src/languages/index.ts'
import { deriveStatuses, statusSentence, timelineOf } from '../../src/policies/index.ts'
import type { PartialDate } from '../../src/shared/index.ts'
import { day, samplePolicyFiles } from '../policy-files.ts'
import { readingDay } from '../running-site.ts'
import { sampleSite } from '../sample-site.ts'
import { unsourcedFacts } from './facts-on-page.ts'
import { packWithStatus } from './pack-with-status.ts'

const today = day(readingDay.slice(0, 10))
const files = samplePolicyFiles()
const wording = {
  translate: messages('en'),
  formatDate: (date: PartialDate) => formatDate(date, 'en'),
  formatList: (items: readonly string[]) => formatList([...items], 'en'),
}

async function pageOf(key: string): Promise<string> {
  const response = await sampleSite.ask(`/en/files/${key}`)
  expect(response.status, key).toBe(200)
  return response.text()
}

describe('nobody can type a status', () => {
  test('no field of a policy file could hold one', () => {
    const names = Object.keys({ ...kinds['policy-file'].shared, ...kinds['policy-file'].perLanguage })
    expect(names.filter((name) => /status|stage|state|phase/i.test(name))).toEqual([])
  })

  test('a pack that brings one is refused', async () => {
    const findings = await checkPack(packWithStatus(), { now: readingDay })
    expect(findings.map(({ message }) => message).join('\n')).toMatch(/status/)
  })
})

test('every page of a file says what follows from its events on that day', async () => {
  const statuses = deriveStatuses(files, today)
  for (const { key } of files) {
    const status = statuses.get(key)
    if (status === undefined) throw new Error(key)
    expect(textOf(await pageOf(key)), key).toContain(statusSentence(status, wording))
  }
})

test('the same events say another thing on another day', () => {
  const code = (asOf: string) => deriveStatuses(files, day(asOf)).get('return-regulation')?.code
  expect(['2025-03-10', '2025-03-11', '2026-06-01', '2026-09-30', '2026-10-01'].map(code)).toEqual([
    'announced',
    'proposed',
    'provisionally-agreed',
    'ep-adopted',
    'adopted',
  ])
})

test('every event stands with its source, and none that is not sure enough', async () => {
  for (const file of files) {
    const html = await pageOf(file.key)
    for (const { event } of timelineOf(file, today)) expect(html, event.id).toContain(escaped(event.source))
    expect(unsourcedFacts(html), file.key).toEqual([])
  }
})

test.each([
  ['/en/figures/criminalised-2024', /December 2024/],
  ['/en/members/right-to-protection', /11 July 2024/],
  ['/en/library/beyond-walls-and-fences', /22 November 2026/],
  ['/en/words/illegal-migrant', /2014/],
])('%s says where it is from and of when it is', async (path, date) => {
  const html = await (await sampleSite.ask(path)).text()
  expect(html).toMatch(/<a [^>]*href="https?:\/\/[^"]+"[^>]*rel="noreferrer"/)
  expect(textOf(html)).toMatch(date)
})

test('a file in which nothing has moved for a year says so', async () => {
  expect(textOf(await pageOf('facilitation-directive'))).toMatch(/No movement seen since/)
})

test('is broken by a line of sources without an address, or without a date', () => {
  const row = (date: string, source: string) =>
    `<h2 id="sources">Sources</h2><table><tbody><tr><th scope="row">Signature</th><td>${date}</td><td>${source}</td><td></td><td></td></tr></tbody></table>`
  const dated = '<time datetime="2026-10-01">1 Oct 2026</time>'
  const linked = '<a href="https://law.example/" rel="noreferrer">law.example</a>'
  expect(unsourcedFacts(row(dated, linked))).toEqual([])
  expect(unsourcedFacts(row(dated, 'law.example'))).toEqual(['Signature'])
  expect(unsourcedFacts(row('', linked))).toEqual(['Signature'])
  expect(unsourcedFacts('<p>No sources at all</p>')).toEqual(['there is no list of sources'])
})

/** What a reader reads: without tags, one space between words. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
}
