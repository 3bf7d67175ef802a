import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openSearcher } from '../src/search/index.ts'
import { createMemo, createSite } from '../src/site/index.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { PageMemory, securityHeaders } from '../src/web/index.ts'
import { buildWorld, type World, worldClock } from './world.ts'

export type ReadPage = { status: number; text: string; headers: Headers }

export type WorldSite = {
  store: Store
  world: World
  clock: ReturnType<typeof worldClock>
  /** Asks the site itself for a path, without a server in between. */
  read: (path: string, headers?: Record<string, string>) => Promise<ReadPage>
  /** Shows at once what was just published, or what another day makes true. */
  refresh: () => Promise<void>
}

export const worldOrigin = 'https://harbour.example'

/** The site of the small network, on SQLite, for all tests of the file that calls this. */
export function withWorldSite(): { readonly site: WorldSite } {
  const holder: { site?: WorldSite; stop?: () => Promise<void> } = {}
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tessera-world-'))
    const store = await openStore({ sqlitePath: join(folder, 'tessera.sqlite') })
    const clock = worldClock()
    const world = await buildWorld(store, clock)
    const searcher = await openSearcher(store)
    const memo = createMemo()
    const failed = (error: unknown) => {
      throw error
    }
    const site = createSite({
      db: store.db,
      searcher,
      clock,
      origin: worldOrigin,
      memo,
      memory: new PageMemory(1_000_000),
      headers: securityHeaders(worldOrigin),
      failed,
    })
    holder.site = {
      store,
      world,
      clock,
      read: async (path, headers = {}) => {
        const response = await site(new Request(`${worldOrigin}${path}`, { headers }))
        return { status: response.status, text: await response.text(), headers: response.headers }
      },
      refresh: async () => {
        await searcher.follow()
        memo.forget()
      },
    }
    holder.stop = async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
  afterAll(() => holder.stop?.())
  return holder as { site: WorldSite }
}
