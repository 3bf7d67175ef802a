import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Figure } from './figure.ts'
import { kilobytes, median, milliseconds, quantile } from './numbers.ts'
import { large } from './pack/large-file.ts'
import type { FilePageTimes } from './programs/file-page-times.ts'
import { programPath, run } from './programs/run.ts'

/** The page of a policy file of which very much is known. */
export const filePage: Bench = {
  name: 'file-page',
  async run({ say }) {
    const { events, resources, countries, versions } = large
    const world = `${events} events, ${resources} resources, ${countries} countries, ${versions} versions`
    say(`one file with ${world}`)
    const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-'))
    const database = join(folder, 'tessera.sqlite')
    const filling = run(programPath('fill-large-file.ts'), [database])
    await filling.line()
    await filling.stop()
    const program = run(programPath('file-page-times.ts'), [database])
    try {
      const { unremembered, afterChange, bytes } = JSON.parse(await program.line()) as FilePageTimes
      return [
        {
          budget: `an unremembered page of a file with ${world}`,
          limit: '≤ 5 ms median',
          figure: milliseconds(median(unremembered)),
          noise: spreadOf(unremembered),
          met: median(unremembered) <= 5,
        },
        {
          budget: 'the same for the first reader after something was published',
          limit: '',
          figure: milliseconds(median(afterChange)),
          noise: spreadOf(afterChange),
          met: undefined,
        },
        {
          budget: 'the same, compressed',
          limit: '< 100 kB',
          figure: kilobytes(bytes.br ?? Number.NaN),
          noise: `gzip ${kilobytes(bytes.gzip ?? Number.NaN)}, as it is ${kilobytes(bytes[''] ?? Number.NaN)}`,
          met: (bytes.br ?? Number.NaN) < 100_000,
        },
      ] satisfies Figure[]
    } finally {
      await program.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function spreadOf(times: readonly number[]): string {
  return `p50 ${milliseconds(median(times))}, p95 ${milliseconds(quantile(times, 0.95))}`
}
