/**
 * Serves one very large policy file from the database at a path and prints, as JSON: milliseconds of server time for its page in each
 * language in turn, nothing remembered; the same for the first reader after a publication; and the bytes of the page.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { openStore } from '#store'
import { largeFileClock, largeFilePath } from '../pack/large-file.ts'
import { ask } from './site.ts'

export type FilePageTimes = {
  readonly unremembered: readonly number[]
  readonly afterChange: readonly number[]
  /** By encoding; '' is not compressed. */
  readonly bytes: Readonly<Record<string, number>>
}

const { createApp }: typeof import('../../src/app.ts') = await import(
  new URL('../../dist/app.js', import.meta.url).href
)

const store = await openStore({ sqlitePath: process.argv[2] ?? '' })
let last = Number.NaN
const app = await createApp({
  store,
  clock: largeFileClock(),
  origin: 'http://localhost',
  pageMemory: 0,
  log: {
    failed: (error) => {
      throw error
    },
    served: (_path, _method, { milliseconds }) => {
      last = milliseconds
    },
  },
})
app.server.listen(0, '127.0.0.1')
await once(app.server, 'listening')
const { port } = app.server.address() as AddressInfo

const languages = ['en', 'fr', 'es', 'ar']
const unremembered = await times(80, async () => {})
const afterChange = await times(24, () => app.refresh())
const bytes: Record<string, number> = {}
for (const encoding of ['', 'gzip', 'br'])
  bytes[encoding] = (await ask(port, largeFilePath, encoding)).body.length
process.stdout.write(`${JSON.stringify({ unremembered, afterChange, bytes } satisfies FilePageTimes)}\n`)

app.server.close()
await app.close()
await store.close()

async function times(count: number, before: () => Promise<void>): Promise<number[]> {
  const taken: number[] = []
  const warmUp = 8
  for (let i = -warmUp; i < count; i++) {
    await before()
    const language = languages[(i + warmUp) % languages.length] ?? 'en'
    const { status } = await ask(port, largeFilePath.replace('/en/', `/${language}/`))
    if (status !== 200) throw new Error(`the page answers ${status}`)
    if (i >= 0) taken.push(last)
  }
  return taken
}
