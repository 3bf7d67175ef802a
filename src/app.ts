import type { Server } from 'node:http'
import { bodyLimit, createApi, createMetrics } from '#api'
import { isAnythingDue, publishDue } from '#content'
import { followChanges } from '#history'
import { openSearcher } from '#search'
import type { Clock, Day } from '#shared'
import { createMemo, createSite } from '#site'
import type { Store } from '#store'
import { createHttpServer, type Log, PageMemory, securityHeaders } from '#web'

export type AppOptions = {
  store: Store
  clock: Clock
  /** Where readers find the site, without a slash at the end. */
  origin: string
  /** Most bytes that remembered pages may take. */
  pageMemory: number
  log: Log
}

export type App = {
  /** Answers a request as the framework does, past the page memory. */
  request: (request: Request) => Promise<Response>
  server: Server
  /** Looks at once whether anything changed, instead of with the next tick. */
  refresh: () => Promise<void>
  close: () => Promise<void>
}

const lookEvery = 200
const publishEvery = 5_000

/** Puts the parts together: what one process needs to serve a site. */
export async function createApp({ store, clock, origin, pageMemory, log }: AppOptions): Promise<App> {
  const memory = new PageMemory(pageMemory)
  const memo = createMemo()
  const searcher = await openSearcher(store)
  const headers = securityHeaders(origin)
  const metrics = createMetrics()
  const parts = { db: store.db, searcher, clock, origin, memo, memory, headers, failed: log.failed }
  const api = createApi({ ...parts, metrics })
  const site = createSite(parts)
  const answer = async (request: Request) => (await api(request)) ?? site(request)

  const forget = () => {
    memo.forget()
    memory.forgetAll()
  }
  const changed = async () => {
    await searcher.follow()
    forget()
  }
  const stopFollowing = await followChanges(store.db, { every: lookEvery, changed, failed: log.failed })
  const stopPublishing = publishWhatIsDue(store, clock, log)
  const stopDays = atEachNewDay(clock, forget)

  const served: Log['served'] = (...answered) => {
    metrics.served(...answered)
    log.served?.(...answered)
  }
  const server = createHttpServer({ memory, fetch: answer, bodyLimit, headers, served, failed: log.failed })
  return {
    request: answer,
    server,
    refresh: changed,
    async close() {
      stopDays()
      await stopPublishing()
      await stopFollowing()
    },
  }
}

/** Scheduled parts go out when their time has come. */
function publishWhatIsDue(store: Store, clock: Clock, log: Log): () => Promise<void> {
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    running ??= publishDueParts(store, clock)
      .catch(log.failed)
      .finally(() => {
        running = undefined
      })
  }, publishEvery)
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function publishDueParts(store: Store, clock: Clock): Promise<void> {
  if (await isAnythingDue(store.db, clock.now())) await store.transact((tx) => publishDue(tx, clock.now()))
}

/** A page says what is true on a day; on the next it is made again. */
function atEachNewDay(clock: Clock, forget: () => void): () => void {
  let day: Day = clock.today()
  const timer = setInterval(() => {
    if (clock.today() === day) return
    day = clock.today()
    forget()
  }, 1_000)
  return () => clearInterval(timer)
}
