import { userInfo } from 'node:os'
import { type Command, Option } from 'commander'
import { type Act, findPublishedById } from '#content'
import { messages } from '#languages'
import {
  acceptSuggestion,
  effectOf,
  getSuggestion,
  listSuggestions,
  refuseSuggestion,
  reviewSuggestions,
  type Suggestion,
  type SuggestionState,
  suggestionStates,
} from '#official'
import { statusName } from '#policies'
import { Conflict } from '#shared'
import type { Db, Store } from '#store'
import type { Cli } from './cli.ts'
import { standing, suggestionText } from './suggestion-text.ts'

type ListOptions = { file?: string; state: SuggestionState | 'all'; format: 'text' | 'json' }
type DecideOptions = { author?: string; why?: string }

export function addSuggestions(program: Command, cli: Cli): void {
  const suggestions = program
    .command('suggestions')
    .description('read, accept or refuse what official sources say and policy files do not')
  suggestions
    .command('list')
    .description('print suggestions, oldest first, with what accepting them would change')
    .option('--file <key>', 'only of this policy file')
    .addOption(
      new Option('--state <state>', 'only in this state')
        .choices([...suggestionStates, 'all'])
        .default('open'),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action((options: ListOptions) => cli.withStore(({ db }) => list(cli, db, options)))
  suggestions
    .command('accept')
    .description('take a suggestion into its policy file, where readers see it at once')
    .argument('<id>', 'as the list shows it')
    .option('--author <name>', 'who decides; your name on this machine when left out')
    .action((id: string, options: DecideOptions) => cli.withStore((store) => accept(cli, store, id, options)))
  suggestions
    .command('refuse')
    .description('put a suggestion aside for good; it never comes back, whoever says it again')
    .argument('<id>', 'as the list shows it')
    .option('--why <reason>', 'why, for those who ask later')
    .option('--author <name>', 'who decides; your name on this machine when left out')
    .action((id: string, options: DecideOptions) => cli.withStore((store) => refuse(cli, store, id, options)))
}

const atOnce = 500

async function list(cli: Cli, db: Db, { file, state, format }: ListOptions): Promise<void> {
  const wanted = { file, state: state === 'all' ? undefined : state, limit: atOnce }
  const answers: unknown[] = []
  let shown = 0
  for (let offset = 0; ; offset += atOnce) {
    const page = await listSuggestions(db, { ...wanted, offset })
    for (const suggestion of page) {
      const effect = await effectOf(db, suggestion, cli.clock.today())
      const title = await titleOf(db, suggestion)
      if (format === 'json') answers.push({ ...suggestion, title, ...statusesOf(effect) })
      else cli.out(`${shown > 0 ? '\n' : ''}${suggestionText(suggestion, title, effect)}`)
      shown++
    }
    if (page.length < atOnce) break
  }
  if (format === 'json') cli.out(JSON.stringify({ suggestions: answers }, null, 2))
  else if (shown === 0) cli.out(state === 'open' ? 'There is nothing to decide.' : 'There are none.')
}

function statusesOf({ before, after, warnings }: Awaited<ReturnType<typeof effectOf>>) {
  const name = (status: typeof before) => ({ code: status.code, name: statusName(status, messages('en')) })
  return { status: { before: name(before), after: name(after) }, warnings }
}

async function titleOf(db: Db, { file }: Suggestion): Promise<string> {
  const entry = await findPublishedById(db, file.id)
  const fields = entry?.parts.en?.fields ?? entry?.parts[entry.sourceLanguage]?.fields
  return (fields as { title?: string } | undefined)?.title ?? file.key
}

async function accept(cli: Cli, store: Store, id: string, { author }: DecideOptions): Promise<void> {
  try {
    const accepted = await decide(cli, store, author, (act) => acceptSuggestion(act, id))
    const effect = await effectOf(store.db, accepted, cli.clock.today())
    cli.out(`Accepted: ${accepted.file.key} has “${accepted.item}” now. ${standing(effect)}`)
  } catch (error) {
    if (error instanceof Conflict) await bringUpToDate(cli, store, id)
    throw error
  }
}

/** What was in the way may have changed what there is to decide. */
async function bringUpToDate(cli: Cli, store: Store, id: string): Promise<void> {
  const { file } = await getSuggestion(store.db, id)
  const when = { now: cli.clock.now(), today: cli.clock.today() }
  await store.transact((tx) => reviewSuggestions(tx, file, when))
}

async function refuse(cli: Cli, store: Store, id: string, { author, why }: DecideOptions): Promise<void> {
  await decide(cli, store, author, (act) => refuseSuggestion(act, id, why))
  cli.out('Refused. It will not come back.')
}

function decide<T>(
  cli: Cli,
  store: Store,
  author: string | undefined,
  deed: (act: Act) => Promise<T>,
): Promise<T> {
  const act = { author: author ?? nameOnThisMachine(), now: cli.clock.now() }
  return store.transact((tx) => deed({ tx, ...act }))
}

function nameOnThisMachine(): string {
  try {
    return userInfo().username
  } catch {
    // In a container the user may have a number and no name.
    return 'tessera'
  }
}
