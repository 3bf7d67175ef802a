import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** One finished answer: bytes and headers, ready to send. */
export type Remembered = {
  readonly status: number
  /** How much memory it may take, once every encoding was asked for. */
  readonly bytes: number
  /** In one encoding: squeezed when it is first asked for, and then there at once. */
  answer(encoding: Encoding): Answer | Promise<Answer>
}

export type Answer = {
  readonly etag: string
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[]
  readonly headersNotModified: readonly string[]
  readonly body: Buffer
}

/** Finished pages by address, forgotten all at once when anything published changes; the least used go first when room is short. */
export class PageMemory {
  readonly #most: number
  readonly #pages = new Map<string, Remembered>()
  #bytes = 0
  #generation = 0

  /** @param most bytes that all pages together may take */
  constructor(most: number) {
    this.#most = most
  }

  /** Hand this to `remember`: a page made before a change must not be kept after it. */
  get generation(): number {
    return this.#generation
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes }
  }

  find(address: string): Remembered | undefined {
    return this.#pages.get(address)
  }

  remember(address: string, page: Remembered, generation: number): void {
    if (generation !== this.#generation || page.bytes > this.#most / 8) return
    this.#forgetOne(address)
    this.#pages.set(address, page)
    this.#bytes += page.bytes
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#most) break
      this.#forgetOne(oldest)
    }
  }

  forgetAll(): void {
    this.#generation++
    this.#pages.clear()
    this.#bytes = 0
  }

  #forgetOne(address: string): void {
    const page = this.#pages.get(address)
    if (page === undefined) return
    this.#bytes -= page.bytes
    this.#pages.delete(address)
  }
}

const compressBrotli = promisify(brotliCompress)
const compressGzip: (body: Buffer, options?: ZlibOptions) => Promise<Buffer> = promisify(gzip)

const bodies = new WeakMap<Response, Buffer>()

/** A response whose bytes the server has at hand: it need not copy them out of it again. They must not change any more. */
export function respond(body: string | Uint8Array<ArrayBuffer>, init: ResponseInit): Response {
  // As bytes: a text would be looked through once more for letters that are none.
  const bytes =
    typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length)
  const response = new Response(bytes, init)
  bodies.set(response, bytes)
  return response
}

/** Turns a response into bytes to send, with its ETag. Nobody waits for an encoding that somebody else will want. */
export async function finish(response: Response): Promise<Remembered> {
  const body = bodies.get(response) ?? Buffer.from(await response.arrayBuffer())
  const isForEver = response.headers.get('cache-control')?.includes('immutable') === true
  const headers = [...response.headers].filter(([name]) => name !== 'content-length').flat()
  const isSqueezed = body.length > 500 && isCompressible(response.headers.get('content-type'))
  const print = createHash('sha256').update(body).digest('base64url').slice(0, 16)
  const plain = answer(response, headers, body, print, isSqueezed ? 'vary' : undefined)
  const made: { [E in Encoding]?: Answer | Promise<Answer> } = isSqueezed
    ? { identity: plain }
    : { identity: plain, br: plain, gzip: plain }

  async function squeezed(encoding: 'br' | 'gzip'): Promise<Answer> {
    try {
      const bytes = await (isForEver ? squeezedForEver(body, print, encoding) : squeeze(body, encoding))
      const finished = answer(response, headers, bytes, print, encoding)
      made[encoding] = finished
      return finished
    } catch (error) {
      delete made[encoding]
      throw error
    }
  }

  return {
    status: response.status,
    bytes: Math.ceil(isSqueezed ? body.length * 1.6 : body.length) + 2_000,
    answer(encoding) {
      made[encoding] ??= encoding === 'identity' ? plain : squeezed(encoding)
      return made[encoding]
    },
  }
}

/** A long body would keep its first reader waiting for the last sixth of its bytes. */
const long = 200_000

function squeeze(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'br' ? brotli(body, body.length > long ? 3 : 5) : compressGzip(body)
}

const forEver = new Map<string, Promise<Buffer>>()

/** What never changes is squeezed once and with all care, however often the pages are forgotten. */
function squeezedForEver(body: Buffer, print: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const key = `${print}-${encoding}`
  const squeezed =
    forEver.get(key) ??
    (encoding === 'br' ? brotli(body, body.length > long ? 9 : 11) : compressGzip(body, { level: 9 }))
  forEver.set(key, squeezed)
  squeezed.catch(() => forEver.delete(key))
  return squeezed
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

function answer(
  response: Response,
  headers: readonly string[],
  body: Buffer,
  print: string,
  encoding: 'br' | 'gzip' | 'vary' | undefined,
): Answer {
  const etag = encoding === 'br' || encoding === 'gzip' ? `"${print}-${encoding}"` : `"${print}"`
  const extra: string[] = []
  if (encoding !== undefined && !headers.some((name, i) => i % 2 === 0 && name === 'vary'))
    extra.push('vary', 'accept-encoding')
  if (encoding === 'br' || encoding === 'gzip') extra.push('content-encoding', encoding)
  const tagged = response.status === 200 ? [...headers, ...extra, 'etag', etag] : [...headers, ...extra]
  return {
    etag,
    headers: [...tagged, 'content-length', String(body.length)],
    headersNotModified: tagged.filter(
      (_, i) => !['content-encoding', 'content-type'].includes(tagged[i - (i % 2)] ?? ''),
    ),
    body,
  }
}

function isCompressible(type: string | null): boolean {
  return type !== null && /^(text\/|application\/(.*\+)?(json|xml|javascript)|image\/svg)/.test(type)
}

const known = new Map<string, Encoding>()

/** The best encoding that a client takes, from its Accept-Encoding (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  let encoding = known.get(accepted)
  if (encoding === undefined) {
    encoding = negotiateEncoding(accepted)
    if (known.size > 200) known.clear()
    known.set(accepted, encoding)
  }
  return encoding
}

function negotiateEncoding(accepted: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const q = parameters.find((piece) => piece.startsWith('q='))
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0)
  }
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br'
  return weight('gzip') > 0 ? 'gzip' : 'identity'
}
