import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type TestFile = { path: string; text: string }

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The tests of the parts that store, search or exchange. */
export function readStoreTests(): TestFile[] {
  return globSync('src/{store,history,content,search,exchange}/**/*.test.{ts,tsx}', { cwd: root }).map(
    (path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(root + path, 'utf8'),
    }),
  )
}

/** Those that open a store, and not on both databases. A test of what only one of them has names it in its title. */
export function oneSidedTests(tests: readonly TestFile[]): string[] {
  return tests
    .filter(({ text }) => /\bopenStore\(|\bopenForTest\(|\bemptyDatabase\(/.test(text))
    .filter(({ text }) => !/\bonBothDatabases\(|describe\.each\(\[\s*'sqlite', 'postgresql'/.test(text))
    .filter(({ text }) => !/(?:test|describe)\([^\n]*(?:SQLite|PostgreSQL)/.test(text))
    .map(({ path }) => path)
}
