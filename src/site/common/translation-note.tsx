import type { KindName, Localised } from '#content'
import { messages } from '#languages'
import { FallbackNote } from '#web'

/** Says what a reader must know of a translation: that there is none, or that its original has changed since. */
export function TranslationNote<K extends KindName>({ entry }: { entry: Localised<K> }) {
  if (entry.language !== entry.asked) return <FallbackNote shown={entry.language} within={entry.asked} />
  if (entry.outdated.length === 0) return null
  return <p class="fallback">{messages(entry.asked)('fallback.outdated')}</p>
}
