import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { countEntries } from '#content'
import { importPack } from '#exchange'
import { syncDaily } from '#official'
import { systemClock, Unavailable } from '#shared'
import { openStore, type Store } from '#store'
import { createLog, type Log } from '#web'
import { createApp } from './app.ts'
import type { Config } from './config.ts'

/** The store that the settings name. */
export function openConfiguredStore(config: Config): Promise<Store> {
  return openStore(
    config.databaseUrl === undefined
      ? { sqlitePath: join(config.data, 'tessera.sqlite') }
      : { databaseUrl: config.databaseUrl },
  )
}

/** Serves the site until it is told to stop. An empty database is filled from the content pack first. */
export async function serve(config: Config, say: (line: string) => void): Promise<void> {
  const stopping = askedToStop()
  const port = config.port === 0 ? await freePort(config.host) : config.port
  const origin =
    config.origin ?? `http://${config.host === '127.0.0.1' ? 'localhost' : hostInUrl(config.host)}:${port}`
  const log = createLog(config.log)
  const store = await openConfiguredStore(config)
  try {
    await fillWhenEmpty(store, config, say)
    const app = await createApp({ store, clock: systemClock, origin, pageMemory: config.pageMemory, log })
    const stopSyncing = watchOfficialSources(store, config, { origin, log })
    try {
      await listen(app.server, port, config.host)
      say(`Tessera is ready: ${origin}/`)
      await stopping
      await finishAnswers(app.server)
    } finally {
      await stopSyncing()
      await app.close()
    }
  } finally {
    await store.close()
  }
}

function askedToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGINT', () => resolve())
  process.once('SIGTERM', () => resolve())
  return promise
}

/** Nobody outside is asked anything unless that was switched on. */
function watchOfficialSources(
  store: Store,
  { sync, parliamentApi: parliament, cellar }: Config,
  { origin, log }: { origin: string; log: Log },
): () => Promise<void> {
  if (sync === 'off') return async () => {}
  const { host } = new URL(origin)
  return syncDaily(store, { feeds: { parliament, cellar }, clock: systemClock, place: host }, log)
}

async function fillWhenEmpty(store: Store, config: Config, say: (line: string) => void): Promise<void> {
  if (config.content === undefined || (await countEntries(store.db)) > 0) return
  say(`The database is empty: loading ${config.content}`)
  await importPack(store, config.content, { author: 'tessera', now: systemClock.now() })
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Unavailable(
        `Port ${port} is taken by another program. Stop it, or set PORT to another number.`,
      )
    if (code === 'EACCES')
      throw new Unavailable(`This user may not listen on port ${port}. Set PORT to a number above 1023.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Unavailable(`This machine has no address ${host}. Set TESSERA_HOST to one it has.`)
    throw error
  }
}

/** Answers under way are finished; what takes longer than five seconds is cut off. */
async function finishAnswers(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), 5_000)
  await closed
  clearTimeout(impatience)
}

async function freePort(host: string): Promise<number> {
  const server = createServer()
  await listen(server, 0, host)
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
