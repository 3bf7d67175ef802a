import { importPack, exportPack, checkContent } from './index.ts'
import { openStore } from '#store'
import { rmSync } from 'node:fs'
import { systemClock } from '#shared'
rmSync('/tmp/x/db',{recursive:true,force:true}); rmSync('/tmp/x/out',{recursive:true,force:true})
const store = await openStore({ sqlitePath: '/tmp/x/db/t.sqlite' })
let t=performance.now()
const pack = process.argv[2] ?? '/work/main/content/picum'
try {
console.log(await importPack(store, pack, { author: 'x', now: systemClock.now() }))
} catch (e) { console.log(e) }
console.log('import', performance.now()-t); t=performance.now()
console.log(await exportPack(store, '/tmp/x/out'))
console.log('export', performance.now()-t); t=performance.now()
console.log(await checkContent(store))
console.log('check', performance.now()-t, process.memoryUsage().rss/1e6)
await store.close()
