/** The guide to a policy file is what an officer copies from: its example is loaded here as it stands on the page. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPack, importPack } from '../../src/exchange/index.ts'
import { type RunningSite, readingDay, startSite } from '../running-site.ts'
import { filesOf } from './files-of-document.ts'

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const blocks = filesOf(read('how-to/add-a-policy-file.md'))
const example = blocks.filter(([path]) => path.startsWith('policy-file/'))
const pack = mkdtempSync(join(tmpdir(), 'tessera-how-to-'))
let site: RunningSite

beforeAll(async () => {
  for (const [path, text] of [...filesOf(read('tutorial/first-network.md')), ...example]) {
    mkdirSync(dirname(join(pack, path)), { recursive: true })
    writeFileSync(join(pack, path), text)
  }
  site = await startSite({ fill: (store) => importPack(store, pack, { author: 'tests', now: readingDay }) })
})
afterAll(async () => {
  await site.stop()
  rmSync(pack, { recursive: true })
})

test('its example is sound and in canonical form', async () => {
  expect(example).toHaveLength(2)
  const findings = await checkPack(pack, { now: readingDay })
  expect(findings.filter(({ file }) => file?.includes('crew-shelter-directive'))).toEqual([])
})

test('what it shows step by step stands in the example', () => {
  const [[, whole] = ['', '']] = example
  const steps = blocks.filter(([path]) => !path.startsWith('policy-file/'))
  expect(steps.length).toBeGreaterThan(4)
  for (const [, step] of steps) expect(whole).toContain(step)
})

test('its page says what the guide promises', async () => {
  const response = await site.ask('/en/files/crew-shelter-directive')
  expect(response.status).toBe(200)
  const text = (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(text).toContain('Being put into national law')
  expect(text).toContain('Another source says 19 March 2025')
  expect(text).toContain(
    'Of 26 bound states, we know about 1: 1 has notified measures. 25 are not known to us.',
  )
  expect(text).toContain('Two legal notices')
  expect(text).toContain('ask nobody for papers at the door')
  expect(text).toContain('The directive opens doors to crews who have papers.')
  expect(text).not.toContain('daily.example/talks')
})
