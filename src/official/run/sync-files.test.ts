import { describe, expect, test } from 'vitest'
import { archiveEntry, purgeEntry } from '#content'
import { listChangesAfter } from '#history'
import { openSearcher } from '#search'
import type { Store } from '#store'
import { notice, parliamentRecord, pathOf, putAnswer } from '../../../tests/official-records.ts'
import { at, event, type OfficialWorld, withOfficialSources } from '../../../tests/official-world.ts'
import { onBothDatabases } from '../../../tests/stores.ts'
import { amina, does } from '../../../tests/world.ts'
import { lastRead, lastRuns, listSuggestions } from '../index.ts'

const procedure = '2025/0059(COD)'
const asking = { form: 'regulation', procedures: [procedure], celex: [] } as const
const inParliament = `parliament/procedure/${procedure}`
const inCellar = `cellar/procedure/${procedure}`
const proposal = event('commission-proposal', '2026-02-10')

/** A file with a procedure that both sources know, and say nothing new about but one vote. */
async function aFile({ server, publishFile }: OfficialWorld, key = 'return-regulation') {
  const id = await publishFile(key, { procedures: [procedure], events: [proposal] })
  putAnswer(server, asking, inParliament, parliamentRecord(procedure, 'COMMITTEE_ADOPTING_REPORT 2026-03-09'))
  putAnswer(server, asking, inCellar, notice(procedure, 'ADP_byCOM 2026-02-10'))
  return id
}

function opened(store: Store) {
  return listSuggestions(store.db, { state: 'open' })
}

onBothDatabases('a run over the official sources', (open) => {
  test('turns what a source says and the file does not into a suggestion, and changes no file', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    const before = await store.db.selectFrom('revision').selectAll().execute()
    const report = await world.sync()
    expect(report).toMatchObject({
      files: 1,
      left: 0,
      requests: 2,
      conditional: 0,
      changed: 2,
      unchanged: 0,
      failures: [],
      suggestions: 1,
      failed: false,
    })
    expect(await opened(store)).toMatchObject([
      {
        file: { key: 'return-regulation' },
        verdict: 'new',
        fact: { kind: 'ep-committee-vote', date: '2026-03-09', planned: false },
        saidBy: [
          {
            feed: 'parliament',
            nativeCode: 'COMMITTEE_ADOPTING_REPORT',
            mapping: 'exact',
            readAt: at('2026-11-23'),
          },
        ],
        state: 'open',
      },
    ])
    expect(await store.db.selectFrom('revision').selectAll().execute()).toEqual(before)
    expect(world.server.asked[0]?.headers['user-agent']).toMatch(/^tessera\/\d+\.\d+\.\d+ \(tests\)$/)
  })

  test('that finds nothing changed sends only conditional requests and does nothing else', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    await world.sync()
    const [before] = await opened(store)
    world.clock.set(at('2026-11-24'))
    const report = await world.sync()
    expect(report).toMatchObject({
      requests: 2,
      conditional: 2,
      unchanged: 2,
      changed: 0,
      suggestions: 0,
      withdrawn: 0,
    })
    expect(await opened(store)).toEqual([before])
    expect(await lastRead(store.db)).toMatchObject(
      new Map([['return-regulation', { readAt: at('2026-11-24') }]]),
    )
  })

  test('asks nothing twice on a day, unless told', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    await world.sync()
    expect(await world.sync()).toMatchObject({ files: 0, requests: 0 })
    expect(await world.sync({ all: true })).toMatchObject({ files: 1, requests: 2 })
    expect(await world.sync({ file: 'return-regulation' })).toMatchObject({ files: 1, requests: 2 })
    await expect(world.sync({ file: 'another' })).rejects.toThrow(
      'There is no published policy file “another”',
    )
  })

  test('knows an answer again in another order, and without validators', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    const lines = ['COMMITTEE_ADOPTING_REPORT 2026-03-09', 'REFERRAL 2026-03-02']
    world.server.script(pathOf(asking, inParliament), { body: parliamentRecord(procedure, ...lines) })
    await world.sync()
    world.server.script(pathOf(asking, inParliament), {
      body: parliamentRecord(procedure, ...lines.toReversed()),
    })
    expect(await world.sync({ all: true })).toMatchObject({ conditional: 1, unchanged: 2, changed: 0 })
  })

  test('asks about drafts, archived and ended files and uncertain references as little as about packages', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    const archived = await world.publishFile('archived', { procedures: ['2024/0001(COD)'] })
    await does(store, amina, (act) => archiveEntry(act, { id: archived }))
    await world.publishFile('withdrawn', {
      procedures: ['2017/0245(COD)'],
      events: [event('withdrawal', '2025-10-06')],
    })
    await world.publishFile('package', { form: 'package' })
    await world.publishFile('strategy', { form: 'strategy', celex: ['not a celex number'] })
    expect(await world.sync()).toMatchObject({ files: 0, requests: 0 })
  })

  test('ends with its budget, and the next one goes on with what was left longest', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    const files = ['2025/0001(COD)', '2025/0002(COD)', '2025/0003(COD)']
    for (const [index, ref] of files.entries())
      await world.publishFile(`file-${index}`, { procedures: [ref], events: [proposal] })
    const report = await world.sync({ budget: 3 })
    expect(report).toMatchObject({ requests: 3, files: 2, left: 1, failed: false })
    expect(report.endedEarly).toContain('budget')
    world.server.asked.length = 0
    expect(await world.sync()).toMatchObject({ requests: 3, left: 0 })
    expect(world.server.asked.map(({ path }) => path.split('?')[0])).toEqual([
      '/resource/procedure/2025_2',
      '/api/v2/procedures/2025-0003',
      '/resource/procedure/2025_3',
    ])
  })

  test('that is stopped keeps what it has, is no run, and is gone on with', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    for (const n of [1, 2, 3])
      await world.publishFile(`file-${n}`, { procedures: [`2025/000${n}(COD)`], events: [proposal] })
    const stop = new AbortController()
    const progress = (done: number) => {
      if (done === 1) stop.abort()
    }
    expect(await world.sync({ signal: stop.signal, progress })).toMatchObject({ files: 1, left: 2 })
    expect(await lastRuns(store.db)).toEqual({})
    expect(await world.sync()).toMatchObject({ files: 2, left: 0, requests: 4 })
    expect(await lastRuns(store.db)).toMatchObject({ last: { files: 2 }, lastSuccessAt: at('2026-11-23') })
  })

  test('is alone: another one waits until it ends, or until it has been silent for long', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    world.server.script(pathOf(asking, inParliament), { silent: true })
    const stop = new AbortController()
    const first = world.sync({ signal: stop.signal })
    await expect.poll(() => world.server.asked.length).toBe(1)
    await expect(world.sync()).rejects.toThrow('Another run over the official sources is under way')
    world.clock.set('2026-11-23T09:11:00.000Z')
    world.server.script(pathOf(asking, inParliament))
    expect(await world.sync()).toMatchObject({ files: 1 })
    stop.abort()
    await first
  })

  test('leaves nothing of a file that was purged', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    const id = await aFile(world)
    await world.sync()
    await does(store, amina, (act) => purgeEntry(act, { id }))
    await world.sync()
    for (const table of ['official_answer', 'official_file', 'suggestion'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([])
  })
})

