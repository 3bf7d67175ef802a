import { type Command, Option } from 'commander'
import { checkContent, checkPack, type PackFinding, tidyPack } from '#exchange'
import { systemClock } from '#shared'
import { type Cli, exitCodes } from './cli.ts'
import { countFindings, hasErrors, prettyFindings } from './findings.ts'
import { showProgress } from './progress.ts'

type Options = { format: 'pretty' | 'json'; write?: boolean }

export function addCheck(program: Command, cli: Cli): void {
  const command = program
    .command('check')
    .description('say what is wrong with a content pack, or with the content of the database')
    .argument('[pack]', 'folder of the pack; left out: the database')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--write', 'bring the files of a sound pack to their canonical form')
    .addHelpText('after', '\nExit code 1 when there is an error; notes alone are 0.')
  command.action(async (pack: string | undefined, options: Options) => {
    if (options.write && pack === undefined)
      command.error('error: --write needs a pack: the database has no files')
    const findings = pack === undefined ? await checkDatabase(cli) : await check(cli, pack, options)
    print(cli, findings, options.format)
    if (hasErrors(findings)) cli.end(exitCodes.findings)
  })
}

function checkDatabase(cli: Cli): Promise<PackFinding[]> {
  return cli.withStore((store) => checkContent(store, systemClock.now()))
}

async function check(cli: Cli, pack: string, { write }: Options): Promise<PackFinding[]> {
  const progress = showProgress(cli, { check: 'Checking', write: 'Writing' })
  const now = systemClock.now()
  const look = () => checkPack(pack, { now, progress: (done, total) => progress('check', done, total) })
  const findings = await look()
  if (!write || hasErrors(findings)) return findings
  const written = await tidyPack(pack, { progress: (done, total) => progress('write', done, total) })
  for (const file of written) cli.say(`${file}  written`)
  return written.length === 0 ? findings : look()
}

function print(cli: Cli, findings: readonly PackFinding[], format: Options['format']): void {
  if (format === 'json') {
    cli.out(JSON.stringify({ findings }, null, 2))
    return
  }
  for (const line of prettyFindings(findings)) cli.out(line)
  cli.out(countFindings(findings) ?? 'Everything is in order.')
}
