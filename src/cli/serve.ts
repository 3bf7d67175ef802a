import type { Command } from 'commander'
import type { Cli } from './cli.ts'

export function addServe(program: Command, cli: Cli): void {
  program
    .command('serve')
    .description('serve the site until Ctrl-C; an empty database is filled from TESSERA_CONTENT first')
    .action(() => cli.serve())
}
