import { expect, test } from 'vitest'
import { getRevision, publishPart, savePart } from '#content'
import type { Instant } from '#shared'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()
const french = { 'accept-language': 'fr-BE, nl;q=0.5' }

test('a permanent address leads to the page in the reader’s language', async () => {
  const { site } = with_
  const { status, headers } = await site.read(`/id/${site.world.careReport}`, french)
  expect([status, headers.get('location')]).toEqual([302, '/fr/library/soins-pour-tous'])
  expect(headers.get('vary')).toContain('accept-language')
  const english = await site.read(`/id/${site.world.hearingVideo}?language=en`, french)
  expect(english.headers.get('location')).toBe('/en/videos/hearing-video')
})

test('what is archived is gone, with a pointer; what never was is missing; a draft is nothing', async () => {
  const { site } = with_
  const gone = await site.read(`/id/${site.world.oldLeaflet}`)
  expect([gone.status, gone.text.includes('/en/library/care-report')]).toEqual([410, true])
  for (const id of ['0000000000', 'nonsense', site.world.draftNote, site.world.winterLetter])
    expect((await site.read(`/id/${id}`)).status).toBe(404)
})

test('an old version shows what stood there, and says that it is old', async () => {
  const { site } = with_
  const { world } = site
  await change(world.harbourClinic, 'en', 1, { title: 'Harbour Clinic and Kitchen' })
  const old = await site.read(`/id/${world.harbourClinic}/v/1`)
  expect(old.text).toContain('You are reading version 1, published on 23 November 2026.')
  expect(old.text).toContain('<h1>Harbour Clinic</h1>')
  expect(old.text).toContain('href="/en/members/harbour-clinic"')
  expect(old.text).toContain('content="noindex"')
  const now = await site.read(`/id/${world.harbourClinic}/v/2`, french)
  expect(now.text).toContain('C’est la version actuelle.')
  expect(now.text).toContain('Harbour Clinic and Kitchen')
  for (const number of ['0', '3', '99999999999'])
    expect((await site.read(`/id/${world.harbourClinic}/v/${number}`)).status).toBe(404)
})

test('what is hidden today cannot be read in a version from before', async () => {
  const { site } = with_
  const { store, world } = site
  expect((await site.read(`/id/${world.harbourClinic}/v/1`)).text).toContain('Antwerp')
  const { fields } = await getRevision(store.db, { id: world.harbourClinic, language: '', number: 1 })
  await change(world.harbourClinic, '', 1, { ...fields, hidden: ['city'] })
  for (const number of [1, 2, 3])
    expect((await site.read(`/id/${world.harbourClinic}/v/${number}`)).text).not.toContain('Antwerp')
})

async function change(id: string, language: string, basedOn: number, fields: object): Promise<void> {
  await does(
    with_.site.store,
    amina,
    async (act) => {
      await savePart(act, { id, language, basedOn, fields })
      await publishPart(act, { id, language })
    },
    '2026-11-24T09:00:00.000Z' as Instant,
  )
  await with_.site.refresh()
}
