import type { Cli } from './cli.ts'

/**
 * Tells how far long work has come: on a terminal in one line that is written over, elsewhere in a line at each quarter, and only
 * for work that takes a while.
 */
export function showProgress(cli: Cli, words: Record<string, string>) {
  let shown = ''
  return (step: string, done: number, total: number): void => {
    const share = total === 0 ? 100 : Math.floor((100 * done) / total)
    const now = `${step} ${cli.isTerminal ? share : Math.floor(share / 25)}`
    if (now === shown) return
    shown = now
    const line = `${words[step] ?? step}: ${done} of ${total}`
    if (!cli.isTerminal) {
      if (total >= longWork) cli.say(line)
    } else if (done >= total) cli.err('\r\u001b[K')
    else cli.err(`\r\u001b[K${line}`)
  }
}

const longWork = 2_000
