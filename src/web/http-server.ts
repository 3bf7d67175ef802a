import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  type Answer,
  type Encoding,
  encodingFor,
  finish,
  type PageMemory,
  type Remembered,
} from './page-memory.ts'

/** Set by a page that may be remembered; taken off before the answer is sent. */
export const rememberHeader = 'tessera-remember'

export type Served = { status: number; milliseconds: number; remembered: boolean }

export type HttpServerOptions = {
  memory: PageMemory
  /** Answers what is not remembered. */
  fetch: (request: Request) => Response | Promise<Response>
  /**
   * Most bytes of a body that are read at an address. A larger one is cut after the next byte, so that whoever answers can tell; without a
   * limit, or with none, all bodies are thrown away.
   */
  bodyLimit?: (method: string, path: string) => number
  /** Headers for answers that the server gives by itself. */
  headers: Readonly<Record<string, string>>
  /** Told of every answer: never with the reader's address or question. */
  served?: (path: string, method: string, served: Served) => void
  /** Told of bugs. */
  failed?: (error: unknown) => void
}

const longestUrl = 4_000

/** Addresses without a language of their own answer in the one that the browser asks for. */
const dependsOnReader = /^\/(?:$|id\/|api$)/

/** The server: remembered pages leave before any framework runs. */
export function createHttpServer(options: HttpServerOptions): Server {
  const making = new Map<string, Promise<Remembered>>()
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 5_000,
      noDelay: true,
    },
    (request, response) => {
      const url = request.url ?? '/'
      const reads = request.method === 'GET' || request.method === 'HEAD'
      const page = reads ? options.memory.find(url) : undefined
      const answer = page?.answer(encodingOf(request))
      // A remembered page that nobody asked for in this encoding yet goes the longer way once.
      if (page === undefined || answer === undefined || answer instanceof Promise)
        void answerFresh(request, response, options, making)
      else {
        send(request, response, page.status, answer)
        options.served?.(url, request.method ?? '', {
          status: page.status,
          milliseconds: 0,
          remembered: true,
        })
      }
    },
  )
  server.on('clientError', refuseBrokenRequest)
  return server
}

async function answerFresh(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpServerOptions,
  making: Map<string, Promise<Remembered>>,
): Promise<void> {
  const started = performance.now()
  const { url = '/', method = 'GET' } = request
  const body = bodyOf(request, options)
  try {
    const page = await finished(request, await body, options, making)
    send(request, response, page.status, await page.answer(encodingOf(request)))
    options.served?.(url, method, {
      status: page.status,
      milliseconds: performance.now() - started,
      remembered: false,
    })
  } catch (error) {
    options.failed?.(error)
    if (!response.headersSent)
      response.writeHead(500, { ...options.headers, 'content-type': 'text/plain' }).end('Internal error')
  }
}

/** What a client sends, where it is wanted. The rest of it is thrown away, and a flood ends the connection. */
async function bodyOf(
  request: IncomingMessage,
  { bodyLimit }: HttpServerOptions,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const { url = '/', method = 'GET' } = request
  const limit = bodyLimit?.(method, url.split('?', 1)[0] as string) ?? 0
  if (limit === 0) {
    request.resume()
    return undefined
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > limit) break
    }
  } catch {
    // The client hung up: nobody waits for the answer.
    return undefined
  }
  request.resume()
  return Buffer.concat(chunks).subarray(0, limit + 1)
}

function finished(
  request: IncomingMessage,
  body: Buffer<ArrayBuffer> | undefined,
  options: HttpServerOptions,
  making: Map<string, Promise<Remembered>>,
): Remembered | Promise<Remembered> {
  const { url = '/', method = 'GET' } = request
  const known = method === 'GET' || method === 'HEAD' ? options.memory.find(url) : undefined
  if (known !== undefined) return known
  if (url.length > longestUrl) return finish(plain(414, 'The address is too long.', options))
  const target = URL.parse(url, 'http://localhost')
  if (!url.startsWith('/') || target === null)
    return finish(plain(400, 'The address cannot be read.', options))
  if (method !== 'GET' && method !== 'HEAD') return make(request, target, options, body)
  // Readers of one page wait for one making of it, unless the answer depends on who asks.
  if (dependsOnReader.test(target.pathname) || request.headers.accept?.includes('json'))
    return make(request, target, options)
  const running = making.get(url)
  if (running !== undefined) return running
  const promise = make(request, target, options).finally(() => making.delete(url))
  making.set(url, promise)
  return promise
}

async function make(
  request: IncomingMessage,
  target: URL,
  options: HttpServerOptions,
  body?: Buffer<ArrayBuffer>,
): Promise<Remembered> {
  const { generation } = options.memory
  const { method = 'GET' } = request
  const response = await options.fetch(
    new Request(target, {
      method: method === 'HEAD' ? 'GET' : method,
      headers: passOn(request),
      ...(body && { body }),
    }),
  )
  const remember = response.headers.has(rememberHeader)
  if (remember) response.headers.delete(rememberHeader)
  const page = await finish(response)
  if (remember && page.status === 200) options.memory.remember(request.url ?? '/', page, generation)
  return page
}

/** What a page may know of a request: what language and form it asks for. Nothing that tells who asks. */
function passOn(request: IncomingMessage): Record<string, string> {
  const { accept, 'accept-language': acceptLanguage } = request.headers
  return { ...(accept ? { accept } : {}), ...(acceptLanguage ? { 'accept-language': acceptLanguage } : {}) }
}

function encodingOf(request: IncomingMessage): Encoding {
  return encodingFor(request.headers['accept-encoding'] as string | undefined)
}

function send(request: IncomingMessage, response: ServerResponse, status: number, answer: Answer): void {
  const known = request.headers['if-none-match']
  if (known !== undefined && status === 200 && matches(known, answer.etag)) {
    response.writeHead(304, answer.headersNotModified as string[])
    response.end()
    return
  }
  response.writeHead(status, answer.headers as string[])
  if (request.method === 'HEAD') response.end()
  else response.end(answer.body)
}

/** RFC 9110, 13.1.2: any of a list, compared weakly. */
function matches(known: string, etag: string): boolean {
  return (
    known === etag || known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}

function plain(status: number, text: string, options: HttpServerOptions): Response {
  return new Response(text, {
    status,
    headers: { ...options.headers, 'content-type': 'text/plain; charset=utf-8' },
  })
}

function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const line =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
