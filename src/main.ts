import { runCli } from '#cli'
import { describeSettings, readConfig } from './config.ts'
import { openConfiguredStore, serve } from './serve.ts'

process.exitCode = await runCli(process.argv.slice(2), {
  config: readConfig,
  settings: describeSettings,
  openStore: openConfiguredStore,
  serve,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
