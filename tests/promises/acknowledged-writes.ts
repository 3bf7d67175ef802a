/**
 * Writes to a store, one revision after the other, and says each number once it is kept; until it is killed or has written enough.
 * Arguments: settings of the store as JSON, id of the entry, number of the last revision to write.
 */
import { getRevision, savePart } from '#content'
import type { Instant } from '#shared'
import { openStore, type StoreSettings } from '#store'

const [settings = '{}', id = '', last = '0'] = process.argv.slice(2)
const store = await openStore(JSON.parse(settings) as StoreSettings)
let { number } = await getRevision(store.db, { id, language: 'en' })
while (number < Number(last)) {
  const fields = { title: `Revision ${number + 1}`, body: 'All of it. '.repeat(400) }
  number = await store.transact((tx) =>
    savePart(
      { tx, author: 'amina', now: new Date().toISOString() as Instant },
      { id, language: 'en', fields, basedOn: number },
    ),
  )
  process.stdout.write(`${number}\n`)
}
await store.close()
