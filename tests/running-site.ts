import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../src/app.ts'
import { importPack } from '../src/exchange/index.ts'
import { fixedClock, type Instant } from '../src/shared/index.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { createLog } from '../src/web/index.ts'

/** A site that can be asked. */
export type Reachable = {
  /** `http://127.0.0.1:40123`, without a slash at the end. */
  origin: string
  /** Asks for a path; redirections are not followed. */
  ask: (path: string, headers?: Record<string, string>) => Promise<Response>
}

export type RunningSite = Reachable & {
  store: Store
  /** All that was written to the log since the start, line by line. */
  log: string[]
  /** Shows at once what was just published. */
  refresh: () => Promise<void>
  stop: () => Promise<void>
}

export const samplePack = fileURLToPath(new URL('../content/picum/', import.meta.url))

/** The day on which the tests read the sample network. */
export const readingDay = '2026-11-23T12:00:00.000Z' as Instant

type Start = {
  /** Fills the empty store; left out, the sample network is loaded. */
  fill?: (store: Store) => Promise<unknown>
  /** Most bytes that remembered pages may take. */
  pageMemory?: number
}

/** The real server on a free port, on a database of its own. */
export async function startSite({
  fill = loadSample,
  pageMemory = 64_000_000,
}: Start = {}): Promise<RunningSite> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-site-'))
  const store = await openStore({ sqlitePath: join(folder, 'tessera.sqlite') })
  await fill(store)
  const port = await freePort()
  const log: string[] = []
  const app = await createApp({
    store,
    clock: fixedClock(readingDay),
    origin: `http://127.0.0.1:${port}`,
    pageMemory,
    log: createLog('requests', (line) => log.push(line) > 0),
  })
  app.server.listen(port, '127.0.0.1')
  await once(app.server, 'listening')
  return {
    ...reach(`http://127.0.0.1:${port}`),
    store,
    log,
    refresh: app.refresh,
    async stop() {
      const closed = once(app.server, 'close')
      app.server.close()
      app.server.closeAllConnections()
      await closed
      await app.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function reach(origin: string): Reachable {
  return { origin, ask: (path, headers = {}) => fetch(origin + path, { redirect: 'manual', headers }) }
}

function loadSample(store: Store): Promise<unknown> {
  return importPack(store, samplePack, { author: 'tests', now: readingDay })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
