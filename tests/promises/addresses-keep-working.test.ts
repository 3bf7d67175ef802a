/** Promise 6, of addresses: every address that ever worked leads to what stands there now, or says that it is gone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveEntry, moveEntry, purgeEntry } from '../../src/content/index.ts'
import { type RunningSite, startSite } from '../running-site.ts'
import { amina, buildWorld, does, type World } from '../world.ts'

let site: RunningSite
let world: World

beforeAll(async () => {
  site = await startSite({
    fill: async (store) => {
      world = await buildWorld(store)
    },
  })
})
afterAll(() => site.stop())

test('an address that changed twice leads to the newest in one step, with its question', async () => {
  await move('fr', 'soigner-tout-le-monde')
  await move('fr', 'des-soins-sans-peur')
  expect(await answer('/fr/library/soins-pour-tous')).toEqual([301, '/fr/library/des-soins-sans-peur'])
  expect(await answer('/fr/library/soigner-tout-le-monde?from=letter')).toEqual([
    301,
    '/fr/library/des-soins-sans-peur?from=letter',
  ])
  expect(await answer('/fr/library/des-soins-sans-peur')).toEqual([200, null])
  expect(await answer('/en/library/care-report')).toEqual([200, null])
})

test('an address of another language, or of before the translation, leads to the one of this language', async () => {
  expect(await answer('/fr/work/health')).toEqual([301, '/fr/work/sante'])
  expect(await answer('/ar/work/sante')).toEqual([301, `/ar/work/${encodeURIComponent('الصحة')}`])
})

test('a permanent address leads to the page in the language that is read', async () => {
  expect(await answer(`/id/${world.health}`, { 'accept-language': 'fr' })).toEqual([302, '/fr/work/sante'])
  expect(await answer(`/id/${world.health}`, { 'accept-language': 'xx' })).toEqual([302, '/en/work/health'])
  expect(await answer(`/id/${world.health}/v/1`)).toEqual([200, null])
})

test('what was archived says so, and points to what to read instead', async () => {
  const gone = await site.ask('/en/library/old-leaflet')
  expect(gone.status).toBe(410)
  expect(await gone.text()).toContain('href="/en/library/care-report"')
  expect((await site.ask(`/id/${world.oldLeaflet}`)).status).toBe(410)
})

test('a moved and archived entry is gone at each of its addresses', async () => {
  await does(site.store, amina, (act) =>
    moveEntry(act, { id: world.nightKitchen, language: 'en', slug: 'kitchen' }),
  )
  await does(site.store, amina, (act) => archiveEntry(act, { id: world.nightKitchen }))
  await site.refresh()
  expect(await answer('/en/members/night-kitchen')).toEqual([410, null])
  expect(await answer('/en/members/kitchen')).toEqual([410, null])
})

test('what was purged cannot be told from what never was', async () => {
  await does(site.store, amina, (act) => purgeEntry(act, { id: world.callers }))
  await site.refresh()
  expect(await answer(`/id/${world.callers}`)).toEqual([404, null])
  expect(await answer('/en/figures/callers')).toEqual([404, null])
})

test('one slash too many, or too few, still leads to the page', async () => {
  expect(await answer('/en')).toEqual([301, '/en/'])
  expect(await answer('/en/library/')).toEqual([301, '/en/library'])
})

test('an address that never was is told apart from one that was', async () => {
  expect(await answer('/en/library/never-was')).toEqual([404, null])
  expect(await answer('/id/0000000000')).toEqual([404, null])
})

async function move(language: string, slug: string): Promise<void> {
  await does(site.store, amina, (act) => moveEntry(act, { id: world.careReport, language, slug }))
  await site.refresh()
}

async function answer(path: string, headers: Record<string, string> = {}): Promise<[number, string | null]> {
  const response = await site.ask(path, headers)
  return [response.status, response.headers.get('location')]
}
