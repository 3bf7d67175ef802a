/** Fills the database at a path with one very large policy file, then says so: what that leaves in memory is not the site’s. */
import { openStore } from '#store'
import { fillLargeFile } from '../pack/large-file.ts'

const store = await openStore({ sqlitePath: process.argv[2] ?? '' })
await fillLargeFile(store)
await store.close()
process.stdout.write('filled\n')
