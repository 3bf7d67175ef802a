import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createEntry, publishPart, purgeEntry } from '#content'
import { openStore } from '#store'
import { emptyDatabase } from '../../tests/stores.ts'
import { amina, buildWorld, does } from '../../tests/world.ts'
import { followChanges } from './index.ts'

test('on SQLite, no word of it is left in the file after a purge', async () => {
  const settings = await emptyDatabase('sqlite')
  const store = await openStore(settings)
  await buildWorld(store)
  await followChanges(store)
  const id = await does(store, amina, (act) =>
    createEntry(act, {
      kind: 'resource',
      key: 'letter',
      language: 'en',
      shared: { format: 'interview' },
      fields: { title: 'Speaking out', body: 'A day with Xanthippe.' },
    }),
  )
  await does(store, amina, (act) => publishPart(act, { id, language: 'en' }))
  await followChanges(store)
  await does(store, amina, (act) => purgeEntry(act, { id }))
  await followChanges(store)
  await store.close()
  const file = await readFile('sqlitePath' in settings ? settings.sqlitePath : '', 'latin1')
  expect(file).toContain('Harbour')
  expect(file.toLowerCase()).not.toContain('anthipp')
})
