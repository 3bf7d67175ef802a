import { isFixedByLaw, type Lane, laneOf } from './event-kinds.ts'
import type { EventKind } from './policy-facts.ts'
import type { NextStep, Status } from './status.ts'

/** Institutions that can owe a file its next step, in the order in which a file usually meets them. */
export const actors = ['commission', 'parliament', 'council', 'member-states'] as const

export type Actor = (typeof actors)[number]

const ofLane: { readonly [L in Lane]: readonly Actor[] } = {
  commission: ['commission'],
  parliament: ['parliament'],
  council: ['council'],
  joint: ['parliament', 'council'],
  national: ['member-states'],
  treaty: ['council'],
  law: [],
  advisory: [],
  court: [],
  side: [],
}

/** Steps that another one takes than their lane says. */
const exceptions: { readonly [K in EventKind]?: readonly Actor[] } = {
  'transposition-deadline': ['member-states'],
  'treaty-opened': [],
  'treaty-in-force': [],
}

export function nextActors(status: Status, parts: readonly Status[] = []): readonly Actor[] {
  const found = status.code === 'package' ? parts.flatMap((part) => nextActors(part)) : awaited(status)
  return actors.filter((actor) => found.includes(actor))
}

/** Whoever the status or an open step waits for; else the first on whom a date fixed by law falls. */
function awaited(status: Status): readonly Actor[] {
  const open = status.next.filter((step) => !isFixedByLaw(step.kind)).flatMap(actorsOf)
  const now = [...byStatus(status), ...open]
  return now.length > 0 ? now : (status.next.map(actorsOf).find((owing) => owing.length > 0) ?? [])
}

/** Where the status itself says who is at work. */
function byStatus({ code, form }: Status): readonly Actor[] {
  if (code === 'transposition-open' || code === 'transposition-due') return ['member-states']
  if (code === 'adopted-implementing' && form === 'recommendation') return ['member-states']
  return code === 'council-negotiation' ? ['council'] : []
}

function actorsOf({ kind }: NextStep): readonly Actor[] {
  return exceptions[kind] ?? ofLane[laneOf(kind)]
}
