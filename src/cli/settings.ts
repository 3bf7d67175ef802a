import { type Command, Option } from 'commander'
import type { Cli, SettingInForce } from './cli.ts'

export function addSettings(program: Command, cli: Cli): void {
  program
    .command('settings')
    .description('print every setting: its name, what it is now, its default and what it does')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .action(({ format }: { format: string }) => {
      const settings = cli.settings()
      cli.out(format === 'json' ? JSON.stringify(settings, null, 2) : tableOf(settings))
      // A wrong one is named, as it would be by every other command.
      cli.content()
    })
}

function tableOf(settings: readonly SettingInForce[]): string {
  const rows = [
    ['name', 'now', 'default', 'what it does'],
    ...settings.map(({ name, value, default: fallback, help }) => [
      name,
      value || '–',
      fallback || '–',
      help,
    ]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
