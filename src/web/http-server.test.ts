import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpServer, rememberHeader } from './http-server.ts'
import { encodingFor, PageMemory, respond } from './page-memory.ts'

let made: string[] = []
let memory: PageMemory
let server: ReturnType<typeof createHttpServer>
let port: number

const text = 'Everyone has rights. '.repeat(100)
/** Long enough, and uneven enough, for care to show. */
const script = Array.from({ length: 2_000 }, (_, i) => `right${i * i} = ${i % 7};`).join('')

async function answer(asked: Request): Promise<Response> {
  const { pathname, search } = new URL(asked.url)
  made.push(pathname + search)
  if (pathname === '/broken') throw new Error('a bug')
  if (pathname === '/headers') return new Response(JSON.stringify([...asked.headers]))
  if (pathname === '/script.js') {
    const headers = { 'content-type': 'text/javascript', 'cache-control': 'max-age=9, immutable' }
    return respond(script, { headers: { ...headers, [rememberHeader]: '1' } })
  }
  return new Response(text, {
    status: pathname === '/missing' ? 404 : 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(pathname === '/fresh' ? {} : { [rememberHeader]: '1' }),
    },
  })
}

beforeEach(async () => {
  made = []
  memory = new PageMemory(1_000_000)
  server = createHttpServer({
    memory,
    fetch: answer,
    headers: { 'x-content-type-options': 'nosniff' },
    failed: () => {},
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterEach(() => {
  server.close()
  server.closeAllConnections()
})

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const asked = request({ port, path, method, headers, host: '127.0.0.1' })
  asked.end()
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }
}

test('a page is made once and then answered from memory', async () => {
  await ask('/page')
  const second = await ask('/page')
  expect(made).toEqual(['/page'])
  expect(second.body.toString()).toBe(text)
  expect(second.headers[rememberHeader]).toBeUndefined()
})

test('many readers at once wait for one making of a page', async () => {
  await Promise.all(Array.from({ length: 20 }, () => ask('/page')))
  expect(made).toEqual(['/page'])
})

test('a page that must not be remembered, or is missing, is made each time', async () => {
  for (const path of ['/fresh', '/fresh', '/missing', '/missing']) await ask(path)
  expect(made).toHaveLength(4)
})

test('every encoding gives the same text, each with an ETag of its own', async () => {
  const plain = await ask('/page')
  const brotli = await ask('/page', { 'accept-encoding': 'gzip, br' })
  const gzip = await ask('/page', { 'accept-encoding': 'gzip' })
  expect(brotliDecompressSync(brotli.body).toString()).toBe(text)
  expect(gunzipSync(gzip.body).toString()).toBe(text)
  expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
  for (const { headers } of [plain, brotli, gzip]) expect(headers.vary).toBe('accept-encoding')
})

test('a page is squeezed for who asks for it, and for the next one it is there', async () => {
  await ask('/page', { 'accept-encoding': 'br' })
  const page = memory.find('/page')
  const first = page?.answer('gzip')
  expect(first).toBeInstanceOf(Promise)
  expect(page?.answer('br')).not.toBeInstanceOf(Promise)
  expect(page?.answer('gzip')).toBe(first)
  expect(await first).toBe(page?.answer('gzip'))
})

test('what never changes is squeezed once, as small as can be', async () => {
  const { body, headers } = await ask('/script.js', { 'accept-encoding': 'br' })
  expect(brotliDecompressSync(body).toString()).toBe(script)
  expect(body.length).toBe(brotliCompressSync(script).length)
  const squeezed = (await memory.find('/script.js')?.answer('br'))?.body
  memory.forgetAll()
  expect((await ask('/script.js', { 'accept-encoding': 'br' })).headers.etag).toBe(headers.etag)
  expect((await memory.find('/script.js')?.answer('br'))?.body).toBe(squeezed)
  const { body: gzip } = await ask('/script.js', { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gzip).toString()).toBe(script)
})

test('a reader who has the page gets 304 and no body', async () => {
  const { headers } = await ask('/page', { 'accept-encoding': 'br' })
  const again = await ask('/page', { 'accept-encoding': 'br', 'if-none-match': `"other", W/${headers.etag}` })
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  expect(again.headers.etag).toBe(headers.etag)
})

test('HEAD tells the headers of GET and nothing more', async () => {
  const head = await ask('/page', {}, 'HEAD')
  expect(head.body).toHaveLength(0)
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(text)))
})

test('a page learns the languages and forms that are asked for, and nothing else of the reader', async () => {
  const { body } = await ask('/headers', {
    'accept-language': 'ar',
    cookie: 'id=1',
    'user-agent': 'x',
    referer: 'https://a.eu/',
  })
  expect(JSON.parse(body.toString())).toEqual([['accept-language', 'ar']])
})

test('a page made before a change is not remembered after it', async () => {
  const { generation } = memory
  await ask('/page')
  const page = memory.find('/page')
  memory.forgetAll()
  if (page !== undefined) memory.remember('/page', page, generation)
  expect(memory.size.pages).toBe(0)
})

test('the least recently made pages go first when room is short', async () => {
  const small = new PageMemory(60_000)
  await ask('/page')
  const page = memory.find('/page')
  if (page === undefined) throw new Error('not remembered')
  for (let i = 0; i < 100; i++) small.remember(`/${i}`, page, small.generation)
  expect(small.size.bytes).toBeLessThanOrEqual(60_000)
  expect(small.find('/99')).toBeDefined()
  expect(small.find('/0')).toBeUndefined()
})

test('a bug in a page is one plain 500', async () => {
  expect(await ask('/broken')).toMatchObject({ status: 500 })
  expect(await ask('/page')).toMatchObject({ status: 200 })
})

test('a body is read where it is wanted, cut where it is too large, and thrown away elsewhere', async () => {
  const lengths: number[] = []
  const reading = createHttpServer({
    memory,
    fetch: async (asked) => {
      lengths.push((await asked.arrayBuffer()).byteLength)
      return new Response('read')
    },
    bodyLimit: (method, path) => (method === 'POST' && path === '/work' ? 1_000 : 0),
    headers: {},
    failed: (error) => {
      throw error
    },
  })
  reading.listen(0, '127.0.0.1')
  await once(reading, 'listening')
  const origin = `http://127.0.0.1:${(reading.address() as AddressInfo).port}`
  for (const [path, size] of [
    ['/work?x', 900],
    ['/work', 5_000_000],
    ['/', 900],
  ] as const)
    await (await fetch(`${origin}${path}`, { method: 'POST', body: 'x'.repeat(size) })).text()
  expect(lengths).toEqual([900, 1_001, 0])
  reading.close()
  reading.closeAllConnections()
})

test('an absurdly long address is refused', async () => {
  expect(await ask(`/${'a'.repeat(5_000)}`)).toMatchObject({ status: 414 })
  expect(made).toEqual([])
})

test('enormous headers are refused', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
  const [answered] = (await once(socket, 'data')) as [Buffer]
  expect(answered.toString()).toMatch(/^HTTP\/1.1 431 /)
})

test('what is not HTTP is refused', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write('hello\r\n\r\n')
  const [answered] = (await once(socket, 'data')) as [Buffer]
  expect(answered.toString()).toMatch(/^HTTP\/1.1 400 /)
})

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  [';;,=q', 'identity'],
])('Accept-Encoding %s is answered with %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})
