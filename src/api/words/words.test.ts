import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { withWorldApi } from '../../../tests/api.ts'
import { publishEntry } from '../../../tests/publish-entry.ts'
import { worldOrigin } from '../../../tests/site.ts'
import { lexiconLanguages } from '../../words/index.ts'

const with_ = withWorldApi()
const ask = async (path: string, init?: RequestInit) => {
  const { status, text, headers } = await with_.api.ask(path, init)
  return { status, headers, body: JSON.parse(text || 'null') }
}
const post = (body: unknown) =>
  ask('/api/v1/words/check', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })

describe('a text that is sent', () => {
  const text = '<p>Some papers write of illegal migrants.</p><p lang="fr">Des clandestins.</p>'

  test('comes back as remarks, each passage in its own language', async () => {
    const { status, body, headers } = await post({ text, format: 'html' })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(body).toMatchObject({
      language: 'en',
      unknown: [],
      remarks: [
        { start: 24, end: 40, line: 1, column: 25, text: 'illegal migrants', severity: 'avoid' },
        { text: 'clandestins', language: 'fr' },
      ].map((one) => ({ ...one, why: expect.any(String) })),
    })
  })

  test('is answered as the description says', async () => {
    const description = (await ask('/api/openapi.json')).body
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema(description, 'api')
    const validate = ajv.getSchema('api#/components/schemas/WordsAnswer')
    validate?.((await post({ text, format: 'html' })).body)
    expect(validate?.errors).toBeNull()
    expect(description.paths['/api/v1/words/check'].post.requestBody.required).toBe(true)
  })

  test('is checked as strictly as was asked, with reasons in the language that was asked for', async () => {
    const { body } = await post({
      text: 'They crossed the border illegally.',
      language: 'en',
      threshold: 'avoid',
    })
    expect(body.remarks).toEqual([])
    const spanish = await post({ text: 'Illegal migrants', language: 'en', in: 'es' })
    expect(spanish.body.remarks[0].why).toContain('persona')
  })

  test('in a language without a lexicon, or in none, is answered honestly', async () => {
    expect((await post({ text: 'Ili estas kontraŭleĝaj.', language: 'eo' })).body).toEqual({
      language: 'eo',
      unknown: ['eo'],
      remarks: [],
    })
    expect((await post({ text: '' })).body).toEqual({ language: null, unknown: [], remarks: [] })
  })
})

describe('what cannot be checked', () => {
  test('is refused with a sentence', async () => {
    for (const [sent, sentence] of [
      ['no json', /not JSON/],
      [[], /an object/],
      [{}, /“text”/],
      [{ text: 'a', format: 'pdf' }, /plain, markdown, html/],
      [{ text: 'a', threshold: 'loud' }, /avoid, reconsider, context/],
      [{ text: 'a', language: '??' }, /“language” is a language/],
    ] as const) {
      const { status, body, headers } = await post(sent)
      expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json'])
      expect(body.detail).toMatch(sentence)
    }
  })

  test('is refused when it is too large', async () => {
    expect(await post({ text: 'a'.repeat(200_000) })).toMatchObject({
      status: 413,
      body: { detail: expect.any(String) },
    })
  })

  test('keeps nobody else waiting: markup made to take for ever is given up', {
    timeout: 30_000,
  }, async () => {
    const nested = '<div>'.repeat(39_000)
    const quotes = '>'.repeat(60_000)
    const before = performance.now()
    const answers = [post({ text: nested, format: 'html' }), post({ text: quotes, format: 'markdown' })]
    const health = await with_.api.ask('/healthz')
    expect(health.status).toBe(200)
    expect(performance.now() - before).toBeLessThan(1_000)
    for (const { status } of await Promise.all(answers)) expect([200, 422]).toContain(status)
    expect((await post({ text: 'Illegal migrants', language: 'en' })).body.remarks).toHaveLength(1)
  })

  test('so many at once that some must wait too long are told to come again', {
    timeout: 60_000,
  }, async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, () => post({ text: 'Illegal migrants', language: 'en' })),
    )
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 429]))
    expect(all.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('5')
  })
})

test('only texts are taken there, and only there', async () => {
  expect(await ask('/api/v1/words/check')).toMatchObject({ status: 405 })
  expect((await ask('/api/v1/words/check')).headers.get('allow')).toBe('POST, OPTIONS')
  expect(await ask('/api/v1/topics', { method: 'POST', body: '{}' })).toMatchObject({ status: 405 })
  const preflight = await with_.api.ask('/api/v1/words/check', { method: 'OPTIONS' })
  expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
  expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type')
})

test('languages are listed with their state, and each with its rules', async () => {
  const { body } = await ask('/api/v1/words')
  expect(body.languages).toHaveLength(lexiconLanguages.length)
  expect(body.languages).toContainEqual({
    language: 'en',
    url: `${worldOrigin}/api/v1/words/en`,
    review: null,
    unsure: false,
    rules: expect.any(Number),
  })
  expect((await ask('/api/v1/words/en')).body.rules[0]).toMatchObject({
    rule: 'en-illegal-person',
    term: 'illegal-person',
  })
  expect((await ask('/api/v1/words/eo')).status).toBe(404)
})

test('a remark leads to the entry that explains its term, where this site has one', async () => {
  const id = await publishEntry(with_.api, {
    kind: 'term',
    key: 'illegal-person',
    shared: { severity: 'avoid', concepts: ['illegal-person'] },
    fields: { title: 'Illegal person', why: 'A person cannot be illegal.' },
  })
  const { body } = await post({ text: 'Illegal migrants in a flood of refugees', language: 'en' })
  const links = Object.fromEntries(body.remarks.map(({ term, link }: Record<string, string>) => [term, link]))
  expect(links['illegal-person']).toBe(`${worldOrigin}/id/${id}`)
  expect(links['water-metaphor']).toMatch(/^https:/)
})
