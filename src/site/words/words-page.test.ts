import { beforeAll, expect, test } from 'vitest'
import { publishPart, savePart } from '#content'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'
import { does, paulo } from '../../../tests/world.ts'

const with_ = withWorldSite()
const read = (path: string, headers = {}) => with_.site.read(path, headers)

beforeAll(async () => {
  const id = await publishEntry(with_.site, {
    kind: 'term',
    key: 'harbour-rat',
    shared: {
      severity: 'avoid',
      order: 'essential',
      concepts: ['rude-animal', 'gangway'],
      disputed: true,
      views: [
        { id: 'office', side: 'same', by: 'Words Office', url: 'https://words.example/rat' },
        {
          id: 'gazette',
          side: 'other',
          by: 'Harbour Gazette',
          date: '2021',
          url: 'https://gazette.example/',
        },
      ],
      adoptions: [
        {
          id: 'port',
          by: 'Port Authority',
          date: '2019-05',
          url: 'https://port.example/',
          evidence: 'report',
        },
        { id: 'union', by: 'Dockers’ Union', url: 'https://union.example/', evidence: 'original' },
      ],
      sources: [
        { url: 'https://words.example/rat', title: 'On names', publisher: 'Words Office', date: '2015' },
      ],
      versions: [
        { id: 'old', date: '2010', source: 'https://words.example/2010' },
        { id: 'new', date: '2024' },
      ],
    },
    fields: {
      title: 'Harbour rat',
      avoid: ['harbour rat'],
      say: ['person at the harbour'],
      why: 'Nobody is a **rat**.',
      fine: 'For the animal.',
      versions: { old: 'Say docker.', new: 'Say person first.' },
      views: { gazette: 'Finds it picturesque.' },
      adoptions: { port: 'Gives the word up.' },
    },
  })
  await publishEntry(with_.site, {
    kind: 'term',
    key: 'gangway',
    shared: { severity: 'context', order: 'further', parent: 'harbour-rat' },
    fields: { title: 'Gangway', avoid: [], say: ['bridge'], why: 'It depends.' },
  })
  await does(with_.site.store, paulo, async (act) => {
    const fields = {
      title: 'Rat du port',
      avoid: ['rat du port'],
      say: ['personne au port'],
      why: 'Personne.',
    }
    await savePart(act, { id, language: 'fr', slug: 'rat-du-port', fields, basedOn: 0 })
    await publishPart(act, { id, language: 'fr' })
    const german = {
      title: 'Hafenratte',
      avoid: ['Hafenratte'],
      say: ['Mensch am Hafen'],
      why: 'Niemand.',
      fine: 'Beim Tier.',
      reviewedOn: '2026-02-03',
    }
    await savePart(act, { id, language: 'de', slug: 'harbour-rat', fields: german, basedOn: 0 })
    await publishPart(act, { id, language: 'de' })
  })
  await with_.site.refresh()
})

test('the words page says what to avoid and what to say instead, essential words first', async () => {
  const { status, text } = await read('/en/words')
  expect(status).toBe(200)
  expect(text).toMatch(
    /First of all.*<s>harbour rat<\/s>.*<b>person at the harbour<\/b>.*Further words.*Gangway/s,
  )
  expect(text).toContain('"@type":"DefinedTermSet"')
})

test('words belong to a language: those not written about in it stand apart', async () => {
  const { text } = await read('/fr/words')
  expect(text).toMatch(
    /L’essentiel.*<s>rat du port<\/s>.*Dans d’autres langues.*lang="en"[^>]*><a[^>]*>Gangway/s,
  )
})

test('a term shows why, when it is fine, that it is disputed, who says so and how the advice changed', async () => {
  const { text } = await read('/en/words/harbour-rat')
  for (const said of [
    'Nobody is a <strong>rat</strong>.',
    'For the animal.',
    'do not agree about this',
    'href="https://words.example/rat"',
    'Words Office',
    'Not yet signed by a native speaker',
  ])
    expect(text).toContain(said)
  expect(text).toMatch(/2024.*Say person first\..*2010.*Say docker\./s)
  expect(text).toContain('"@type":"DefinedTerm"')
})

test('a term leads to its page in each language of the site, and shows all others on the page', async () => {
  const { text } = await read('/en/words/harbour-rat')
  expect(text).toContain('<a href="/fr/words/rat-du-port" hreflang="fr"><bdi lang="fr">français</bdi></a>')
  expect(text).toContain('<a href="#in-de" hreflang="de"><bdi lang="de">Deutsch</bdi></a>')
  expect(text).toMatch(/<bdi lang="fr" dir="ltr"><b>personne au port<\/b>/)
  expect(text).toMatch(
    /<div id="in-de">.*lang="de" dir="ltr"><s>Hafenratte<\/s>.*lang="de"[^>]*>.*Niemand\..*Beim Tier\..*Signed by a native speaker on 3 February 2026/s,
  )
})

test('disputed advice shows both sides, with dates and sources', async () => {
  const { text } = await read('/en/words/harbour-rat')
  expect(text).toMatch(
    /Those who give this advice.*Words Office.*date not known.*Those who see it otherwise.*Harbour Gazette.*2021.*Finds it picturesque\..*href="https:\/\/gazette\.example\/"/s,
  )
})

test('who took the wording up is told by date, with the source and whether it is the text itself', async () => {
  for (const path of ['/en/words', '/en/words/harbour-rat']) {
    const { text } = await read(path)
    expect(text).toMatch(
      /May 2019.*Port Authority.*Gives the word up\..*As reported by.*port\.example.*date not known.*Dockers’ Union.*The text:.*union\.example/s,
    )
  }
})

test('a term names the wider concept and the narrower ones', async () => {
  expect((await read('/en/words/gangway')).text).toMatch(/Belongs to:.*href="\/en\/words\/harbour-rat"/)
  expect((await read('/en/words/harbour-rat')).text).toMatch(/More exactly:.*href="\/en\/words\/gangway"/)
})

test('the words of any language can be read from a page in another', async () => {
  const { text } = await read('/en/words?in=de')
  expect(text).toContain('These are words in German')
  expect(text).toMatch(/lang="de" dir="ltr"[^>]*><a href="\/en\/words\/harbour-rat#in-de">Hafenratte/)
  expect(text).toMatch(/1 of 1 entries are signed by a native speaker/)
  expect((await read('/en/words')).text).toContain('href="/en/words?in=de"')
})

test('a language without words, or none at all, is answered in the reader’s, and the page says so', async () => {
  for (const asked of ['sv', 'zz-nonsense', '<b>']) {
    const { status, text } = await read(`/en/words?in=${encodeURIComponent(asked)}`)
    expect(status).toBe(200)
    expect(text).toMatch(/has no words in “[^”<]+” yet/)
    expect(text).toContain('<s>harbour rat</s>')
  }
})

test.each([
  ['/words', '/fr/words'],
  ['/words?in=de', '/fr/words?in=de'],
  ['/words/rude-animal', '/fr/words/rude-animal'],
])('%s without a language leads to the guide in the reader’s', async (path, place) => {
  const { status, headers } = await read(path, { 'accept-language': 'fr-BE' })
  expect([status, headers.get('location'), headers.get('vary')]).toEqual([302, place, 'accept-language'])
})

test('what the rules of the checker call a concept leads to its term, in each language', async () => {
  const { status, headers } = await read('/fr/words/rude-animal')
  expect([status, headers.get('location')]).toEqual([301, '/fr/words/rat-du-port'])
  expect((await read('/en/words/gangway')).status).toBe(200)
  expect((await read('/en/words/rude')).status).toBe(404)
})
