import { expect, test } from 'vitest'
import type { Store } from '#store'
import { event, type OfficialWorld, runOptions, withOfficialSources } from '../../../tests/official-world.ts'
import { onBothDatabases } from '../../../tests/stores.ts'
import { lastRuns, syncDaily } from '../index.ts'

const procedure = '2025/0059(COD)'

async function aWorld(store: Store) {
  const world = await withOfficialSources(store)
  await world.publishFile('return-regulation', {
    procedures: [procedure],
    events: [event('commission-proposal', '2026-02-10')],
  })
  return world
}

function daily(
  store: Store,
  { server, clock }: OfficialWorld,
  failed: (error: unknown) => void = unexpected,
) {
  return syncDaily(store, runOptions(server, clock), { failed, every: 5 })
}

function unexpected(error: unknown) {
  throw error
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60))

onBothDatabases('while a site is served', (open) => {
  test('sources are asked once a day, after three', async () => {
    const store = await open()
    const world = await aWorld(store)
    world.clock.set('2026-11-23T02:59:00.000Z')
    const stop = daily(store, world)
    await aWhile()
    expect(world.server.asked).toEqual([])
    world.clock.set('2026-11-23T03:00:00.000Z')
    await expect.poll(async () => (await lastRuns(store.db)).last?.requests).toBe(2)
    await aWhile()
    expect(world.server.asked).toHaveLength(2)
    world.clock.set('2026-11-24T11:00:00.000Z')
    await expect.poll(() => world.server.asked.length).toBe(4)
    await stop()
  })

  test('two processes ask once', async () => {
    const store = await open()
    const world = await aWorld(store)
    const stops = [daily(store, world), daily(store, world)]
    await expect.poll(async () => (await lastRuns(store.db)).last).toBeDefined()
    await aWhile()
    for (const stop of stops) await stop()
    expect(world.server.asked).toHaveLength(2)
  })

  test('a run that cannot be relied on is an alarm, in a sentence and without a stack', async () => {
    const store = await open()
    const world = await aWorld(store)
    world.server.script(`/api/v2/procedures/2025-0059?format=${encodeURIComponent('application/ld+json')}`, {
      body: '<!doctype html>',
    })
    const alarms: unknown[] = []
    const stop = daily(store, world, (error) => alarms.push(error))
    await expect.poll(() => alarms.length).toBe(1)
    await stop()
    expect(alarms[0]).toMatchObject({
      name: 'SyncFailed',
      message: expect.stringMatching(/^The official sources could not be relied on in this run/),
      stack: undefined,
    })
  })

  test('whoever stops the site does not wait for a source', async () => {
    const store = await open()
    const world = await aWorld(store)
    world.server.script(`/api/v2/procedures/2025-0059?format=${encodeURIComponent('application/ld+json')}`, {
      silent: true,
    })
    const stop = daily(store, world)
    await expect.poll(() => world.server.asked.length).toBe(1)
    await stop()
    expect(await lastRuns(store.db)).toEqual({})
    expect(await store.db.selectFrom('official_lease').selectAll().execute()).toEqual([])
  })
})
