import { type Command, InvalidArgumentError, Option } from 'commander'
import { readPolicyFacts } from '#exchange'
import { interfaceLanguages, type Language, wordingIn } from '#languages'
import {
  becauseLine,
  deriveStatuses,
  nextWhen,
  type PolicyFacts,
  quietLine,
  type Status,
  statusSentence,
  type Wording,
} from '#policies'
import { type Day, isDay, systemClock } from '#shared'
import { type Cli, exitCodes } from './cli.ts'
import { hasErrors, prettyFindings } from './findings.ts'

type Options = { asOf: Day; lang: Language; format: 'text' | 'json' }

export function addPolicy(program: Command, cli: Cli): void {
  const policy = program.command('policy').description('work with policy files, without a database')
  policy
    .command('status')
    .description('say where policy files stand on a day, from a list of their events')
    .argument('<file>', 'facts as YAML or JSON; - reads standard input')
    .option('--as-of <day>', 'the day, YYYY-MM-DD', day, systemClock.today())
    .addOption(
      new Option('--lang <language>', 'language of the sentences')
        .choices([...interfaceLanguages()])
        .default('en'),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (file: string, options: Options) => {
      const name = file === '-' ? 'standard input' : file
      const { files, findings } = readPolicyFacts(await cli.read(file), { name, asOf: options.asOf })
      for (const line of prettyFindings(findings)) cli.say(line)
      print(cli, files, options)
      if (hasErrors(findings)) cli.end(exitCodes.findings)
    })
}

const help = `
The text is a list of milestones, one file with a kind and milestones, or many under policy_files:

  kind: directive
  milestones:
    - { kind: commission-proposal, date: "2022-04-27", source: "https://…" }

What is wrong in it is said with its line on standard error, and the exit code is 1; the rest counts.`

function day(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('It is not a day; write YYYY-MM-DD.')
  return text
}

function print(cli: Cli, files: readonly PolicyFacts[], { asOf, lang, format }: Options): void {
  const statuses = deriveStatuses(files, asOf)
  const all = files.map((file) => ({ file, status: statuses.get(file.key) as Status }))
  const wording = wordingIn(lang)
  if (format === 'text') {
    for (const { file, status } of all) cli.out(textOf(file, status, wording, files.length > 1))
    return
  }
  const answers = all.map(({ file, status }) => answerOf(file, status, wording, asOf))
  cli.out(JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2))
}

function textOf(file: PolicyFacts, status: Status, wording: Wording, named: boolean): string {
  const { translate } = wording
  const lines = [
    named && `${file.key}: ${status.code}`,
    statusSentence(status, wording),
    becauseLine(status, wording),
    quietLine(status, wording),
    ...status.unchecked.map(({ kind, date }) =>
      translate('policy.unchecked', {
        event: translate(`policy.event.${kind}`),
        date: wording.formatDate(date),
      }),
    ),
    ...status.next.map((step) => `→ ${translate(`policy.event.${step.kind}`)}: ${nextWhen(step, wording)}`),
  ]
  return lines.filter((line) => line !== undefined && line !== false).join('\n') + (named ? '\n' : '')
}

/** Stable names for programs: dates as precise as they are known, kinds as in the facts. */
function answerOf(file: PolicyFacts, status: Status, wording: Wording, asOf: Day) {
  const { code, rule, since, because, confidence, next, quietMonths, quiet, unchecked, lanes, children } =
    status
  const deciding = file.events.find((event) => event.id === because?.id)
  return {
    file: file.key,
    asOf,
    code,
    rule,
    since: since ?? null,
    because: because
      ? { kind: because.kind, date: because.date, source: deciding?.source || null, confidence }
      : null,
    sentence: statusSentence(status, wording),
    next: next.map(({ kind, date, planned }) => ({ kind, date: date ?? null, planned })),
    quietMonths: quietMonths ?? null,
    quiet,
    unchecked: unchecked.map(({ kind, date }) => ({ kind, date })),
    lanes: Object.fromEntries(lanes.map(({ lane, at }) => [lane, { kind: at.kind, date: at.date }])),
    ...(children && { children }),
  }
}
