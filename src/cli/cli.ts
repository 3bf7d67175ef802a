import type { SyncOptions } from '#official'
import type { Clock, Finding, Invalid } from '#shared'
import type { Store } from '#store'

/** What commands need of the settings. */
export type CliConfig = {
  /** The pack loaded into an empty database; undefined: none. */
  readonly content: string | undefined
  /** Where readers find the site: official sources are told who asks. */
  readonly origin?: string | undefined
  /** Base addresses of the official sources; undefined: switched off. */
  readonly parliamentApi?: string | undefined
  readonly cellar?: string | undefined
}

export type SettingInForce = {
  readonly name: string
  readonly default: string
  readonly help: string
  /** As it is now, fit to print. */
  readonly value: string
}

/** What the command line is given from outside: nothing here reads the environment or opens anything by itself. */
export type CliDeps<C extends CliConfig> = {
  readonly config: () => C
  readonly settings: () => readonly SettingInForce[]
  readonly openStore: (config: C) => Promise<Store>
  readonly serve: (config: C, say: (line: string) => void) => Promise<void>
  /** Standard input, as it comes; left out, that of the process. */
  readonly stdin?: () => AsyncIterable<Uint8Array>
  readonly out: (text: string) => unknown
  readonly err: (text: string) => unknown
  /** Whether standard error is a terminal, where a line of progress can be written over. */
  readonly isTerminal?: boolean
  /** The system's when left out. */
  readonly clock?: Clock
  /** How official sources are asked; politely when left out. */
  readonly asking?: SyncOptions['client']
}

/** What each command is given. */
export type Cli = {
  readonly content: () => string | undefined
  readonly settings: () => readonly SettingInForce[]
  /** Opens the configured store for one deed, and closes it whatever happens. */
  readonly withStore: <T>(deed: (store: Store) => Promise<T>) => Promise<T>
  readonly serve: () => Promise<void>
  /** Which official sources there are, and as whom they are asked. */
  readonly official: () => Pick<SyncOptions, 'feeds' | 'place' | 'client'>
  readonly clock: Clock
  /** The text of a file, or of standard input for `-`. */
  readonly read: (file: string) => Promise<string>
  /** Standard input, as it comes. */
  readonly stdin: () => AsyncIterable<Uint8Array>
  readonly version: string
  /** The answer of a command. */
  readonly out: (line: string) => void
  /** A piece of the answer, just as it is. */
  readonly write: (text: string) => void
  /** What is said on the way. */
  readonly say: (line: string) => void
  readonly err: (text: string) => void
  readonly isTerminal: boolean
  readonly end: (code: ExitCode) => void
}

export const exitCodes = { well: 0, findings: 1, usage: 2, unavailable: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A setting, or a file of settings, that cannot be used. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
  readonly findings: readonly Finding[]

  constructor({ message, findings }: Invalid) {
    super(message)
    this.findings = findings
  }
}
