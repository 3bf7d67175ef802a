/**
 * Makes the modules of `src/words/lexicons/` from the lexicons that people write, and tries their cases:
 * `npm run lexicons` for all, `npm run lexicons -- en fr` for some.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readLexicon } from '../src/exchange/read-lexicon.ts'
import { Checker } from '../src/words/checker.ts'
import { readCases, tryCase } from '../tests/words/cases.ts'

const root = new URL('../lexicons/', import.meta.url)
const target = new URL('../src/words/lexicons/', import.meta.url)
mkdirSync(target, { recursive: true })
const asked = process.argv.slice(2)
const all = readdirSync(root)
  .filter((name) => existsSync(new URL(`${name}/lexicon.yaml`, root)))
  .sort()

for (const language of all) {
  if (asked.length > 0 && !asked.includes(language)) continue
  const file = `lexicons/${language}/lexicon.yaml`
  const { lexicon, findings, notes } = readLexicon(
    readFileSync(new URL(`${language}/lexicon.yaml`, root), 'utf8'),
    file,
  )
  for (const { line, message } of findings) console.error(`${file}:${line}  ${message}`)
  for (const { line, message } of notes) console.error(`${file}:${line}  note  ${message}`)
  if (!lexicon) {
    process.exitCode = 1
    continue
  }
  const json = JSON.stringify(lexicon)
  writeFileSync(
    new URL(`${language}.ts`, target),
    `// Made from lexicons/${language}/lexicon.yaml by \`npm run lexicons\`.\nimport type { Lexicon } from '../lexicon.ts'\n\nexport const lexicon: Lexicon = ${json}\n`,
  )
  const checker = new Checker(lexicon)
  const cases = readCases(language)
  let [right, wrong, missed] = [0, 0, 0]
  for (const one of cases) {
    const result = tryCase(checker, one)
    right += result.right
    wrong += result.wrong.length
    missed += result.missed.length
    for (const text of result.wrong) console.log(`${one.file}:${one.line}  wrongly remarks on “${text}”`)
    for (const text of result.missed) console.log(`${one.file}:${one.line}  misses “${text}”`)
  }
  const share = (n: number, of: number) => (of === 0 ? '–' : (n / of).toFixed(3))
  console.log(
    `${language}: ${cases.length} sentences, precision ${share(right, right + wrong)}, recall ${share(right, right + missed)}`,
  )
  if (wrong + missed > 0) process.exitCode = 1
}

const made = all.filter((language) => existsSync(new URL(`${language}.ts`, target)))
const lines = made.map((language) => `  ${language}: () => import('./${language}.ts'),`)
writeFileSync(
  new URL('loaders.ts', target),
  `// Made by \`npm run lexicons\`.\nexport const loaders = {\n${lines.join('\n')}\n} as const\n`,
)
