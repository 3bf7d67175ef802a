import type { Language } from '#languages'
import type { Segment } from '#search'
import { spoken } from '#web'

type PassageProps = { segments: readonly Segment[]; spokenIn: Language; within: Language }

/** A passage of a text with what a search found in it marked; nothing when the text is empty. */
export function Passage({ segments, spokenIn, within }: PassageProps) {
  if (segments.length === 0) return undefined
  const marked = segments.map(({ text, hit }) => (hit ? <mark>{text}</mark> : <>{text}</>))
  const marks = spoken({ value: '', language: spokenIn }, within)
  return marks.lang === undefined ? <>{marked}</> : <bdi {...marks}>{marked}</bdi>
}
