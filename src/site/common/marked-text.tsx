import type { Child } from 'hono/jsx'
import type { Language } from '#languages'
import type { Segment } from '#search'
import { spoken } from '#web'

/** A text with what a search found in it marked, and its language where the page's is another; nothing when it is empty. */
export function markedText(segments: readonly Segment[], spokenIn: Language, within: Language): Child {
  if (segments.length === 0) return undefined
  const marked = segments.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))
  const marks = spoken({ value: '', language: spokenIn }, within)
  return marks.lang === undefined ? marked : <bdi {...marks}>{marked}</bdi>
}
