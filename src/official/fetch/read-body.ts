import type { IncomingMessage } from 'node:http'
import { PassThrough, pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** An answer that cannot be had whole: too large, or written in a way that is not understood. Asking again would not help. */
export class BadBody extends Error {
  override readonly name = 'BadBody'
}

/** The whole body as text, decompressed. More bytes than `limit`, as sent or as unpacked, are refused without reading on. */
export async function readBody(response: IncomingMessage, limit: number): Promise<string> {
  const stream = pipeline(response, counting(limit), decoderOf(response), () => {})
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function counting(limit: number) {
  return async function* (source: AsyncIterable<Buffer>) {
    let size = 0
    for await (const chunk of source) {
      size += chunk.length
      if (size > limit) throw tooLarge(limit)
      yield chunk
    }
  }
}

function decoderOf({ headers }: IncomingMessage) {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  switch (encoding) {
    case 'identity':
    case '':
      return new PassThrough()
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    default:
      throw new BadBody(`it came in the encoding ${encoding}, which was not asked for`)
  }
}

function tooLarge(limit: number): BadBody {
  return new BadBody(`it is larger than ${Math.round(limit / 1e6)} MB; the rest was not read`)
}
