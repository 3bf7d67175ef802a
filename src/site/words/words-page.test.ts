import { beforeAll, expect, test } from 'vitest'
import { publishPart, savePart } from '#content'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { withWorldSite } from '../../../tests/site.ts'
import { does, paulo } from '../../../tests/world.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)

beforeAll(async () => {
  const id = await publishEntry(with_.site, {
    kind: 'term',
    key: 'harbour-rat',
    shared: {
      severity: 'avoid',
      order: 'essential',
      concepts: ['rude-animal', 'gangway'],
      disputed: true,
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
    },
  })
  await publishEntry(with_.site, {
    kind: 'term',
    key: 'gangway',
    shared: { severity: 'context', order: 'further' },
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

test('a term lists its other languages, each with words of its own', async () => {
  const { text } = await read('/en/words/harbour-rat')
  expect(text).toContain('href="/fr/words/rat-du-port" hreflang="fr">French')
  expect(text).toMatch(/<bdi lang="fr" dir="ltr"><b>personne au port<\/b>/)
})

test('what the rules of the checker call a concept leads to its term, in each language', async () => {
  const { status, headers } = await read('/fr/words/rude-animal')
  expect([status, headers.get('location')]).toEqual([301, '/fr/words/rat-du-port'])
  expect((await read('/en/words/gangway')).status).toBe(200)
  expect((await read('/en/words/rude')).status).toBe(404)
})
