import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Done, Job } from './check-worker.ts'

export type Outcome = Done | 'busy' | 'too slow' | 'unreadable'

/** Longer than an ordinary text of the largest size takes, many times over. */
const longest = 5_000
const mostWaiting = 20

let worker: Worker | undefined
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Checks a text in a thread of its own, one after the other, and gives up on those that are made to take for ever. */
export async function checkApart(job: Job): Promise<Outcome> {
  if (waiting >= mostWaiting) return 'busy'
  waiting++
  const mine = last.then(() => run(job))
  last = mine.catch(() => {})
  return mine.finally(() => waiting--)
}

async function run(job: Job): Promise<Outcome> {
  worker ??= startWorker()
  const current = worker
  try {
    const answered = once(current, 'message', { signal: AbortSignal.timeout(longest) })
    current.postMessage(job)
    const [done] = (await answered) as [Done | undefined]
    return done ?? 'unreadable'
  } catch (error) {
    worker = undefined
    await current.terminate()
    if (isExpected(error as NodeJS.ErrnoException)) return 'too slow'
    throw error
  }
}

/** Out of time, or out of memory. */
function isExpected({ name, code }: NodeJS.ErrnoException): boolean {
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function startWorker(): Worker {
  const sources = import.meta.url.endsWith('.ts')
  const started = new Worker(new URL(sources ? './check-worker.ts' : './check-worker.js', import.meta.url), {
    ...(sources && { execArgv: ['--conditions=development'] }),
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  // It never keeps a process alive that has nothing else to do.
  started.unref()
  return started
}
