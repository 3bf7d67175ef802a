import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Figure } from './figure.ts'
import { megabytes, ratio, seconds, spread, whole } from './numbers.ts'
import { importInto, importPack } from './pack/database.ts'
import { packOf } from './pack/write-pack.ts'
import type { ImportTook } from './programs/import-pack.ts'

/** Import of a pack with its search index, in a process of its own: entries a second, and whether memory stays flat. */
export const importBench: Bench = {
  name: 'import',
  async run({ sizes, say }) {
    const [small = 0] = sizes
    const took = new Map<number, ImportTook>()
    const rates: number[] = []
    for (const size of sizes) {
      const pack = await packOf(size)
      say(`importing ${whole(size)} resources`)
      took.set(size, await importInto(size))
      if (size === small) rates.push(...(await again(pack)), rateOf(took.get(size) as ImportTook))
    }
    return figuresOf(took, rates)
  },
}

/** The small one twice more, to see the noise. */
async function again(pack: string): Promise<number[]> {
  const rates: number[] = []
  for (let i = 0; i < 2; i++) {
    const database = join(tmpdir(), `tessera-bench-${process.pid}-${i}.sqlite`)
    rates.push(rateOf(await importPack(pack, database)))
    for (const ending of ['', '-wal', '-shm']) rmSync(database + ending, { force: true })
  }
  return rates
}

function rateOf({ entries, load, index }: ImportTook): number {
  return entries / (load + index)
}

function figuresOf(took: ReadonlyMap<number, ImportTook>, rates: readonly number[]): Figure[] {
  const all = [...took]
  const [, first] = all[0] as [number, ImportTook]
  const figures = all.map(([size, one], i): Figure => {
    const { load, index, processor, entries } = one
    return {
      budget: `import of ${whole(size)} resources, with search index`,
      limit: '≥ 1,000 entries/s',
      figure: `${whole(rateOf(one))} entries/s (load ${seconds(load)}, index ${seconds(index)})`,
      ratio: `${whole(entries / processor)} entries per second of processor`,
      ...(i === 0 && { noise: `${spread(rates, whole)} entries/s` }),
      met: rateOf(one) >= 1_000,
    }
  })
  const [size, largest] = all.at(-1) as [number, ImportTook]
  const growth = largest.peak / first.peak
  figures.push({
    budget: 'import, most memory resident',
    limit: 'flat in the size of the input',
    figure: all.map(([size, { peak }]) => `${megabytes(peak)} at ${whole(size)}`).join(', '),
    ratio: `${ratio(growth)} for ${whole(size / (all[0]?.[0] ?? size))} × the input`,
    met: growth <= 1.5,
  })
  return figures
}
