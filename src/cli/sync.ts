import { type Command, InvalidArgumentError, Option } from 'commander'
import { countQuestions, planSync, type SyncReport, syncFiles, syncSentence } from '#official'
import { type Cli, exitCodes } from './cli.ts'
import { count } from './findings.ts'
import { showProgress } from './progress.ts'

type Options = { file?: string; all?: boolean; budget?: number; dryRun?: boolean; format: 'text' | 'json' }

export function addSync(program: Command, cli: Cli): void {
  program
    .command('sync')
    .description('ask the official sources about policy files; what they say becomes suggestions')
    .option('--file <key>', 'only this policy file, due or not')
    .option('--all', 'every policy file, due or not')
    .option('--budget <requests>', 'most requests to send', wholeNumber)
    .option('--dry-run', 'say what would be asked; ask nobody, change nothing')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action((options: Options) => (options.dryRun ? plan(cli, options) : sync(cli, options)))
}

const help = `
Asks the sources that TESSERA_PARLIAMENT_API and TESSERA_CELLAR name, one request a second. No policy file is changed.
Exit code 1 when so much failed that the run must not be taken for “no change”.`

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It is not a number of requests.')
  return Number(text)
}

async function plan(cli: Cli, { file, all, format }: Options): Promise<void> {
  const { feeds } = cli.official()
  const files = await cli.withStore(({ db }) => planSync(db, { feeds, today: cli.clock.today(), file, all }))
  const requests = countQuestions(files)
  if (format === 'json') {
    cli.out(JSON.stringify({ files: files.map(({ key }) => key), requests }, null, 2))
    return
  }
  for (const { key, due } of files) cli.out(`${key}: ${due.join(', ')}`)
  const { parliament, cellar } = requests
  const questions = `${parliament} ${parliament === 1 ? 'question' : 'questions'} to the European Parliament, ${cellar} to Cellar`
  cli.out(
    `${count(files.length, 'file is', 'files are') || 'No file is'} due: ${questions}. Nobody was asked.`,
  )
}

async function sync(cli: Cli, options: Options): Promise<void> {
  const stop = new AbortController()
  const stopNow = () => stop.abort()
  process.once('SIGINT', stopNow).once('SIGTERM', stopNow)
  const progress = showProgress(cli, { ask: 'Asking about file' })
  try {
    const { file, all, budget } = options
    const report = await cli.withStore((store) =>
      syncFiles(store, {
        ...cli.official(),
        clock: cli.clock,
        signal: stop.signal,
        progress: (done, total) => progress('ask', done, total),
        file,
        all,
        budget,
      }),
    )
    print(cli, report, options.format)
    if (report.failed) cli.end(exitCodes.findings)
  } finally {
    process.removeListener('SIGINT', stopNow).removeListener('SIGTERM', stopNow)
  }
}

function print(cli: Cli, report: SyncReport, format: Options['format']): void {
  if (format === 'json') {
    cli.out(JSON.stringify(report, null, 2))
    return
  }
  for (const { file, question, why } of report.failures) cli.say(`${file}  ${question}: ${why}`)
  cli.out(syncSentence(report))
  if (report.suggestions > 0) cli.out('Read them with: tessera suggestions list')
}
