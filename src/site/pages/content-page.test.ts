import { expect, test } from 'vitest'
import { findPublished, publishPart, savePart } from '#content'
import { withWorldSite } from '../../../tests/site.ts'
import { amina, does } from '../../../tests/world.ts'

const with_ = withWorldSite()
const read = (path: string) => with_.site.read(path)

test('a page that helps has the control to leave, explained', async () => {
  const { text } = await read('/en/help')
  expect(text).toContain('Leave this page')
  expect(text).toContain('It does not clear the history of your browser')
  expect((await read('/en/about')).text).not.toContain('Leave this page')
})

test('members who can help stand by country, with what they offer and in which languages', async () => {
  const { text } = await read('/en/help')
  expect(text).toMatch(/Belgium.*Harbour Clinic.*Health care.*Antwerp.*العربية/s)
  expect(text).toMatch(/France.*Night Kitchen.*Food/s)
})

test('what a member hides is shown to nobody', async () => {
  expect((await read('/en/help')).text).not.toContain('Calais')
})

test('the about page ends with whose work the site shows', async () => {
  const { store, world, refresh } = with_.site
  const network = await findPublished(store.db, 'network', 'network')
  await does(store, amina, async (act) => {
    const credits = [{ role: 'illustration', name: 'Ida Line' }]
    const fields = { ...network?.shared, credits }
    const revision = await savePart(act, { id: world.network, language: '', fields, basedOn: 1 })
    await publishPart(act, { id: world.network, language: '', revision })
  })
  await refresh()
  expect((await read('/en/about')).text).toMatch(/Credits.*Illustrations.*Ida Line/s)
  expect((await read('/en/help')).text).not.toContain('Ida Line')
})
