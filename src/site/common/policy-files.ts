import { listPublished, type Published } from '#content'
import { type Language, messages, wordingIn } from '#languages'
import {
  deriveStatuses,
  type EventKind,
  type PolicyFacts,
  type Status,
  statusName,
  statusSentence,
} from '#policies'
import type { SiteRequest } from '../site.ts'

/** A policy file with the status that follows from its events today. */
export type PolicyView = {
  readonly entry: Published<'policy-file'>
  readonly facts: PolicyFacts
  readonly status: Status
}

/** Every published policy file by key, with today's status. */
export function policyViews({ site, db, today }: SiteRequest): Promise<ReadonlyMap<string, PolicyView>> {
  return site.memo(`policy-files/${today}`, async () => {
    const entries = await listPublished(db, 'policy-file', { limit: 100_000, order: 'key' })
    const facts = entries.map(factsOf)
    const statuses = deriveStatuses(facts, today)
    return new Map(
      entries.map((entry, i) => [
        entry.key,
        { entry, facts: facts[i] as PolicyFacts, status: statuses.get(entry.key) as Status },
      ]),
    )
  })
}

function factsOf({ key, shared }: Published<'policy-file'>): PolicyFacts {
  return { key, ...shared }
}

/** Status as its chip shows it. */
export function chipOf(
  { status }: PolicyView,
  language: Language,
): { group: Status['group']; label: string } {
  return { group: status.group, label: statusName(status, messages(language)) }
}

export function sentenceOf({ status }: PolicyView, language: Language): string {
  return statusSentence(status, wordingIn(language))
}

/** What happened, in a word or two: “Council adoption”. */
export function moveLine({ kind }: { kind: EventKind }, language: Language): string {
  return messages(language)(`policy.event.${kind}`)
}
