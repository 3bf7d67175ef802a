import type { Command } from 'commander'
import { importPack } from '#exchange'
import { systemClock } from '#shared'
import type { Store } from '#store'
import type { Cli } from './cli.ts'
import { count, prettyFindings } from './findings.ts'
import { showProgress } from './progress.ts'

export function addImport(program: Command, cli: Cli): void {
  program
    .command('import')
    .description('load a content pack: all of it, or nothing when something in it is broken')
    .argument('<pack>', 'folder of the pack')
    .option('--author <name>', 'who stands in the history as its author', 'tessera')
    .action((pack: string, { author }: { author: string }) =>
      cli.withStore((store) => loadPack(cli, store, pack, author)),
    )
}

export async function loadPack(cli: Cli, store: Store, pack: string, author: string): Promise<void> {
  const progress = showProgress(cli, { check: 'Checking', load: 'Loading', index: 'Preparing search' })
  const { created, changed, unchanged, notes } = await importPack(store, pack, {
    author,
    now: systemClock.now(),
    progress,
  })
  for (const line of prettyFindings(notes)) cli.say(line)
  const counts = [`${created} new`, `${changed} changed`, `${unchanged} as before`].join(', ')
  cli.out(`Loaded ${count(created + changed + unchanged, 'entry', 'entries')}: ${counts}.`)
}
