import { setImmediate as othersTurn } from 'node:timers/promises'
import { rememberHeader, respond } from '#web'

type AnswerOptions = {
  /** Keep the finished bytes until something published changes; only 200 is ever kept. */
  remember?: boolean
  status?: number
}

/** A finished page. */
export function html(
  page: string | Uint8Array<ArrayBuffer>,
  { remember = true, status = 200 }: AnswerOptions = {},
): Response {
  return answer(page, 'text/html; charset=utf-8', remember && status === 200, status)
}

/** Something other than a page: a feed, a calendar, a citation. With `download`, a file of that name to keep. */
export function file(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  { remember = true, download }: AnswerOptions & { download?: string } = {},
): Response {
  const response = answer(body, type, remember, 200)
  if (download !== undefined)
    response.headers.set('content-disposition', `attachment; filename="${download}"`)
  return response
}

/** A long text as it is made, so that it never stands in memory whole: a file of that name to keep. */
export function stream(chunks: Iterable<string>, type: string, { download }: { download: string }): Response {
  const body = ReadableStream.from(joined(chunks)).pipeThrough(new TextEncoderStream())
  return new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-disposition': `attachment; filename="${download}"`,
    },
  })
}

const chunkLength = 16_000

/** Lines put together, since each piece of a stream has its price; between pieces others are answered. */
async function* joined(chunks: Iterable<string>): AsyncGenerator<string, void, undefined> {
  let held = ''
  for (const chunk of chunks) {
    held += chunk
    if (held.length < chunkLength) continue
    yield held
    held = ''
    await othersTurn()
  }
  yield held
}

export function redirect(path: string, status: 301 | 302 = 301): Response {
  return new Response(null, { status, headers: { location: path, 'cache-control': 'no-cache' } })
}

function answer(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  remember: boolean,
  status: number,
): Response {
  return respond(body, {
    status,
    // Caches may keep it, and ask each time whether it still holds: an ETag makes that cheap.
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      ...(remember ? { [rememberHeader]: '1' } : {}),
    },
  })
}
