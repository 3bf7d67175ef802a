import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { kinds } from '#content'
import type { EventKind, LegalForm, PolicyEvent, PolicyFacts } from '#policies'
import type { Day, PartialDate } from '#shared'

/** The policy files of the sample network, as its pack has them. */
export function samplePolicyFiles(): PolicyFacts[] {
  const folder = new URL('../content/picum/policy-file/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const shared = parse(readFileSync(new URL(name, folder), 'utf8'))
      return { key: name.slice(0, -'.yaml'.length), ...kinds['policy-file'].sharedSchema.parse(shared) }
    })
}

/**
 * A policy file in a line: its form, then its events as `kind date words`.
 *
 * ```ts
 * policyFile('directive', 'commission-proposal 2024-01-10', 'council-mandate 2024-06 planned')
 * ```
 */
export function policyFile(form: LegalForm, ...events: string[]): PolicyFacts {
  return {
    key: 'a-file',
    form,
    procedures: [],
    replaces: [],
    amends: [],
    amendsActs: [],
    notBound: [],
    national: [],
    events: events.map(policyEvent),
  }
}

/** Words: planned, pending, partial, low, general, an outcome, or `moved:2028` for a superseded date. */
export function policyEvent(line: string, index: number): PolicyEvent {
  const [kind, ...words] = line.split(' ') as [EventKind, ...string[]]
  const date = words.find((word) => /^\d/.test(word)) as PartialDate | undefined
  const outcome = words.find((word) => ['approved', 'amended', 'rejected'].includes(word))
  const moved = words.find((word) => word.startsWith('moved:'))?.slice('moved:'.length)
  return {
    id: `${kind}-${index}`,
    kind,
    ...(date && { date }),
    confidence: words.includes('low') ? 'low' : words.includes('general') ? 'general' : 'verified',
    source: 'https://example.org/source',
    conflicts: [],
    ...(words.includes('planned') && { planned: true }),
    ...(words.includes('pending') && { pending: true }),
    ...(words.includes('partial') && { partial: true }),
    ...(outcome && { outcome: outcome as 'approved' | 'amended' | 'rejected' }),
    ...(moved && { supersededBy: moved as PartialDate }),
  }
}

export function day(text: string): Day {
  return text as Day
}
