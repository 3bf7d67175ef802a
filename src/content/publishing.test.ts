import { expect, test } from 'vitest'
import { onBothDatabases } from '../../tests/stores.ts'
import { buildWorld } from '../../tests/world.ts'
import { findByAddress, listLinking, listPublished } from './index.ts'

onBothDatabases('the world', (open) => {
  test('is read by its addresses', async () => {
    const store = await open()
    const world = await buildWorld(store)
    const arrival = await findByAddress(store.db, 'topic', 'fr', 'sante')
    expect(arrival).toMatchObject({ arrival: 'here', entry: { id: world.health } })
    const linking = await listLinking(store.db, { to: { kind: 'topic', key: 'health' }, from: 'resource' })
    expect(linking.map((entry) => entry.key)).toEqual(['care-report'])
    const resources = await listPublished(store.db, 'resource')
    expect(resources.map((entry) => entry.key)).toEqual(['hearing-video', 'care-report', 'permit-briefing'])
  })
})
