/** The sample network on a real server, for as long as standard input is open. Prints where it is. */
import { startSite } from './running-site.ts'

const site = await startSite({ pageMemory: 1_000_000_000 })
process.stdin.resume().once('end', async () => {
  await site.stop()
  process.exit()
})
process.stdout.write(`${site.origin}\n`)
