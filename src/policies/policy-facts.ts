import type { SharedOf } from '#content'
import type { PartialDate } from '#shared'

type Shared = SharedOf<'policy-file'>

/** What the rules need to know of a policy file: its legal form, its events and its ties to other files. */
export type PolicyFacts = { readonly key: string } & Pick<
  Shared,
  'form' | 'procedures' | 'parent' | 'replaces' | 'amends' | 'amendsActs' | 'events' | 'notBound' | 'national'
>

export type PolicyEvent = Shared['events'][number]
/** What a source says of one country on one date: how far it has come in carrying the act out. */
export type NationalFact = Shared['national'][number]
export type NationalState = NationalFact['state']
export type EventKind = PolicyEvent['kind']
export type LegalForm = Shared['form']

/** Name of an event within its file. */
export type EventId = PolicyEvent['id']

export type DatedEvent = PolicyEvent & { readonly date: PartialDate }

/** An event in short: enough to name it, date it and find it again in its file. */
export type Milestone = { readonly id: EventId; readonly kind: EventKind; readonly date: PartialDate }

export function milestone({ id, kind, date }: DatedEvent): Milestone {
  return { id, kind, date }
}
