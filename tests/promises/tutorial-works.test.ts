/** The tutorial is what a newcomer believes: its files are loaded here as they stand on the page. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPack, importPack } from '../../src/exchange/index.ts'
import { type RunningSite, readingDay, startSite } from '../running-site.ts'
import { filesOf } from './files-of-document.ts'

const page = readFileSync(new URL('../../docs/tutorial/first-network.md', import.meta.url), 'utf8')
const pack = mkdtempSync(join(tmpdir(), 'tessera-tutorial-'))
let site: RunningSite

beforeAll(async () => {
  for (const [path, text] of filesOf(page)) {
    mkdirSync(dirname(join(pack, path)), { recursive: true })
    writeFileSync(join(pack, path), text)
  }
  site = await startSite({ fill: (store) => importPack(store, pack, { author: 'tests', now: readingDay }) })
})
afterAll(async () => {
  await site.stop()
  rmSync(pack, { recursive: true })
})

test('its pack is sound', async () => {
  expect(filesOf(page)).toHaveLength(10)
  expect((await checkPack(pack)).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('the status of its policy file follows from its two events', async () => {
  const text = await read('/en/files/crew-pay-directive')
  expect(text).toContain('Awaiting Parliament’s position')
  expect(text).toContain('September 2026')
})

test('its report is found by another form of its words, and stands with the work area and the file', async () => {
  for (const path of [
    '/en/library?q=crews',
    '/en/library?q=crew',
    '/en/work/wages',
    '/en/files/crew-pay-directive',
  ])
    expect(await read(path)).toContain('Paid late, or never')
})

test('its work area is French at an address of its own, and its report says that it is not', async () => {
  expect(await read('/fr/work/salaires')).toContain('Un navire part')
  expect(await read('/fr/library/paid-late')).toContain('lang="en"')
})

test('the mistake that it makes on purpose is named with its line', async () => {
  const file = join(pack, 'policy-file/crew-pay-directive.yaml')
  const sound = readFileSync(file, 'utf8')
  writeFileSync(file, sound.replace('date: 2026-09', 'date: 2026-13'))
  const errors = (await checkPack(pack)).filter(({ severity }) => severity === 'error')
  writeFileSync(file, sound)
  expect(errors).toEqual([expect.objectContaining({ file: 'policy-file/crew-pay-directive.yaml', line: 12 })])
})

async function read(path: string): Promise<string> {
  const response = await site.ask(path)
  expect(response.status).toBe(200)
  return response.text()
}
