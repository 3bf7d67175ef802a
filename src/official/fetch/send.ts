import { once } from 'node:events'
import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as overHttp,
} from 'node:http'
import { Agent as HttpsAgent, request as overHttps } from 'node:https'
import { guardedLookup, type MayConnect, refuseWrittenAddress } from './guarded-lookup.ts'
import { readBody } from './read-body.ts'

/** What came back for one request. The body is read only when the source says that it is one. */
export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

export type Sender = {
  send(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Reply>
  close(): void
}

/** Sends requests over connections of its own, only to addresses that may be connected to. */
export function createSender(mayConnect: MayConnect, sizeLimit: number): Sender {
  const lookup = guardedLookup(mayConnect)
  const http = new HttpAgent({ keepAlive: true, maxSockets: 1 })
  const https = new HttpsAgent({ keepAlive: true, maxSockets: 1 })
  return {
    async send(url, headers, signal) {
      refuseWrittenAddress(url.hostname, mayConnect)
      const request =
        url.protocol === 'https:'
          ? overHttps(url, { headers, lookup, signal, agent: https })
          : overHttp(url, { headers, lookup, signal, agent: http })
      request.end()
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      const status = response.statusCode ?? 0
      if (status === 200)
        return { status, headers: response.headers, text: await readBody(response, sizeLimit) }
      // Nothing of it is used, and it may be long.
      if (status === 304 || status === 204) response.resume()
      else response.destroy()
      return { status, headers: response.headers, text: '' }
    },
    close() {
      http.destroy()
      https.destroy()
    },
  }
}
