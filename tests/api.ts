import { createApi, createMetrics } from '../src/api/index.ts'
import { openSearcher, type Searcher } from '../src/search/index.ts'
import { createMemo } from '../src/site/index.ts'
import { PageMemory, securityHeaders } from '../src/web/index.ts'
import { type ReadPage, type WorldSite, withWorldSite, worldOrigin } from './site.ts'

export type WorldApi = WorldSite & {
  /** Asks the API, and the site where the API has nothing, as a running process does. */
  ask: (path: string, init?: RequestInit) => Promise<ReadPage>
}

/** The API of the small network beside its site, on SQLite, for all tests of the file that calls this. */
export function withWorldApi(): { readonly api: WorldApi } {
  const holder = withWorldSite()
  let opened:
    | Promise<{ api: ReturnType<typeof createApi>; searcher: Searcher; forget: () => void }>
    | undefined
  const open = async () => {
    const { store, clock } = holder.site
    const searcher = await openSearcher(store)
    const memo = createMemo()
    const api = createApi({
      db: store.db,
      searcher,
      clock,
      origin: worldOrigin,
      memo,
      memory: new PageMemory(1_000_000),
      metrics: createMetrics(),
      headers: securityHeaders(worldOrigin),
      failed: (error) => {
        throw error
      },
    })
    return { api, searcher, forget: () => memo.forget() }
  }
  return {
    get api(): WorldApi {
      const { site } = holder
      return {
        ...site,
        ask: async (path, init = {}) => {
          opened ??= open()
          const response = await (await opened).api(new Request(`${worldOrigin}${path}`, init))
          if (response === undefined) return site.read(path, init.headers as Record<string, string>)
          return { status: response.status, text: await response.text(), headers: response.headers }
        },
        refresh: async () => {
          await site.refresh()
          const { searcher, forget } = await (opened ?? open())
          await searcher.follow()
          forget()
        },
      }
    },
  }
}
