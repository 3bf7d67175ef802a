import type { Command } from 'commander'
import { exportPack } from '#exchange'
import type { Cli } from './cli.ts'
import { count } from './findings.ts'

export function addExport(program: Command, cli: Cli): void {
  program
    .command('export')
    .description('write everything as a content pack: a new one, or into an older one')
    .argument('<pack-dir>', 'folder to write; empty, new, or a pack')
    .option('--force', 'write into a folder that holds other things; they stay')
    .action((folder: string, { force = false }: { force?: boolean }) =>
      cli.withStore(async (store) => {
        const progress = (entries: number) => {
          if (cli.isTerminal && entries % 100 === 0) cli.err(`\r\u001b[KWriting: ${entries} entries`)
        }
        const done = await exportPack(store, folder, { intoAnyFolder: force, progress })
        if (cli.isTerminal) cli.err('\r\u001b[K')
        cli.out(
          `Wrote ${count(done.entries, 'entry', 'entries') || 'no entries'} to ${folder}: ${done.written} files written, ${done.unchanged} as before, ${done.removed} removed.`,
        )
      }),
    )
}
