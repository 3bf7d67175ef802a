import { runCli } from '#cli'
import { describeSettings, readConfig } from './config.ts'

// Whoever reads the answer may have seen enough: `tessera … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCli(process.argv.slice(2), {
  config: readConfig,
  settings: describeSettings,
  // The site and the database are loaded by what needs them: other commands begin at once.
  openStore: async (config) => (await import('./serve.ts')).openConfiguredStore(config),
  serve: async (config, say) => (await import('./serve.ts')).serve(config, say),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
