import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { Conflict, Invalid, NotAllowed, NotFound, systemClock, Unavailable } from '#shared'
import { addCheck } from './check.ts'
import { type Cli, type CliConfig, type CliDeps, type ExitCode, exitCodes, WrongSetting } from './cli.ts'
import { addExport } from './export.ts'
import { prettyFindings } from './findings.ts'
import { addImport } from './import.ts'
import { addInit } from './init.ts'
import { addPolicy } from './policy.ts'
import { readText } from './read-text.ts'
import { addServe } from './serve.ts'
import { addSettings } from './settings.ts'
import { addSuggestions } from './suggestions.ts'
import { addSync } from './sync.ts'
import { addWords } from './words/words.ts'

export async function runCli<C extends CliConfig>(
  argv: readonly string[],
  deps: CliDeps<C>,
): Promise<number> {
  let code: ExitCode = exitCodes.well
  const cli = cliOf(deps, (end) => {
    code = end
  })
  try {
    await programOf(cli).parseAsync(argv.length === 0 ? ['serve'] : argv, { from: 'user' })
    return code
  } catch (error) {
    return answer(error, cli)
  }
}

/** In the order in which the help lists them. */
const commands = [
  addServe,
  addInit,
  addImport,
  addExport,
  addCheck,
  addPolicy,
  addSync,
  addSuggestions,
  addWords,
  addSettings,
]

function programOf(cli: Cli): Command {
  const program = new Command('tessera')
    .description('Publishes what an advocacy network knows, and keeps it true.')
    .version(version(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show the help of a command')
    .helpOption('-h, --help', 'show this help')
    .configureOutput({ writeOut: (text) => cli.out(text.replace(/\n$/, '')), writeErr: cli.err })
    .showHelpAfterError('(add --help for the whole usage)')
    .addHelpText(
      'after',
      '\nWithout a command, it serves.\nExit codes: 0 well; 1 something needs mending; 2 wrong usage or setting; 3 disk or database unavailable.',
    )
    .exitOverride()
  for (const add of commands) add(program, cli)
  return program
}

function cliOf<C extends CliConfig>(deps: CliDeps<C>, end: (code: ExitCode) => void): Cli {
  const config = () => {
    try {
      return deps.config()
    } catch (error) {
      throw error instanceof Invalid ? new WrongSetting(error) : error
    }
  }
  const say = (line: string) => deps.err(`${line}\n`)
  const stdin = deps.stdin ?? (() => process.stdin)
  return {
    content: () => config().content,
    settings: deps.settings,
    async withStore(deed) {
      const store = await deps.openStore(config())
      try {
        return await deed(store)
      } finally {
        await store.close()
      }
    },
    read: (file) => readText(file, stdin),
    stdin,
    version: version(),
    serve: () => deps.serve(config(), (line) => deps.out(`${line}\n`)),
    official() {
      const { origin, parliamentApi: parliament, cellar } = config()
      const place = origin === undefined ? 'local' : new URL(origin).host
      return { feeds: { parliament, cellar }, place, client: deps.asking }
    },
    clock: deps.clock ?? systemClock,
    out: (line) => deps.out(`${line}\n`),
    write: (text) => deps.out(text),
    say,
    err: (text) => deps.err(text),
    isTerminal: deps.isTerminal ?? process.stderr.isTTY === true,
    end,
  }
}

/** What a person may cause is said in its own sentence; everything else is a bug and goes up untouched. */
function answer(error: unknown, cli: Cli): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.well : exitCodes.usage
  if (error instanceof WrongSetting) {
    for (const line of prettyFindings(error.findings)) cli.say(line)
    cli.say(error.message)
    return exitCodes.usage
  }
  if (error instanceof Invalid) {
    for (const line of prettyFindings(error.findings)) cli.say(line)
    cli.say(error.message)
    return exitCodes.findings
  }
  if (error instanceof Unavailable) {
    cli.say(error.message)
    return exitCodes.unavailable
  }
  if (error instanceof NotFound || error instanceof NotAllowed || error instanceof Conflict) {
    cli.say(error.message)
    return exitCodes.findings
  }
  throw error
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return version as string
}
