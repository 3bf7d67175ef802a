import { type Command, InvalidArgumentError, Option } from 'commander'
import { Invalid } from '#shared'
import {
  type CheckedFile,
  type FailOn,
  failOns,
  fails,
  type Profile,
  profiles,
  type ReportFormat,
  reportFormats,
  reports,
  type Severity,
  severities,
} from '#words'
import { type Cli, exitCodes, WrongSetting } from '../cli.ts'
import { count } from '../findings.ts'
import { readBaseline, writeBaseline } from './baseline.ts'
import { checkSource } from './check-file.ts'
import { formatOf, largest } from './file-kinds.ts'
import { findFiles } from './find-files.ts'
import { inOrder } from './in-order.ts'
import { readSource, readStream, type Source } from './read-source.ts'
import { unknownNames } from './unknown-names.ts'
import { configFinder, configName } from './words-config.ts'

type Options = {
  lang?: string
  format: ReportFormat
  failOn?: FailOn
  threshold?: Severity
  profile?: Profile
  config?: string
  baseline?: string
  writeBaseline?: string
  stdinFilename: string
}

export function addWordsCheck(words: Command, cli: Cli): void {
  words
    .command('check')
    .description('remark on words about migration in texts, with reasons and better words')
    .argument('<files...>', 'files, folders, globs, or - for standard input')
    .option('--lang <language>', 'language of the texts; told from each text when left out', languageTag)
    .addOption(new Option('--format <format>', 'how to print').choices(reportFormats).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>', 'end with 1 from this severity on; never when left out').choices(
        failOns,
      ),
    )
    .addOption(
      new Option('--threshold <severity>', 'weakest severity to print; context when left out').choices(
        severities,
      ),
    )
    .addOption(new Option('--profile <profile>', 'what kind of texts these are').choices(profiles))
    .option(
      '--config <file>',
      'this configuration, instead of words.config.yaml in the folder of each file and above',
    )
    .option('--baseline <file>', 'say nothing of what stands in this list')
    .option('--write-baseline <file>', 'write the list of all that is found now, for --baseline')
    .option(
      '--stdin-filename <name>',
      'what standard input is called: its ending says how it is written',
      'stdin.txt',
    )
    .addHelpText('after', help)
    .action((files: string[], options: Options) => check(cli, files, options))
}

const help = `
Text (.txt), Markdown (.md) and HTML (.html) are read; a file with another ending is taken for text when it is named.
Exit codes: 0 well, also with remarks; 1 a remark as strong as --fail-on, or a file that could not be read; 2 wrong usage or configuration.`

function languageTag(text: string): string {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text))
    throw new InvalidArgumentError('It is not a language; write fr or pt-BR.')
  return text
}

async function check(cli: Cli, asked: readonly string[], options: Options): Promise<void> {
  const configOf = asSettings(() => configFinder(options.config))
  const { baseline, writeBaseline: target, format } = options
  const known = baseline === undefined ? new Set<string>() : asSettings(() => readBaseline(baseline))
  // One run ends in one way: what the folder says in which it was started.
  const failOn = options.failOn ?? asSettings(() => configOf('.')).failOn ?? 'never'
  const { files, problems, unknown, named } = await checkAll(cli, asked, options, { configOf, known })
  if (target === undefined)
    for (const piece of reports[format](files, { failOn, version: cli.version })) cli.write(piece)
  else {
    const written = writeBaseline(target, files)
    cli.out(`${count(written, 'remark') || 'Nothing'} to be passed over, in ${target}.`)
  }
  for (const sentence of await unknownNames(named)) cli.say(`${options.config ?? configName}  ${sentence}`)
  for (const { file, problem } of problems) cli.say(`${file}  ${problem}`)
  for (const [language, where] of unknown)
    cli.say(`${where}  There is no lexicon in “${language}”: what is written in it was not checked.`)
  const failed = files.some(({ remarks }) => remarks.some((remark) => fails(remark, failOn)))
  if (problems.length > 0 || (failed && target === undefined)) cli.end(exitCodes.findings)
}

/** A configuration that cannot be used is wrong usage, not a finding. */
function asSettings<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Invalid ? new WrongSetting(error) : error
  }
}

type Rules = { configOf: ReturnType<typeof configFinder>; known: ReadonlySet<string> }

async function checkAll(cli: Cli, asked: readonly string[], options: Options, { configOf, known }: Rules) {
  const named = asked.filter((one) => one !== '-')
  const found = await findFiles(named)
  const sources = [
    ...(named.length < asked.length
      ? [{ file: options.stdinFilename, read: () => readStdin(cli, options) }]
      : []),
    ...found.files.map((file) => ({ file, read: () => readSource(file) })),
  ]
  const files: CheckedFile[] = []
  const problems: { file: string; problem: string }[] = [...found.problems]
  const unknown = new Map<string, string>()
  /** Rules and terms that configurations speak of. */
  const rules = new Set<string>()
  const readAll = inOrder(sources, readAtOnce, async ({ file, read }) => ({ file, source: await read() }))
  for await (const { file, source } of readAll) {
    const config = asSettings(() => configOf(file))
    for (const name of [...(config.off ?? []), ...Object.keys(config.severity ?? {})]) rules.add(name)
    const checked = await checkSource(file, source, config, options)
    const remarks = checked.remarks.filter(({ fingerprint }) => !known.has(fingerprint))
    files.push({ ...checked, remarks })
    if (checked.untold) cli.say(`${file}  Its language could not be told. Name it: --lang en.`)
    if (checked.problem !== undefined) problems.push({ file, problem: checked.problem })
    for (const language of checked.unknown) if (!unknown.has(language)) unknown.set(language, file)
  }
  return { files, problems, unknown, named: rules }
}

/** Reading waits for the disk while checking does not: a few files ahead are enough. */
const readAtOnce = 4

function readStdin(cli: Cli, { stdinFilename }: Options): Promise<Source> {
  return readStream(cli.stdin(), largest[formatOf(stdinFilename) ?? 'plain'])
}
