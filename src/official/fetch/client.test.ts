import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OfficialServer, type Scripted, startOfficialServer } from '../../../tests/official-server.ts'
import { type ClientOptions, createClient } from './client.ts'

let server: OfficialServer
beforeAll(async () => {
  server = await startOfficialServer()
})
afterAll(() => server.stop())

let pauses: number[] = []
beforeEach(() => {
  pauses = []
  server.asked.length = 0
})

function client(options: Partial<ClientOptions> = {}) {
  return createClient({
    bases: [server.origin],
    userAgent: 'tessera/0 (tests)',
    interval: 0,
    pause: async (milliseconds) => pauses.push(milliseconds),
    random: () => 0.5,
    mayConnect: () => true,
    ...options,
  })
}

let paths = 0

/** Asks for a path that answers so. */
async function askFor(answers: Scripted[], options: Partial<ClientOptions> = {}) {
  const path = `/record-${paths++}`
  server.script(path, ...answers)
  const asking = client(options)
  try {
    return await asking.ask({ url: server.origin + path, accept: 'application/ld+json' })
  } finally {
    asking.close()
  }
}

test('a source is asked under our own name, and sent its validators back', async () => {
  server.record('/known', '{"data":[]}')
  const asking = client()
  const question = { url: `${server.origin}/known`, accept: 'application/ld+json' }
  const first = await asking.ask(question)
  expect(first).toMatchObject({ outcome: 'read', text: '{"data":[]}' })
  const { validators } = first as Extract<typeof first, { outcome: 'read' }>
  expect(await asking.ask({ ...question, validators })).toEqual({ outcome: 'unchanged' })
  expect(server.asked[1]?.headers).toMatchObject({
    'user-agent': 'tessera/0 (tests)',
    accept: 'application/ld+json',
    'if-none-match': validators.etag,
  })
  expect(asking.sent).toEqual({ requests: 2, conditional: 1 })
  asking.close()
})

test('requests to one host are a second apart', async () => {
  server.record('/slowly', 'x')
  const asking = client({ interval: 1_000 })
  for (let i = 0; i < 3; i++) await asking.ask({ url: `${server.origin}/slowly`, accept: '*/*' })
  asking.close()
  expect(pauses).toHaveLength(2)
  for (const pause of pauses) expect(pause).toBeGreaterThan(500)
})

test.each<[string, Scripted[], object]>([
  ['an empty 200', [{ body: ' \n' }], { outcome: 'not-found' }],
  ['a 204', [{ status: 204 }], { outcome: 'not-found' }],
  ['a 404', [{ status: 404, body: 'no' }], { outcome: 'not-found' }],
  ['a 300 with a list', [{ status: 300, body: '<html>' }], { outcome: 'not-found' }],
  ['a 406', [{ status: 406 }], { outcome: 'failed' }],
  [
    'a gzipped answer',
    [{ headers: { 'content-encoding': 'gzip' }, body: gzipSync('whole') }],
    { outcome: 'read', text: 'whole' },
  ],
  [
    'an unknown encoding',
    [{ headers: { 'content-encoding': 'compress' }, body: 'x' }],
    { outcome: 'failed' },
  ],
])('%s is understood', async (_name, answers, expected) => {
  expect(await askFor(answers)).toMatchObject(expected)
  expect(pauses).toEqual([])
})

describe('a source that refuses', () => {
  test('is asked again after 10, 20 and 40 seconds, and then no more', async () => {
    expect(await askFor([{ status: 500 }])).toEqual({
      outcome: 'failed',
      why: 'it has a fault of its own (500)',
    })
    expect(pauses).toEqual([10_000, 20_000, 40_000])
  })

  test('is heard when it answers after all', async () => {
    expect(await askFor([{ status: 429 }, { status: 503 }, { body: 'yes' }])).toMatchObject({ text: 'yes' })
    expect(pauses).toEqual([10_000, 20_000])
  })

  test('says how long to wait', async () => {
    await askFor([{ status: 429, headers: { 'retry-after': '33' } }, { body: 'yes' }])
    const dates = { date: 'Mon, 23 Nov 2026 09:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 09:00:50 GMT' }
    await askFor([{ status: 503, headers: dates }, { body: 'yes' }])
    expect(pauses).toEqual([33_000, 50_000])
  })

  test('is left for another run when it wants an hour', async () => {
    expect(await askFor([{ status: 429, headers: { 'retry-after': '3600' } }])).toMatchObject({
      outcome: 'failed',
    })
    expect(pauses).toEqual([])
  })

  test('with a challenge is not worked round', async () => {
    const challenge = { status: 202, headers: { 'x-amzn-waf-action': 'challenge' }, body: '<script>' }
    expect(await askFor([challenge])).toEqual({
      outcome: 'failed',
      why: 'it asks for a browser (challenge)',
    })
    expect(pauses).toEqual([])
  })

  test('three times in a row is left alone', async () => {
    const asking = client()
    server.script('/broken', { status: 500 })
    server.record('/well', 'x')
    const ask = (path: string) => asking.ask({ url: server.origin + path, accept: '*/*' })
    await ask('/broken')
    await ask('/broken')
    expect(await ask('/well')).toMatchObject({ outcome: 'read' })
    await ask('/broken')
    await ask('/broken')
    expect(asking.leftAlone).toEqual([])
    await ask('/broken')
    const before = server.asked.length
    expect(await ask('/well')).toEqual({ outcome: 'not-asked', why: 'refused' })
    expect(asking.leftAlone).toEqual([new URL(server.origin).host])
    expect(server.asked).toHaveLength(before)
    asking.close()
  })
})

