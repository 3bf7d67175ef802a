import { parseArgs } from 'node:util'
import { deriveStatusBench } from './derive-status.ts'
import { type Bench, type Figure, tableOf } from './figure.ts'
import { filePage } from './file-page.ts'
import { homeWeight } from './home-weight.ts'
import { importBench } from './import-pack.ts'
import { describeMachine } from './machine.ts'
import { rememberedPage } from './remembered-page.ts'
import { search, searchOnPostgresql } from './search.ts'
import { startAndMemory } from './start-and-memory.ts'
import { syncBench } from './sync.ts'
import { unrememberedPage } from './unremembered-page.ts'
import { wordsBench } from './words.ts'
import { wordsPage } from './words-page.ts'

const benches: readonly Bench[] = [
  deriveStatusBench,
  importBench,
  rememberedPage,
  unrememberedPage,
  filePage,
  search,
  searchOnPostgresql,
  homeWeight,
  startAndMemory,
  syncBench,
  wordsBench,
  wordsPage,
]

/** Budgets of parts that are not there yet. */
const notBuilt: readonly Figure[] = [
  { budget: 'mirror', limit: 'faster than Hugo on the same pages', figure: 'not built yet', met: undefined },
]

const help = `npm run bench -- [--quick] [--only <name>[,<name>]]

Takes every figure of the budgets and prints them as a table.
  --quick         corpora of 1,000 and 10,000 resources only
  --only <name>   ${benches.map(({ name }) => name).join(', ')}
`

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } },
})

if (values.help) process.stdout.write(help)
else await takeFigures()

async function takeFigures(): Promise<void> {
  const only = values.only?.split(',')
  const wanted = benches.filter(({ name }) => only === undefined || only.includes(name))
  if (wanted.length < (only?.length ?? 0)) {
    process.stderr.write(help)
    process.exitCode = 2
    return
  }
  const sizes = values.quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]
  const say = (line: string) => process.stderr.write(`${line}\n`)
  say(describeMachine())
  const figures: Figure[] = []
  for (const bench of wanted) {
    say(`\n${bench.name}`)
    const taken = await bench.run({ sizes, say })
    say(tableOf(taken))
    figures.push(...taken)
  }
  if (only === undefined) figures.push(...notBuilt)
  process.stdout.write(`${describeMachine()}\n\n${tableOf(figures)}\n`)
}
