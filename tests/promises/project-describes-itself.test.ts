/** What the project says of itself in several places is the same in all of them, and its documents lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { interfaceLanguages } from '../../src/languages/index.ts'
import { readSources } from './house-order.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifest = JSON.parse(read('package.json'))

test('publiccode.yml says what package.json and the locales say', () => {
  const card = parse(read('publiccode.yml'))
  expect(card.softwareVersion).toBe(manifest.version)
  expect(card.legal.license).toBe(manifest.license)
  expect([...card.localisation.availableLanguages].sort()).toEqual([...interfaceLanguages()].sort())
  expect(existsSync(join(root, card.logo))).toBe(true)
  expect(card.description.en.shortDescription.length).toBeLessThanOrEqual(150)
  expect(card.description.en.longDescription.length).toBeGreaterThanOrEqual(150)
  for (const key of [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'maintenance',
  ])
    expect(card).toHaveProperty(key)
})

test('the changes begin with the version that this is', () => {
  expect(/^## \[(.+?)\]/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version)
})

test('the command that tests everything is the one of the README', () => {
  expect(read('README.md')).toContain('npm ci && npm test')
  expect(read('.ci/run')).toContain('npm ci && npm test')
})

test('Node is pinned to one version for every platform', () => {
  expect(new Set(Object.values(manifest.optionalDependencies)).size).toBe(1)
})

test('every part is in the description of the house', () => {
  const described = read('docs/explanation/architecture.md')
  const parts = new Set(readSources().flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0]] : [])))
  expect([...parts].filter((part) => !described.includes(`| \`${part}\` |`))).toEqual([])
})

test('no link between documents is broken', () => {
  const documents = [...readdirSync(root), ...folder('docs'), ...folder('src')].filter((path) =>
    path.endsWith('.md'),
  )
  expect(documents.length).toBeGreaterThan(30)
  expect(documents.flatMap((path) => brokenLinksOf(path, read(path)))).toEqual([])
})

test('a broken link between documents is noticed', () => {
  expect(
    brokenLinksOf('README.md', '[a](docs/nowhere.md) [b](docs/README.md) [c](https://example.org/)'),
  ).toHaveLength(1)
})

function folder(path: string): string[] {
  return readdirSync(join(root, path), { recursive: true }).map((name) => join(path, String(name)))
}

function brokenLinksOf(path: string, markdown: string): string[] {
  const links = [...markdown.replaceAll(/```[\s\S]*?```|`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(
    (match) => match[1] as string,
  )
  return links
    .filter(
      (link) =>
        !/^(https?:|mailto:|#)/.test(link) &&
        !existsSync(join(root, dirname(path), link.split('#')[0] as string)),
    )
    .map((link) => `${path} → ${link}`)
}