describe('an answer that cannot be had whole', () => {
  test('because it says nothing, is given up and asked again', async () => {
    expect(await askFor([{ silent: true }, { body: 'yes' }], { timeLimit: 100 })).toMatchObject({
      text: 'yes',
    })
  })

  test('because it breaks off, is asked again', async () => {
    expect(await askFor([{ broken: true, body: 'half' }, { body: 'whole' }])).toMatchObject({ text: 'whole' })
    const half = { headers: { 'content-encoding': 'gzip' }, body: gzipSync('x'.repeat(500)).subarray(0, 15) }
    expect(await askFor([half, { body: 'whole' }])).toMatchObject({ text: 'whole' })
  })

  test('because it stops in the middle, is given up in time', async () => {
    expect(await askFor([{ stalled: true, body: 'half' }], { timeLimit: 50 })).toEqual({
      outcome: 'failed',
      why: 'it did not answer within 0.05 seconds',
    })
  })

  test('because it is too large, as sent or as unpacked, is refused', async () => {
    const sizeLimit = 100_000
    const large = await askFor([{ body: 'x'.repeat(sizeLimit + 1) }], { sizeLimit })
    const bomb = gzipSync('x'.repeat(5_000_000))
    expect(bomb.length).toBeLessThan(sizeLimit)
    const unpacked = await askFor([{ headers: { 'content-encoding': 'gzip' }, body: bomb }], { sizeLimit })
    for (const answer of [large, unpacked])
      expect(answer).toEqual({ outcome: 'failed', why: 'it is larger than 0 MB; the rest was not read' })
  })
})

describe('a redirect', () => {
  test('on the same host is followed', async () => {
    server.record('/there', 'here it is')
    expect(await askFor([{ status: 303, headers: { location: '/there' } }])).toMatchObject({
      text: 'here it is',
    })
  })

  test.each([['http://localhost.example/'], ['http://127.0.0.1:1/'], ['https://elsewhere.example/']])(
    'to %s is not',
    async (location) => {
      expect(await askFor([{ status: 303, headers: { location } }])).toMatchObject({
        outcome: 'failed',
        why: expect.stringContaining('which is not asked'),
      })
    },
  )

  test('in a circle ends', async () => {
    server.script('/circle', { status: 301, headers: { location: '/circle' } })
    const asking = client()
    expect(await asking.ask({ url: `${server.origin}/circle`, accept: '*/*' })).toMatchObject({
      outcome: 'failed',
    })
    asking.close()
  })
})

test.each([
  ['an address that is written out', (port: string) => `http://127.0.0.1:${port}`],
  ['the same as IPv6', (port: string) => `http://[::ffff:127.0.0.1]:${port}`],
  ['a name that leads there', (port: string) => `http://localhost:${port}`],
])('nothing on this machine is ever connected to: %s', async (_name, originOf) => {
  const origin = originOf(new URL(server.origin).port)
  const asking = createClient({ bases: [origin], userAgent: 'tessera/0 (tests)', interval: 0 })
  expect(await asking.ask({ url: `${origin}/known`, accept: '*/*' })).toMatchObject({
    outcome: 'failed',
    why: expect.stringContaining('not on the open internet'),
  })
  expect(server.asked).toEqual([])
  asking.close()
})

test('the budget counts everything that is sent', async () => {
  expect(await askFor([{ status: 500 }], { budget: 2 })).toEqual({ outcome: 'not-asked', why: 'budget' })
  expect(server.asked).toHaveLength(2)
})

test('whoever stops it need not wait', async () => {
  const stop = new AbortController()
  const asking = askFor([{ silent: true }], { signal: stop.signal })
  setTimeout(() => stop.abort(), 30)
  expect(await asking).toEqual({ outcome: 'not-asked', why: 'stopped' })
})
