import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Figure } from './figure.ts'
import { median, megabytes, seconds, spread, whole } from './numbers.ts'
import { programPath, run } from './programs/run.ts'
import type { SyncTook } from './programs/sync.ts'

const files = 1_000

/** A run over the official sources, on the loopback and without waiting between requests: all answers new, then none. */
export const syncBench: Bench = {
  name: 'sync',
  async run({ sizes, say }) {
    // A round takes minutes, most of them in reading RDF.
    const rounds = sizes.includes(100_000) ? 2 : 1
    const sources = run(programPath('official-sources.ts'))
    try {
      const origin = await sources.line()
      const took: [SyncTook, SyncTook][] = []
      for (let round = 0; round < rounds; round++) {
        say(`${whole(files)} files, round ${round + 1}`)
        took.push(await once(origin))
      }
      return figuresOf(took)
    } finally {
      await sources.stop()
    }
  },
}

async function once(origin: string): Promise<[SyncTook, SyncTook]> {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-'))
  const program = run(programPath('sync.ts'), [origin, join(folder, 'tessera.sqlite'), String(files)])
  try {
    const first = JSON.parse(await program.line()) as SyncTook
    const second = JSON.parse(await program.line()) as SyncTook
    if (first.failures > 0 || first.changed !== first.requests)
      throw new Error(`not every answer of the first run was read: ${JSON.stringify(first)}`)
    return [first, second]
  } finally {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(took: readonly [SyncTook, SyncTook][]): Figure[] {
  const firsts = took.map(([first]) => first)
  const again = took.map(([, second]) => second)
  const [first, second] = took[0] as [SyncTook, SyncTook]
  const time = (runs: readonly SyncTook[]) => runs.map((one) => one.seconds)
  const peaks = took.map(([, { peak }]) => peak)
  const onlyConditional = again.every(
    ({ requests, conditional, unchanged, suggestions }) =>
      conditional === requests && unchanged === requests && suggestions === 0,
  )
  return [
    {
      budget: `sync of ${whole(files)} files, all new: ${whole(first.requests)} requests, ${whole(first.suggestions)} suggestions`,
      limit: '',
      figure: seconds(median(time(firsts))),
      ratio: `${whole(first.requests / median(firsts.map(({ processor }) => processor)))} answers per second of processor`,
      noise: spread(time(firsts), seconds),
      met: undefined,
    },
    {
      budget: 'the same again, nothing changed',
      limit: 'only conditional requests',
      figure: `${whole(second.conditional)} of ${whole(second.requests)} conditional, ${seconds(median(time(again)))}`,
      noise: spread(time(again), seconds),
      met: onlyConditional,
    },
    {
      budget: 'sync, most memory resident',
      limit: '',
      figure: megabytes(median(peaks)),
      noise: spread(peaks, megabytes),
      met: undefined,
    },
  ]
}
