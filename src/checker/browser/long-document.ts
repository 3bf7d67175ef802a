import type { Checked, CheckOptions } from '#words'
import type { Answered, Asked } from './document-worker.ts'
import { setup } from './setup.ts'
import { startWorker } from './trusted.ts'

/** Longer texts, in UTF-16 units, are listed and not edited: a field with more in it answers keys too slowly. */
export const longest = 400_000

/** How many remarks are listed: a text of 100 MB can be made of nothing else. */
const most = 50_000

/** Checks a text beside the page, which stays awake meanwhile. */
export function checkLong(text: string, options: CheckOptions): Promise<Checked> {
  const worker = startWorker(setup.workers.document)
  return new Promise<Checked>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The worker could not be started')))
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if (data.checked) resolve(data.checked)
      else reject(data.failed)
    })
    worker.postMessage({ text, options: { ...options, most } } satisfies Asked)
  }).finally(() => worker.terminate())
}
