import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { notice, parliamentRecord, putAnswer } from '../../../tests/official-records.ts'
import { event, syncMorning, withOfficialSources } from '../../../tests/official-world.ts'
import { emptyDatabase, openForTest } from '../../../tests/stores.ts'
import { listSuggestions } from '../index.ts'

const files = 12

test('a run that is killed in the middle is gone on with: nothing kept is asked again, nothing is lost or told twice', async () => {
  const settings = await emptyDatabase('sqlite')
  if (!('sqlitePath' in settings)) throw new Error('SQLite was asked for')
  const store = await openForTest(settings)
  const world = await withOfficialSources(store)
  for (let n = 1; n <= files; n++) {
    const ref = `2025/${String(n).padStart(4, '0')}(COD)`
    const about = { form: 'regulation', procedures: [ref], celex: [] } as const
    await world.publishFile(`file-${n}`, {
      procedures: [ref],
      events: [event('commission-proposal', '2026-02-10')],
    })
    const vote = parliamentRecord(ref, 'COMMITTEE_ADOPTING_REPORT 2026-03-09')
    putAnswer(world.server, about, `parliament/procedure/${ref}`, vote)
    putAnswer(world.server, about, `cellar/procedure/${ref}`, notice(ref, 'ADP_byCOM 2026-02-10'))
  }
  const program = spawn(
    process.execPath,
    [
      '--conditions=development',
      'tests/sync-process.ts',
      settings.sqlitePath,
      world.server.origin,
      syncMorning,
    ],
    { stdio: 'inherit' },
  )
  const ended = once(program, 'exit')
  await expect.poll(() => world.server.asked.length, { timeout: 30_000 }).toBeGreaterThan(files)
  program.kill('SIGKILL')
  await ended

  const kept = await store.db.selectFrom('official_answer').select('request').execute()
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThan(files * 2)
  // What the dead process claimed ends by itself.
  world.clock.set('2026-11-23T09:11:00.000Z')
  expect(await world.sync()).toMatchObject({ requests: files * 2 - kept.length, left: 0, failures: [] })
  const suggestions = await listSuggestions(store.db)
  expect(suggestions.map(({ file }) => file.key).toSorted()).toEqual(
    Array.from({ length: files }, (_, n) => `file-${n + 1}`).toSorted(),
  )
})
