import { type Checked, type CheckOptions, checkText } from '#words'

/** A long document to check beside the page, and what comes back. */
export type Asked = { readonly text: string; readonly options: CheckOptions }
export type Answered = { readonly checked?: Checked; readonly failed?: unknown }

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void answer(data).then((answered) => postMessage(answered))
})

async function answer({ text, options }: Asked): Promise<Answered> {
  try {
    return { checked: await checkText(text, options) }
  } catch (error) {
    return { failed: error }
  }
}
