/** Somebody prints a policy file for a meeting: one sheet of A4, whatever there is to say. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEntry, publishPart } from '../../src/content/index.ts'
import { type Visit, visit } from '../browser.ts'
import { samplePolicyFiles } from '../policy-files.ts'
import { type RunningSite, startSite } from '../running-site.ts'
import { sampleSite } from '../sample-site.ts'
import { amina, buildWorld, does } from '../world.ts'

let guest: Visit
let longFile: RunningSite

beforeAll(async () => {
  guest = await visit(sampleSite.origin)
  longFile = await startSite({ fill: addLongFile })
})
afterAll(async () => {
  await guest?.close()
  await longFile?.stop()
})

const files = samplePolicyFiles().map(({ key }) => key)

test.each(['en', 'fr', 'es', 'ar'])('every file of the sample fits one sheet in %s', async (language) => {
  for (const key of files) {
    const english = await sampleSite.ask(`/${language}/files/${key}`)
    const path = english.headers.get('location') ?? `/${language}/files/${key}`
    expect(await sheetsOf(guest.page, `${path}/print`), path).toBe(1)
  }
})

test('a file with far too much fits as well, and says that there is more', async () => {
  const { page, close } = await visit(longFile.origin)
  expect(await sheetsOf(page, '/en/files/long/print')).toBe(1)
  const text = await page.getByRole('main').innerText()
  expect(text).toContain('Not everything has room on one sheet')
  expect(text).toContain(`${longFile.origin}/id/`)
  await close()
})

/** Pages of the document that printing gives. */
async function sheetsOf(page: Page, path: string): Promise<number> {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(200)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const text = pdf.toString('latin1')
  expect(text, 'A4').toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/)
  return text.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
}

/** Thirty events with long names, twenty asks, and a reading of many paragraphs. */
async function addLongFile(store: Parameters<typeof buildWorld>[0]): Promise<void> {
  await buildWorld(store)
  const ids = Array.from({ length: 30 }, (_, i) => `event-${i}`)
  const asks = Array.from({ length: 20 }, (_, i) => `ask-${i}`)
  const long = 'Words that go on and on because somebody had very much to say about it. '
  await does(store, amina, async (act) => {
    const id = await createEntry(act, {
      kind: 'policy-file',
      key: 'long',
      language: 'en',
      shared: {
        form: 'regulation',
        readingDate: '2020-01-01',
        events: ids.map((event, i) => ({
          id: event,
          kind: i === 0 ? 'commission-proposal' : i < 20 ? 'application' : 'ep-committee-vote',
          date: `20${10 + i}-03-04`,
          confidence: 'verified',
          source: 'https://law.example/one',
        })),
        asks: asks.map((ask) => ({
          id: ask,
          addressees: ['commission', 'parliament', 'council'],
          outcome: 'open',
        })),
      },
      fields: {
        title: `A file ${'with a long name '.repeat(8)}`,
        summary: long.repeat(5),
        eventParts: Object.fromEntries(ids.map((event) => [event, long])),
        asks: Object.fromEntries(asks.map((ask) => [ask, long.repeat(3)])),
        action: `${long.repeat(4)}\n\n${long.repeat(4)}`,
        reading: Array(12).fill(long.repeat(6)).join('\n\n'),
      },
    })
    await publishPart(act, { id, language: 'en' })
  })
}
