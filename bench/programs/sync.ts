/** Publishes policy files in an empty database, asks the official sources at an address about all of them, twice, and prints what that took as JSON. */
import { createEntry, publishPart } from '#content'
import { syncFiles } from '#official'
import { fixedClock } from '#shared'
import { openStore } from '#store'

export type SyncTook = {
  requests: number
  conditional: number
  unchanged: number
  changed: number
  failures: number
  suggestions: number
  /** Seconds, on the clock and of the processor. */
  seconds: number
  processor: number
  /** Most bytes resident so far, by the operating system's own record. */
  peak: number
}

const [origin = '', database = '', files = '0'] = process.argv.slice(2)
const clock = fixedClock('2026-11-23T09:00:00.000Z')
const store = await openStore({ sqlitePath: database })
await store.transact(async (tx) => {
  const act = { tx, author: 'bench', now: clock.now() }
  for (let n = 0; n < Number(files); n++) {
    const number = String(n + 1).padStart(4, '0')
    const isDirective = n % 10 < 3
    const id = await createEntry(act, {
      kind: 'policy-file',
      key: `file-${number}`,
      language: 'en',
      shared: {
        form: isDirective ? 'directive' : 'regulation',
        procedures: [{ ref: `2025/${number}(COD)` }],
        celex: isDirective ? [`32024L${number}`] : [],
        events: [
          {
            id: 'commission-proposal',
            kind: 'commission-proposal',
            date: '2025-01-20',
            confidence: 'verified',
            source: 'https://law.example/proposal',
          },
        ],
      },
      fields: { title: `File ${number}` },
    })
    await publishPart(act, { id, language: 'en' })
  }
})
process.stdout.write(`${JSON.stringify(await run())}\n`)
clock.set('2026-11-24T09:00:00.000Z')
process.stdout.write(`${JSON.stringify(await run())}\n`)
await store.close()

async function run(): Promise<SyncTook> {
  const started = performance.now()
  const before = process.resourceUsage()
  const { failures, ...report } = await syncFiles(store, {
    feeds: { parliament: `${origin}/api/v2`, cellar: origin },
    clock,
    place: 'bench',
    all: true,
    client: { interval: 0, mayConnect: () => true },
  })
  const after = process.resourceUsage()
  const { requests, conditional, unchanged, changed, suggestions } = report
  return {
    ...{ requests, conditional, unchanged, changed, suggestions },
    failures: failures.length,
    seconds: (performance.now() - started) / 1_000,
    processor: (after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6,
    peak: after.maxRSS * 1_024,
  }
}
