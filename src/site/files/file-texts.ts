import type { Localised } from '#content'
import type { Translate } from '#languages'
import type { EventKind, PolicyEvent } from '#policies'

type File = Localised<'policy-file'>

/** The text for one event or ask, with its language. */
export function textOf(file: File, field: 'eventParts' | 'eventNotes' | 'asks', id: string) {
  const texts = file.fields[field]
  const value = texts?.value[id]
  return texts === undefined || value === undefined ? undefined : { value, language: texts.language }
}

/** What happened, with the part of the act that it is about: “Application begins (duties for high-risk systems)”. */
export function eventName(
  { t, file }: { t: Translate; file: File },
  { id, kind }: { id: PolicyEvent['id']; kind: EventKind },
): string {
  const part = textOf(file, 'eventParts', id)
  return t(`policy.event.${kind}`) + (part === undefined ? '' : ` (${part.value})`)
}
