import type { Localised } from '#content'
import { formatNumber, type Language, type Translate } from '#languages'
import type { EventKind, PolicyEvent, Votes } from '#policies'

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

/** “389 for, 206 against, 32 abstained”. */
export function votesInWords({ t, language }: { t: Translate; language: Language }, cast: Votes): string {
  const number = (count: number) => formatNumber(count, language)
  return t('policy.votes', {
    for: number(cast.for),
    against: number(cast.against),
    abstain: number(cast.abstain),
  })
}
