/** Runs beside the server, so that one text keeps nobody else waiting. */
import { parentPort } from 'node:worker_threads'
import { type CheckOptions, checkText, type Explained, explain, settle, type WordsSettings } from '#words'

export type Job = {
  readonly text: string
  readonly check: CheckOptions
  readonly settings: WordsSettings
  readonly reasonsIn?: string
}

export type Done = {
  readonly remarks: readonly Explained[]
  readonly languages: readonly string[]
  readonly unknown: readonly string[]
}

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await work(job))
})

async function work({ text, check, settings, reasonsIn }: Job): Promise<Done | undefined> {
  try {
    const { remarks, languages, unknown } = await checkText(text, check)
    const explained = await explain(
      text,
      settle(remarks, settings),
      reasonsIn === undefined ? {} : { reasonsIn },
    )
    return { remarks: explained, languages, unknown }
  } catch (error) {
    // Markup nested beyond all reading.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
