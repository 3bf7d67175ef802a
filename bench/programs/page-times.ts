/**
 * Serves corpora of several sizes side by side, nothing remembered, and asks each in turn for the same pages. Prints, by kind of page and
 * size, the milliseconds that the server took for each: reading, rendering, compressing.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { systemClock } from '#shared'
import { openStore } from '#store'
import { firstHome, pagesOf } from '../pack/pages.ts'
import { ask } from './site.ts'

export type PageTimes = Record<string, Record<number, number[]>>

const { createApp }: typeof import('../../src/app.ts') = await import(
  new URL('../../dist/app.js', import.meta.url).href
)

const corpora = await Promise.all(
  process.argv.slice(2).map(async (argument) => {
    const [size = '', sqlitePath = ''] = argument.split('=')
    return serve(Number(size), sqlitePath)
  }),
)
const times: PageTimes = {}
for (const [kind, sample] of Object.entries(pagesOf(corpora[0]?.size ?? 0))) {
  const samples = corpora.map(({ size }) => pagesOf(size)[kind] ?? sample)
  const warmUp = 10
  for (let i = -warmUp; i < sample.length; i++)
    for (const [place, corpus] of corpora.entries()) {
      const path = samples[place]?.at(i % sample.length) ?? '/'
      const took = await corpus.time(path, kind === firstHome)
      if (i < 0) continue
      times[kind] ??= {}
      times[kind][corpus.size] ??= []
      times[kind][corpus.size]?.push(took)
    }
}
process.stdout.write(`${JSON.stringify(times)}\n`)
for (const { close } of corpora) await close()

async function serve(size: number, sqlitePath: string) {
  const store = await openStore({ sqlitePath })
  let last = Number.NaN
  const failed = (error: unknown) => {
    throw error
  }
  const served = (_path: string, _method: string, { milliseconds }: { milliseconds: number }) => {
    last = milliseconds
  }
  const origin = 'http://localhost'
  const app = await createApp({ store, clock: systemClock, origin, pageMemory: 0, log: { failed, served } })
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const { port } = app.server.address() as AddressInfo
  return {
    size,
    async time(path: string, afterChange: boolean): Promise<number> {
      if (afterChange) await app.refresh()
      const { status, headers } = await ask(port, path)
      if (status !== 200) throw new Error(`${path} answers ${status} ${headers.location ?? ''}`)
      return last
    },
    async close() {
      app.server.close()
      await app.close()
      await store.close()
    },
  }
}
