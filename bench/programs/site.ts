import { readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Running, run } from './run.ts'

/** The compiled site, as `npm start` runs it. */
export type Site = Running & { readonly port: number }

const root = new URL('../../', import.meta.url)
const main = fileURLToPath(new URL('dist/main.js', root))

/** What Node is told before our program, in `npm start`. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  return (scripts.start as string).split(' ').filter((word) => word.startsWith('--'))
}

/** Starts the site on the database in `data`; filled from `content` first when it is empty. Ready when this returns. */
export async function startSite(data: string, content = 'none'): Promise<Site> {
  const [first = main, ...rest] = [...startFlags(), main]
  const site = run(first, rest, {
    TESSERA_DATA: data,
    TESSERA_CONTENT: content,
    TESSERA_ORIGIN: '',
    DATABASE_URL: '',
    PORT: '0',
  })
  for (;;) {
    const port = /http:\/\/localhost:(\d+)\//.exec(await site.line())?.[1]
    if (port !== undefined) return { ...site, port: Number(port) }
  }
}

export type Answer = { status: number; headers: IncomingMessage['headers']; raw: string[]; body: Buffer }

/** Asks for one address as a browser does. */
export function ask(port: number, path: string, accepted = 'gzip, br'): Promise<Answer> {
  const headers = { accept: 'text/html', 'accept-encoding': accepted, 'accept-language': 'en' }
  return new Promise((resolve, reject) => {
    get({ port, path, headers, agent: false }, async (response) => {
      const { statusCode: status = 0, headers, rawHeaders: raw } = response
      resolve({ status, headers, raw, body: await buffer(response) })
    }).once('error', reject)
  })
}

/** The headers that the site wrote itself, names and values in turn; those of the connection are every server's own. */
export function ownHeaders({ raw }: Answer): string[] {
  const others = ['date', 'connection', 'keep-alive']
  return raw.filter((_, i) => !others.includes((raw[i - (i % 2)] ?? '').toLowerCase()))
}
