import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer of the server: a status with headers and a body, or something uglier. */
export type Scripted = {
  status?: number
  headers?: Record<string, string>
  body?: string | Buffer
  /** Promises more bytes than it sends, and hangs up. */
  broken?: true
  /** Promises more bytes than it sends, and then only waits. */
  stalled?: true
  /** Says nothing at all. */
  silent?: true
}

export type OfficialServer = {
  readonly origin: string
  /** Every request so far: its path with the question, and its headers. */
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[]
  /** Puts a record at a path; it is given out with an ETag, and only once to who knows it. */
  record(path: string, body: string, type?: string): void
  /** Answers of one path, in turn; the last one stays. They go before its record. */
  script(path: string, ...answers: Scripted[]): void
  stop(): Promise<void>
}

/**
 * A server on this machine that answers as official sources do, well and badly. What it does not know is 404.
 *
 * @param make makes the record of a path when it is asked for, where there are too many to keep
 */
export async function startOfficialServer(
  make: (path: string) => { body: string; type: string } | undefined = () => undefined,
): Promise<OfficialServer> {
  const records = new Map<string, { body: string; type: string; etag: string }>()
  const scripts = new Map<string, Scripted[]>()
  const asked: OfficialServer['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    const script = scripts.get(path)
    const scripted = script !== undefined && script.length > 1 ? script.shift() : script?.[0]
    if (scripted !== undefined) return play(response, scripted)
    const record = records.get(path) ?? withEtag(make(path))
    if (record === undefined) return play(response, { status: 404, body: 'Not found' })
    if (request.headers['if-none-match'] === record.etag) return play(response, { status: 304 })
    play(response, { headers: { 'content-type': record.type, etag: record.etag }, body: record.body })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    record(path, body, type = 'application/ld+json') {
      records.set(path, withEtag({ body, type }))
    },
    script(path, ...answers) {
      if (answers.length === 0) scripts.delete(path)
      else scripts.set(path, answers)
    },
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

type Made = { body: string; type: string }

function withEtag(record: Made): Made & { etag: string }
function withEtag(record: Made | undefined): (Made & { etag: string }) | undefined
function withEtag(record: Made | undefined) {
  return record && { ...record, etag: `"${createHash('sha256').update(record.body).digest('hex')}"` }
}

function play(response: ServerResponse, scripted: Scripted) {
  const { status = 200, headers = {}, body = '', broken, stalled, silent } = scripted
  if (silent) return
  if (broken || stalled) {
    response.writeHead(status, { ...headers, 'content-length': String(body.length + 1_000) })
    response.write(body)
    if (broken) setTimeout(() => response.destroy(), 20)
    return
  }
  response.writeHead(status, headers)
  response.end(body)
}
