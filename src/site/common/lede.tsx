import type { InLanguage } from '#content'
import type { Language } from '#languages'
import { spoken, wordsOf } from '#web'

/** The sentences that begin a page, in the language they are in; nothing when there are none. */
export function Lede({ text, within }: { text: InLanguage | undefined; within: Language }) {
  if (text === undefined) return null
  return (
    <p class="lede" {...spoken(text, within)}>
      {wordsOf(text)}
    </p>
  )
}
