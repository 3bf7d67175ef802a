import { runCli } from '#cli'
import { describeSettings, readConfig } from './config.ts'
import { openConfiguredStore, serve } from './serve.ts'

// Whoever reads the answer may have seen enough: `tessera … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCli(process.argv.slice(2), {
  config: readConfig,
  settings: describeSettings,
  openStore: openConfiguredStore,
  serve,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
