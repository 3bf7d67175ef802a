/** One run over official sources at an address, in a process that can be killed: `database origin now`. */
import { syncFiles } from '../src/official/index.ts'
import { fixedClock } from '../src/shared/index.ts'
import { openStore } from '../src/store/index.ts'

const [sqlitePath = '', origin = '', now = ''] = process.argv.slice(2)
const store = await openStore({ sqlitePath })
await syncFiles(store, {
  feeds: { parliament: `${origin}/api/v2`, cellar: origin },
  clock: fixedClock(now),
  place: 'tests',
  client: { interval: 30, mayConnect: () => true },
})
await store.close()
