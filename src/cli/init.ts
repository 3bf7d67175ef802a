import type { Command } from 'commander'
import { countEntries } from '#content'
import type { Cli } from './cli.ts'
import { count } from './findings.ts'
import { loadPack } from './import.ts'

export function addInit(program: Command, cli: Cli): void {
  program
    .command('init')
    .description('make the database ready, and fill an empty one from TESSERA_CONTENT, without serving')
    .action(() => init(cli))
}

/** What the first start does, for those who want it done before. Doing it again changes nothing. */
async function init(cli: Cli): Promise<void> {
  const content = cli.content()
  await cli.withStore(async (store) => {
    const entries = await countEntries(store.db)
    if (entries > 0) cli.out(`The database is ready; it holds ${count(entries, 'entry', 'entries')} already.`)
    else if (content === undefined) cli.out('The database is ready, and empty.')
    else {
      cli.say(`The database is ready. Loading ${content}`)
      await loadPack(cli, store, content, 'tessera')
    }
  })
}
