export type { CliConfig, CliDeps, SettingInForce } from './cli.ts'
/**
 * Runs one command and says how it ended: 0 well, 1 findings or refused, 2 wrong usage or setting, 3 disk or database unavailable.
 * Without a command, it serves.
 */
export { runCli } from './run-cli.ts'
