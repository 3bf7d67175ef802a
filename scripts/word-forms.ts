/**
 * Makes `src/exchange/glossary/known-forms.ts`: for each term, the forms in which the checker meets it, as people wrote them down in
 * `lexicons/<language>/remarks.txt`. `npm run word-forms`, after `npm run lexicons`.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { knownForms } from '../tests/words/known-forms.ts'

const target = fileURLToPath(new URL('../src/exchange/glossary/known-forms.ts', import.meta.url))
const forms = await knownForms()
writeFileSync(
  target,
  `// Made from lexicons/*/remarks.txt by \`npm run word-forms\`.
/** By term, then by language: forms in which people are named so, the way they stand in sentences. */
export const forms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(forms)}\n`,
)
const { status } = spawnSync('biome', ['check', '--write', target], { stdio: 'inherit' })
process.exitCode = status ?? 1
