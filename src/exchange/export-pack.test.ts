import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { archiveEntry, entryId, purgeEntry } from '#content'
import { type Instant, Invalid, Unavailable } from '#shared'
import type { Store } from '#store'
import { onBothDatabases } from '../../tests/stores.ts'
import { checkContent } from './check-content.ts'
import { exportPack } from './export-pack.ts'
import { importPack } from './import-pack.ts'

const now = '2026-11-23T09:00:00.000Z' as Instant
const base = mkdtempSync(join(tmpdir(), 'tessera-export-test-'))
afterAll(() => rmSync(base, { recursive: true }))
let out: string
beforeEach(() => {
  out = join(mkdtempSync(join(base, 'out-')), 'pack')
})

/** A store with two topics and a policy file that refers to one of them. */
async function filled(open: () => Promise<Store>): Promise<Store> {
  const pack = mkdtempSync(join(base, 'pack-'))
  const files = {
    'pack.yaml': 'format: tessera-pack/1\n',
    'topic/health.yaml': '{}\n',
    'topic/health.en.md': '---\npublished: 2026-01-01\ntitle: Health\n---\n',
    'topic/work.yaml': '{}\n',
    'topic/work.en.md': '---\ntitle: Work\n---\n',
    'policy-file/permits.yaml': 'form: directive\ntopics:\n  - health\n',
    'policy-file/permits.en.md': '---\ntitle: Permits\n---\n',
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(pack, file)), { recursive: true })
    writeFileSync(join(pack, file), text)
  }
  const store = await open()
  await importPack(store, pack, { author: 'amina', now })
  return store
}

onBothDatabases('an export', (open) => {
  test('into an older pack writes what changed, removes what is gone and leaves the rest', async () => {
    const store = await filled(open)
    expect(await exportPack(store, out)).toEqual({ entries: 3, written: 7, unchanged: 0, removed: 0 })
    writeFileSync(join(out, 'README.md'), 'Ours')
    const untouched = statSync(join(out, 'topic/work.yaml')).ino
    await store.transact(async (tx) => {
      const act = { tx, author: 'amina', now }
      await archiveEntry(act, { id: entryId('topic', 'health') })
      await purgeEntry(act, { id: entryId('policy-file', 'permits') })
    })
    expect(await exportPack(store, out)).toEqual({ entries: 2, written: 1, unchanged: 4, removed: 2 })
    expect(readFileSync(join(out, 'topic/health.yaml'), 'utf8')).toBe('archived: 2026-11-23\n')
    expect(existsSync(join(out, 'policy-file/permits.yaml'))).toBe(false)
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toBe('Ours')
    expect(statSync(join(out, 'topic/work.yaml')).ino).toBe(untouched)
  })

  test('says what a purge has left hanging, as a check of the database does', async () => {
    const store = await filled(open)
    await store.transact((tx) => purgeEntry({ tx, author: 'amina', now }, { id: entryId('topic', 'health') }))
    expect(await checkContent(store, now)).toEqual([
      {
        severity: 'error',
        file: 'policy-file/permits.yaml',
        field: 'topics.0',
        message: 'There is no topic “health”. Add it, or leave the reference out.',
      },
    ])
  })
})

onBothDatabases('an export is refused', (open) => {
  test('in a folder that holds other things', async () => {
    const store = await filled(open)
    mkdirSync(out)
    writeFileSync(join(out, 'letter.txt'), 'Dear all')
    await expect(exportPack(store, out)).rejects.toThrow(Invalid)
    expect(existsSync(join(out, 'pack.yaml'))).toBe(false)
  })

  test('where a kind is a link that leads elsewhere', async () => {
    const store = await filled(open)
    await exportPack(store, out)
    const elsewhere = mkdtempSync(join(base, 'elsewhere-'))
    rmSync(join(out, 'topic'), { recursive: true })
    symlinkSync(elsewhere, join(out, 'topic'))
    await expect(exportPack(store, out)).rejects.toThrow(/is not a folder of its own/)
  })

  test('where a file stands in the way', async () => {
    const store = await filled(open)
    writeFileSync(out, 'Dear all')
    await expect(exportPack(store, join(out, 'pack'))).rejects.toThrow(Unavailable)
  })
})
