import { expect, test } from 'vitest'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)
const report = '/en/library/care-report'

test('a resource says what it is, when it came out, what it is about and where it can be read', async () => {
  const { status, text } = await read(report)
  expect(status).toBe(200)
  for (const said of ['Report · 12 March 2026', 'What it costs when care comes late.', 'Belgium', 'Health'])
    expect(text).toContain(said)
  expect(text).toContain('href="https://library.example/care" rel="noreferrer"')
  expect(text).toContain('the network’s page about it')
})

test('the policy files it is about show where they stand', async () => {
  expect((await read(report)).text).toMatch(/href="\/en\/files\/single-permit".*class="chip /s)
})

test('in a language without a translation the page says so and marks the text', async () => {
  const { text } = await read('/ar/library/permit-briefing')
  expect(text).toContain('<html lang="ar" dir="rtl">')
  expect(text).toMatch(/<h1 lang="en" dir="ltr">The permit, briefly/)
})

test('an address of the wrong place or language leads to the right one', async () => {
  const location = async (path: string) => {
    const { status, headers } = await read(path)
    return [status, headers.get('location')]
  }
  expect(await location('/fr/library/care-report')).toEqual([301, '/fr/library/soins-pour-tous'])
  expect(await location('/en/library/hearing-video')).toEqual([301, '/en/videos/hearing-video'])
  expect(await location('/en/videos/care-report')).toEqual([301, report])
})

test('a withdrawn resource points to what to read instead', async () => {
  const { status, text } = await read('/en/library/old-leaflet')
  expect(status).toBe(410)
  expect(text).toContain(`href="${report}"`)
})

test('what replaces a resource is said on both', async () => {
  await publishEntry(with_.site, {
    kind: 'resource',
    key: 'newer-briefing',
    shared: { format: 'briefing', date: '2026-10', supersedes: ['permit-briefing'] },
    fields: { title: 'The permit, again' },
  })
  expect((await read('/en/library/permit-briefing')).text).toMatch(/newer in its place.*newer-briefing/)
  expect((await read('/en/library/newer-briefing')).text).toMatch(/It replaces.*permit-briefing/)
})

test('a date that is not known is never made up', async () => {
  await publishEntry(with_.site, {
    kind: 'resource',
    key: 'undated-note',
    shared: { format: 'news', notAfter: '2025-12' },
    fields: { title: 'An old note', dateNote: 'It was there before December.' },
  })
  const { text } = await read('/en/library/undated-note')
  expect(text).toContain('before December 2025')
  expect(text).toContain('It was there before December.')
  expect(text).not.toMatch(/datePublished|citation_publication_date/)
  expect((await read('/en/library/undated-note.bib')).text).not.toContain('year')
})

test('programs are told what the page describes and how to cite it', async () => {
  const { text, headers } = await read(report)
  expect(text).toContain('<meta name="citation_title" content="Care for everybody"/>')
  expect(text).toContain('<meta name="citation_publication_date" content="2026/03/12"/>')
  expect(text).toMatch(/"@type":"Report".*"datePublished":"2026-03-12"/)
  expect(headers.get('link')).toContain('rel="cite-as"')
})

test.each([
  ['.bib', 'application/x-bibtex; charset=utf-8', '@techreport{care-report,'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8', 'TY  - RPRT'],
  ['.csl.json', 'application/vnd.citationstyles.csl+json', '"title": "Care for everybody"'],
])('a citation can be had as %s', async (suffix, type, content) => {
  const { status, text, headers } = await read(`${report}${suffix}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe(type)
  expect(headers.get('content-disposition')).toBe(`attachment; filename="care-report${suffix}"`)
  expect(text).toContain(content)
  expect(text).toContain(`https://harbour.example/id/${with_.site.world.careReport}`)
})

test('citations follow the resource: videos have theirs here, former addresses lead on, others are missing', async () => {
  expect((await read('/en/library/hearing-video.ris')).text).toContain('TY  - VIDEO')
  expect((await read('/fr/library/care-report.bib')).headers.get('location')).toBe(
    '/fr/library/soins-pour-tous.bib',
  )
  expect((await read('/en/library/nothing.bib')).status).toBe(404)
  expect((await read('/en/library/draft-note.bib')).status).toBe(404)
  expect((await read('/en/library/old-leaflet.bib')).status).toBe(410)
})
