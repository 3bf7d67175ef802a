import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { LoadedEntry } from '#content'
import { checkPack, exportPack, importPack, writePart, writeShared } from '#exchange'
import type { Instant } from '#shared'
import { arbitraryEntries } from '../arbitrary-entries.ts'
import { onBothDatabases } from '../stores.ts'

const now = '2026-11-23T09:30:00.000Z' as Instant
const base = mkdtempSync(join(tmpdir(), 'tessera-packs-'))
afterAll(() => rmSync(base, { recursive: true }))
const newFolder = () => mkdtempSync(join(base, 'pack-'))

test('a written pack is sound and canonical, whatever its entries hold', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEntries(now), async (entries) => {
      const findings = await checkPack(writePack(entries))
      expect(
        findings.filter(
          ({ message, severity }) => severity === 'error' || /canonical|comments/.test(message),
        ),
      ).toEqual([])
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

onBothDatabases('a pack that was loaded comes out with the same bytes', (open) => {
  test('whatever its entries hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries(now), async (entries) => {
        const pack = writePack(entries)
        const store = await open()
        await importPack(store, pack, { author: 'amina', now })
        const out = newFolder()
        await exportPack(store, out)
        expect(filesOf(out)).toEqual(filesOf(pack))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('the sample network', async () => {
    const store = await open()
    await importPack(store, 'content/picum', { author: 'amina', now })
    const out = newFolder()
    await exportPack(store, out)
    expect(filesOf(out)).toEqual(filesOf('content/picum'))
  })
})

function writePack(entries: readonly LoadedEntry[]): string {
  const folder = newFolder()
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  write('pack.yaml', 'format: tessera-pack/1\n')
  for (const entry of entries) {
    write(`${entry.kind}/${entry.key}.yaml`, writeShared(entry, 'fr'))
    for (const part of entry.parts)
      write(`${entry.kind}/${entry.key}.${part.language}.md`, writePart(entry, part))
  }
  return folder
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}