onBothDatabases('what went wrong', (open) => {
  const web = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Sorry</p>' }

  test.each([
    ['a web page in a 200', web],
    ['an error text in a 200', { body: 'Virtuoso 22023 Error' }],
    ['half an answer', { body: parliamentRecord(procedure).slice(0, 80) }],
    ['the record of another procedure', { body: parliamentRecord('2024/0001(COD)') }],
    ['a challenge', { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } }],
    ['another host', { status: 303, headers: { location: 'https://elsewhere.example/' } }],
  ])('%s is told, and what was read before stays', async (_name, answer) => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    await world.sync()
    const before = await opened(store)
    world.clock.set(at('2026-11-24'))
    world.server.script(pathOf(asking, inParliament), answer)
    const report = await world.sync()
    expect(report.failures).toMatchObject([
      { file: 'return-regulation', feed: 'parliament', question: inParliament },
    ])
    expect(report.failed).toBe(true)
    expect(await opened(store)).toEqual(before)
    const fresh = (await lastRead(store.db)).get('return-regulation')
    expect(fresh).toEqual({
      readAt: at('2026-11-23'),
      newest: at('2026-11-24'),
      feeds: [
        { feed: 'cellar', readAt: at('2026-11-24') },
        { feed: 'parliament', readAt: at('2026-11-23') },
      ],
      failedSince: true,
    })
  })

  test('not found is not “no events”: nothing is withdrawn', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    await world.sync()
    for (const answer of [{ status: 404 }, { status: 204 }, { body: '' }, { status: 300 }]) {
      world.server.script(pathOf(asking, inParliament), answer)
      expect(await world.sync({ all: true })).toMatchObject({
        notFound: 1,
        withdrawn: 0,
        failures: [],
        failed: false,
      })
    }
    expect(await opened(store)).toHaveLength(1)
  })

  test.each([
    ['an answer in another encoding', Buffer.from('{"data":[]}', 'utf16le')],
    [
      'the record of a procedure with an odd name',
      '{"data":[{"process_id":"a\\u0000\\u001b[2J","process_type":"COD"}]}',
    ],
  ])('%s is a failure, told without its control characters', async (_name, body) => {
    const store = await open()
    const world = await withOfficialSources(store)
    await aFile(world)
    world.server.script(pathOf(asking, inParliament), { body })
    const { failures } = await world.sync()
    expect(failures).toHaveLength(1)
    expect(failures[0]?.why).not.toMatch(/\p{Cc}/u)
  })

  test('what failed is asked again the next day, however seldom the file is looked at', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await world.publishFile('published', {
      procedures: [procedure],
      events: [proposal, event('oj-publication', '2026-11-01')],
    })
    world.server.script(pathOf(asking, inParliament), { status: 500 })
    putAnswer(world.server, asking, inCellar, notice(procedure, 'ADP_byCOM 2026-02-10'))
    await world.sync()
    world.clock.set(at('2026-11-24'))
    world.server.asked.length = 0
    world.server.script(pathOf(asking, inParliament), { body: parliamentRecord(procedure) })
    expect(await world.sync()).toMatchObject({ requests: 1, failed: false })
    world.clock.set(at('2026-12-23'))
    expect(await world.sync()).toMatchObject({ requests: 1 })
  })

  test('a source that refuses three times is left alone; the other is read on, and the run has failed', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    for (const n of [1, 2, 3, 4, 5]) {
      const ref = `2025/000${n}(COD)`
      await world.publishFile(`file-${n}`, { procedures: [ref], events: [proposal] })
      const about = { ...asking, procedures: [ref] }
      world.server.script(pathOf(about, `parliament/procedure/${ref}`), { status: 503 })
      putAnswer(world.server, about, `cellar/procedure/${ref}`, notice(ref, 'ADP_byCOM 2026-02-10'))
    }
    const feeds = {
      parliament: `${world.server.origin.replace('127.0.0.1', 'localhost')}/api/v2`,
      cellar: world.server.origin,
    }
    const report = await world.sync({ feeds })
    expect(report).toMatchObject({ files: 5, changed: 5, failed: true })
    expect(report.failures).toHaveLength(3)
    expect(report.endedEarly).toContain('refused three questions in a row')
    expect(await lastRuns(store.db)).toMatchObject({ last: { failed: true, failures: 3 } })
    expect((await lastRuns(store.db)).lastSuccessAt).toBeUndefined()
  })

  test('a file that was never read has no freshness', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    await world.publishFile('unknown', { procedures: ['2025/0001(COD)'], events: [proposal] })
    await world.sync()
    expect(await lastRead(store.db)).toEqual(new Map())
  })
})

