import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '#shared'
import { onBothDatabases } from '../../tests/stores.ts'
import { checkContent } from './check-content.ts'
import { checkPack } from './check-pack.ts'
import { importPack } from './import-pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'tessera-pack-words-'))
afterAll(() => rmSync(folder, { recursive: true }))

const files = {
  'pack.yaml': 'format: tessera-pack/1\n',
  'topic/health.yaml': 'order: 1\n',
  'topic/health.en.md':
    '---\npublished: 2026-01-01\ntitle: Health\nconcern: Care for illegal migrants.\n---\n\nFine.\n\nA “flood of refugees”, some say.\n\nMany *illegal*\n[migrants](https://x.example) are ill.\n',
  'topic/health.fr.md':
    '---\npublished: 2026-01-01\ntitle: Santé\nconcern: Des soins pour les clandestins.\n---\n',
  'term/illegal.yaml': 'severity: avoid\n',
  'term/illegal.en.md':
    '---\npublished: 2026-01-01\ntitle: Illegal migrant\navoid:\n  - illegal migrant\nsay:\n  - undocumented person\n  - clandestine migrant\nwhy: Illegal migrants are people.\n---\n',
}

function writePack(): string {
  const pack = join(folder, 'pack')
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(pack, file)), { recursive: true })
    writeFileSync(join(pack, file), text)
  }
  return pack
}

const aboutWords = (findings: Awaited<ReturnType<typeof checkPack>>) =>
  findings.filter(({ message }) => /\([a-z]{2}-[a-z-]+\)$/.test(message))

test('a pack is told where it uses words that its own guide advises against, by file and line, as notes', async () => {
  const found = aboutWords(await checkPack(writePack()))
  expect(
    found.map(({ file, line, severity, message }) => [file, line, severity, /“(.*?)”/s.exec(message)?.[1]]),
  ).toEqual([
    ['term/illegal.en.md', 8, 'note', 'clandestine migrant'],
    ['topic/health.en.md', 4, 'note', 'illegal migrants'],
    ['topic/health.en.md', 11, 'note', 'illegal* [migrants'],
    ['topic/health.fr.md', 4, 'note', 'clandestins'],
  ])
  expect(found[1]?.message).toMatch(/cannot be illegal.*Instead: “undocumented migrants”/)
})

onBothDatabases('words in the content', (open) => {
  test('a database is told the same', async () => {
    const store = await open()
    await importPack(store, writePack(), { author: 'test', now: systemClock.now() })
    const found = aboutWords(await checkContent(store))
    expect(found.map(({ file, severity, field }) => `${file} ${field} ${severity}`)).toEqual([
      'term/illegal.en.md say.1 note',
      'topic/health.en.md concern note',
      'topic/health.en.md body note',
      'topic/health.fr.md concern note',
    ])
  })
})

test('the sample speaks as it asks others to speak', async () => {
  expect(aboutWords(await checkPack('content/picum'))).toEqual([])
})
