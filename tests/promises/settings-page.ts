import type { Setting } from '../../src/config.ts'

/** The reference page of the settings, written from the one table that there is. */
export function writeSettingsPage(settings: readonly Setting[]): string {
  return `# Settings

Written from the table in \`src/config.ts\` by \`npx vitest run tests/promises/settings-are-documented.test.ts -u\`; change that, not this page.

Settings are variables of the environment. With none at all, Tessera starts on SQLite and serves the sample network. All are read once, at the
start; a wrong one stops it with a sentence that names it. \`npm run tessera -- settings\` prints those in force, without secrets.

| setting | default | what it is |
| --- | --- | --- |
${settings.map(row).join('\n')}

\`\`\`sh
PORT=8080 TESSERA_ORIGIN=https://example.org TESSERA_DATA=/var/lib/tessera npm start
\`\`\`
`
}

function row({ name, default: fallback, help, secret }: Setting): string {
  const cells = [
    `\`${name}\``,
    fallback === '' ? 'empty' : `\`${fallback}\``,
    secret ? `${help}. Secret: never printed` : help,
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
