import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { runCli } from '../../src/cli/index.ts'
import { createEntry, publishPart } from '../../src/content/index.ts'
import { fixedClock } from '../../src/shared/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { notice, parliamentRecord, pathOf, putAnswer } from '../official-records.ts'
import { type OfficialServer, startOfficialServer } from '../official-server.ts'
import { event } from '../official-world.ts'
import { amina, buildWorld, does } from '../world.ts'

/** Amina keeps a file true with what official sources say, from the first run to the page that readers see. */

const procedure = '2025/0059(COD)'
const asking = { form: 'regulation', procedures: [procedure], celex: [] } as const
const folder = mkdtempSync(join(tmpdir(), 'tessera-official-'))
const clock = fixedClock('2026-11-23T09:00:00.000Z')
let server: OfficialServer
let store: Store
let app: Awaited<ReturnType<typeof createApp>>

beforeAll(async () => {
  server = await startOfficialServer()
  store = await openStore({ sqlitePath: join(folder, 'tessera.sqlite') })
  await buildWorld(store, clock)
  await does(store, amina, async (act) => {
    const id = await createEntry(act, {
      kind: 'policy-file',
      key: 'return-regulation',
      language: 'en',
      shared: {
        form: 'regulation',
        procedures: [{ ref: procedure }],
        events: [event('commission-proposal', '2026-02-10')],
      },
      fields: { title: 'Return Regulation' },
    })
    await publishPart(act, { id, language: 'en' })
  })
  const log = { failed: (error: unknown) => expect.fail(String(error)) }
  app = await createApp({ store, clock, origin: 'https://harbour.example', pageMemory: 1_000_000, log })
  const vote = 'COMMITTEE_ADOPTING_REPORT 2026-03-09'
  putAnswer(server, asking, `parliament/procedure/${procedure}`, parliamentRecord(procedure, vote))
  putAnswer(server, asking, `cellar/procedure/${procedure}`, notice(procedure, 'ADP_byCOM 2026-02-10'))
})
afterAll(async () => {
  await app.close()
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** Runs a command as Amina would, against sources on this machine. */
async function tessera(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runCli(argv, {
    config: () => ({
      content: undefined,
      origin: 'https://harbour.example',
      parliamentApi: `${server.origin}/api/v2`,
      cellar: server.origin,
    }),
    settings: () => [],
    openStore: () => openStore({ sqlitePath: join(folder, 'tessera.sqlite') }),
    serve: async () => {},
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    clock,
    asking: { interval: 0, pause: async () => {}, mayConnect: () => true },
  })
  return { code, out, err }
}

async function page(): Promise<string> {
  await app.refresh()
  const response = await app.request(new Request('https://harbour.example/en/files/return-regulation'))
  return response.text()
}

let id = ''

test('a dry run says what would be asked, and asks nobody', async () => {
  const { code, out } = await tessera('sync', '--dry-run')
  expect(code).toBe(0)
  expect(out).toContain(`return-regulation: parliament/procedure/${procedure}, cellar/procedure/${procedure}`)
  expect(out).toContain(
    '1 file is due: 1 question to the European Parliament, 1 to Cellar. Nobody was asked.',
  )
  expect(server.asked).toEqual([])
})

test('a run finds a vote that the file does not have', async () => {
  expect(await tessera('sync')).toEqual({
    code: 0,
    out: 'Asked about 1 file with 2 requests: 2 changed, 0 as before; 1 new suggestion.\nRead them with: tessera suggestions list\n',
    err: '',
  })
  expect(server.asked[0]?.headers['user-agent']).toMatch(/^tessera\/[\d.]+ \(harbour\.example\)$/)
  expect(await page()).not.toContain('9 March 2026')
})

test('the list says in plain words what to decide, and what it would change', async () => {
  const { out } = await tessera('suggestions', 'list')
  id = out.slice(0, 10)
  expect(out).toBe(`${id}  Return Regulation (return-regulation)
  New event: Committee vote, 9 March 2026
  European Parliament, 9 March 2026: COMMITTEE_ADOPTING_REPORT, a code that means just this; read on 23 November 2026
      https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0059(COD)
  Now:     The Commission proposed the regulation on 10 February 2026. No position of Parliament or of the Council has been recorded yet.
  With it: The proposal is before a committee of the European Parliament, which voted on 9 March 2026.
`)
  const { suggestions } = JSON.parse((await tessera('suggestions', 'list', '--format', 'json')).out)
  expect(suggestions).toMatchObject([
    {
      id,
      title: 'Return Regulation',
      fact: { kind: 'ep-committee-vote', date: '2026-03-09' },
      saidBy: [{ nativeCode: 'COMMITTEE_ADOPTING_REPORT', mapping: 'exact' }],
      status: { before: { code: 'proposed' }, after: { code: 'ep-committee' } },
    },
  ])
})

test('once accepted, it stands on the page with its source', async () => {
  const { code, out } = await tessera('suggestions', 'accept', id, '--author', 'amina')
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('has “ep-committee-vote” now.'),
  })
  const text = await page()
  expect(text).toContain('9 March 2026')
  expect(text).toContain('https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0059(COD)')
})

test('a second run brings nothing back', async () => {
  clock.set('2026-11-24T09:00:00.000Z')
  expect((await tessera('sync')).out).toBe(
    'Asked about 1 file with 2 requests: 0 changed, 2 as before; 0 new suggestions.\n',
  )
  expect((await tessera('suggestions', 'list')).out).toBe('There is nothing to decide.\n')
  expect((await tessera('suggestions', 'list', '--state', 'all')).out).toContain(
    'Accepted by amina on 2026-11-23',
  )
})

test('what was decided cannot be decided again', async () => {
  const { code, err } = await tessera('suggestions', 'refuse', id)
  expect(code).toBe(1)
  expect(err).toContain('amina accepted this suggestion on 2026-11-23.')
  expect((await tessera('suggestions', 'accept', 'nothing')).code).toBe(1)
})

test('a run that cannot be relied on says so, names what failed, and ends with 1', async () => {
  clock.set('2026-11-25T09:00:00.000Z')
  server.script(pathOf(asking, `parliament/procedure/${procedure}`), { body: '<!doctype html>' })
  const { code, out, err } = await tessera('sync')
  expect(code).toBe(1)
  expect(err).toContain(`return-regulation  parliament/procedure/${procedure}: Expected`)
  expect(out).toMatch(/^The official sources could not be relied on in this run/)
  const metrics = await (await app.request(new Request('https://harbour.example/metrics'))).text()
  expect(metrics).toContain('tessera_sync_failed 1')
  expect(metrics).toContain('tessera_sync_last_success_timestamp_seconds 1795510800')
  expect((await app.request(new Request('https://harbour.example/readyz'))).status).toBe(200)
})
