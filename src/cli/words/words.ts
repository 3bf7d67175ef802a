import type { Command } from 'commander'
import type { Cli } from '../cli.ts'
import { addWordsCheck } from './words-check.ts'
import { addWordsList } from './words-list.ts'
import { addWordsLsp } from './words-lsp.ts'

/** Everything here works on files alone: no database, no setting, no network. */
export function addWords(program: Command, cli: Cli): void {
  const words = program.command('words').description('check words about migration where people write')
  addWordsCheck(words, cli)
  addWordsList(words, cli)
  addWordsLsp(words)
}
