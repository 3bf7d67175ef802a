import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { listRevisions } from '#content'
import { listChangesAfter } from '#history'
import { openStore, type StoreSettings } from '#store'
import { emptyDatabase } from '../stores.ts'
import { buildWorld } from '../world.ts'

/** Promise 6: nothing is lost. A kill at any moment loses no acknowledged write and breaks nothing. */

const writes = 200
const kills = 6
const writer = fileURLToPath(new URL('acknowledged-writes.ts', import.meta.url))

describe.each(['sqlite', 'postgresql'] as const)('on %s', (database) => {
  test('a kill at any moment loses no acknowledged write', async () => {
    const settings = await emptyDatabase(database)
    const id = await makeWorld(settings)
    let acknowledged = 1
    for (let kill = 1; kill <= kills; kill++) {
      // Somewhere in the next stretch, at a moment that no test chooses.
      const from = acknowledged + Math.floor((Math.random() * writes) / kills)
      acknowledged = Math.max(acknowledged, await write(settings, id, from))
      acknowledged = await kept(settings, id, acknowledged)
    }
    await write(settings, id, Number.POSITIVE_INFINITY)
    expect(await kept(settings, id, writes)).toBe(writes)
  })
})

async function makeWorld(settings: StoreSettings): Promise<string> {
  const store = await openStore(settings)
  const { about } = await buildWorld(store)
  await store.close()
  return about
}

/** Lets a process write, and kills it soon after it has acknowledged `killAfter`. Gives the last number it acknowledged. */
async function write(settings: StoreSettings, id: string, killAfter: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--conditions=development', '--no-warnings', writer, JSON.stringify(settings), id, String(writes)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (lastNumber(said) >= killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  expect([0, null]).toContain(code)
  return lastNumber(said)
}

/** Only whole lines count as said. */
function lastNumber(said: string): number {
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0)
}

/** Opens what the killed process left: all that was acknowledged is there, whole and in order. Gives the newest number. */
async function kept(settings: StoreSettings, id: string, acknowledged: number): Promise<number> {
  if ('sqlitePath' in settings) checkIntegrity(settings.sqlitePath)
  const store = await openStore(settings)
  try {
    const revisions = (await listRevisions(store.db, { id, language: 'en' })).toReversed()
    expect(revisions.length).toBeGreaterThanOrEqual(acknowledged)
    expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, index) => index + 1))
    for (const { number, fields } of revisions.slice(1)) {
      expect(fields.title).toBe(`Revision ${number}`)
      expect(String(fields.body)).toHaveLength(4_400)
    }
    const part = await store.db
      .selectFrom('part')
      .select('latest')
      .where('entry_id', '=', id)
      .where('language', '=', 'en')
      .executeTakeFirstOrThrow()
    expect(part.latest).toBe(revisions.length)
    const saves = (await listChangesAfter(store.db, 0)).filter(
      (change) => change.entryId === id && change.deed === 'saved',
    )
    expect(saves.map(({ details }) => details?.revision)).toEqual(
      revisions.slice(1).map(({ number }) => number),
    )
    return revisions.length
  } finally {
    await store.close()
  }
}

function checkIntegrity(path: string): void {
  const database = new DatabaseSync(path)
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([])
  database.close()
}
