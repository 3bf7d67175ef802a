import { comingEvents, isPlan } from './coming.ts'
import { councilPosition } from './council-position.ts'
import { rankOf } from './event-kinds.ts'
import { compare, isPending, isPublic, isSuperseded, type Known } from './known.ts'
import type { DatedEvent, EventKind } from './policy-facts.ts'
import { procedureType } from './procedure-type.ts'
import type { NextStep } from './status.ts'
import { hasEnded, type StatusCode } from './status-codes.ts'

/** What comes next: dated steps by date; then, in the usual order, steps known to be due and the first missing in each open lane. */
export function nextSteps(known: Known, code: StatusCode): readonly NextStep[] {
  if (hasEnded(code)) return []
  const shown = known.file.events.filter((event) => isPublic(event) && !isSuperseded(event))
  const dated = comingEvents(known).map(datedStep)
  const due = shown
    .filter(isPending)
    .map((event): NextStep => ({ kind: event.kind, planned: false, event: event.id }))
  const named = new Set([...dated, ...due].map((step) => step.kind))
  const missing = missingKinds(known, code)
    .filter((kind) => !named.has(kind))
    .map((kind): NextStep => ({ kind, planned: false }))
  return [
    ...dated,
    ...[...due, ...missing].sort(
      (a, b) => rankOf(a.kind) - rankOf(b.kind) || compare(a.event ?? '', b.event ?? ''),
    ),
  ]
}

function datedStep(event: DatedEvent): NextStep {
  return { kind: event.kind, date: event.date, planned: isPlan(event), event: event.id }
}

/** The first step missing in each lane that is open. */
function missingKinds(known: Known, code: StatusCode): readonly EventKind[] {
  const { form } = known.file
  switch (code) {
    case 'announced':
      return [form === 'strategy' ? 'communication-adopted' : 'commission-proposal']
    case 'proposed':
      return afterProposal(known)
    case 'ep-committee':
      return openLanes(known)
    case 'awaiting-ep-mandate':
      return [nextInParliament(known)]
    case 'awaiting-council-mandate':
      return ['council-mandate']
    case 'council-negotiation':
      return ['ep-consent']
    case 'in-negotiation':
      return [known.first('trilogue-start', 'trilogue') ? 'political-agreement' : 'trilogue-start']
    case 'provisionally-agreed':
      return [stepThatDecides(known) ?? 'ep-adoption']
    case 'ep-adopted':
      if (known.last('ep-adoption')?.outcome === 'rejected') return ['council-first-reading-position']
      return [awaitsMandate(known) ? 'council-mandate' : 'council-adoption']
    case 'second-reading':
      return nextReading(known)
    case 'adopted':
      return form === 'strategy' ? [] : ['oj-publication']
    case 'published':
      return [
        form === 'treaty' && !known.last('instrument-deposited')
          ? 'instrument-deposited'
          : 'entry-into-force',
      ]
    case 'in-force':
      return form === 'directive' && known.fixedDates('application').length === 0
        ? ['transposition-deadline']
        : []
    default:
      return []
  }
}

function afterProposal(known: Known): readonly EventKind[] {
  const { form } = known.file
  if (form === 'strategy') return ['communication-adopted']
  return form === 'treaty' ? ['eu-signature'] : openLanes(known)
}

function openLanes(known: Known): readonly EventKind[] {
  const step = stepThatDecides(known)
  if (step) return [step]
  return councilPosition(known) ? [nextInParliament(known)] : [nextInParliament(known), 'council-mandate']
}

const decisiveSteps = new Map<string | undefined, EventKind>([
  ['CNS', 'ep-opinion'],
  ['APP', 'ep-consent'],
  ['NLE', 'council-adoption'],
])

/** Outside co-decision nobody negotiates with a mandate: one step is waited for. */
function stepThatDecides({ file }: Known): EventKind | undefined {
  if (file.form === 'recommendation') return 'council-adoption'
  if (file.form === 'treaty' || file.form === 'budget-framework') return 'ep-consent'
  return file.procedures.map((procedure) => decisiveSteps.get(procedureType(procedure))).find(Boolean)
}

/** Steps before the furthest one that was reached are not missing any more. */
function nextInParliament(known: Known): EventKind {
  if (known.last('ep-committee-vote', 'ep-report-tabled')) return 'ep-mandate'
  return known.last('ep-draft-report') ? 'ep-committee-vote' : 'ep-draft-report'
}

function awaitsMandate(known: Known): boolean {
  if (councilPosition(known)) return false
  return !known.last(
    'trilogue-start',
    'trilogue',
    'ep-consent',
    'ep-opinion',
    'political-agreement',
    'coreper-endorsement',
    'ep-committee-approval',
  )
}

function nextReading(known: Known): readonly EventKind[] {
  if (known.last('conciliation', 'ep-third-reading', 'council-third-reading')) {
    const votes = ['ep-third-reading', 'council-third-reading'] as const
    return votes.filter((kind) => !known.last(kind))
  }
  if (known.last('council-second-reading')) return ['conciliation']
  return [known.last('ep-second-reading') ? 'council-second-reading' : 'ep-second-reading']
}