onBothDatabases('the feed of changes', (open) => {
  test('tells once a day that a file was read, and search is not made anew', async () => {
    const store = await open()
    const world = await withOfficialSources(store)
    const id = await aFile(world)
    const searcher = await openSearcher(store)
    await searcher.follow()
    const indexed = await store.db.selectFrom('search_entry').selectAll().execute()
    const before = (await listChangesAfter(store.db, 0)).length
    await world.sync()
    await world.sync({ all: true })
    world.clock.set(at('2026-11-24'))
    await world.sync()
    const changes = (await listChangesAfter(store.db, 0)).slice(before)
    expect(changes).toMatchObject([
      { deed: 'read', kind: 'policy-file', entryId: id, at: at('2026-11-23') },
      { deed: 'read', entryId: id, at: at('2026-11-24') },
    ])
    await searcher.follow()
    expect(await store.db.selectFrom('search_entry').selectAll().execute()).toEqual(indexed)
  })
})

describe('switched off', () => {
  onBothDatabases('a source', (open) => {
    test('is not asked, and what it said stays', async () => {
      const store = await open()
      const world = await withOfficialSources(store)
      await aFile(world)
      await world.sync()
      const feeds = { parliament: undefined, cellar: world.server.origin }
      expect(await world.sync({ feeds, all: true })).toMatchObject({ requests: 1, withdrawn: 0 })
      expect(await opened(store)).toHaveLength(1)
      await expect(world.sync({ feeds: { parliament: undefined, cellar: undefined } })).rejects.toThrow(
        'All official sources are switched off',
      )
    })
  })
})
