import { expect, test } from 'vitest'
import { onBothDatabases } from '../../tests/stores.ts'
import { amina, does, paulo } from '../../tests/world.ts'
import { createEntry, findPublished, localise, publishPart, savePart } from './index.ts'

const sure = { id: 'sure', kind: 'announced', confidence: 'verified', source: 'https://law.example/1' }
const heard = {
  id: 'heard',
  country: 'ES',
  state: 'late',
  date: '2026-05',
  confidence: 'low',
  source: 'https://law.example/3',
}
const unsure = { id: 'unsure', kind: 'trilogue', confidence: 'low', source: 'https://law.example/2' }

onBothDatabases('what readers must not see', (open) => {
  test('is absent in every language, and makes no translation look outdated', async () => {
    const store = await open()
    await does(store, amina, async (act) => {
      const id = await createEntry(act, {
        kind: 'policy-file',
        key: 'rumour',
        language: 'en',
        shared: { form: 'directive', events: [sure, unsure], national: [heard] },
        fields: {
          title: 'Rumour',
          eventNotes: { sure: 'It is so.', unsure: 'Somebody said so.' },
          nationalNotes: { heard: 'From the corridor.' },
        },
      })
      await publishPart(act, { id, language: 'en' })
      const fields = { title: 'Rumeur', eventNotes: { sure: 'C’est ainsi.', unsure: 'Quelqu’un l’a dit.' } }
      await savePart({ ...act, author: paulo }, { id, language: 'fr', fields, basedOn: 0 })
      await publishPart(act, { id, language: 'fr' })
    })
    const entry = await findPublished(store.db, 'policy-file', 'rumour')
    expect(entry?.shared.events.map(({ id }) => id)).toEqual(['sure'])
    expect(entry?.shared.national).toEqual([])
    expect(entry?.parts.en?.fields.nationalNotes).toEqual({})
    expect(entry?.parts.fr?.fields.eventNotes).toEqual({ sure: 'C’est ainsi.' })
    expect(entry && localise(entry, 'fr').outdated).toEqual([])
  })

  test('about a member goes with its place', async () => {
    const store = await open()
    await does(store, amina, async (act) => {
      const id = await createEntry(act, {
        kind: 'member',
        key: 'shelter',
        language: 'en',
        shared: {
          country: 'GR',
          city: 'Lesvos',
          services: ['shelter'],
          source: 'https://shelter.example',
          hidden: ['city', 'services'],
        },
        fields: { title: 'Shelter' },
      })
      await publishPart(act, { id, language: 'en' })
    })
    const { shared } = (await findPublished(store.db, 'member', 'shelter')) ?? {}
    expect(shared).toMatchObject({ country: 'GR', services: [] })
    expect(shared).not.toHaveProperty('city')
  })
})
