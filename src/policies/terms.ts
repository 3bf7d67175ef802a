import type { EventKind, LegalForm, PolicyEvent } from './policy-facts.ts'
import { type Procedure, procedureType } from './procedure-type.ts'
import type { StatusCode } from './status-codes.ts'

/** Words of lawmaking that are explained in place (`policy.term.<term>.name`, `policy.term.<term>`). */
export const terms = [
  'regulation',
  'directive',
  'decision',
  'recommendation',
  'strategy',
  'treaty',
  'budget-framework',
  'package',
  'recast',
  'co-decision',
  'draft-report',
  'mandate',
  'general-approach',
  'coreper',
  'trilogue',
  'provisional-agreement',
  'first-reading',
  'second-reading',
  'conciliation',
  'consent',
  'consultation',
  'interim-report',
  'negotiating-box',
  'official-journal',
  'entry-into-force',
  'application',
  'transposition',
  'council',
  'european-council',
] as const

export type Term = (typeof terms)[number]

const explained: { readonly [K in EventKind]?: Term } = {
  'ep-draft-report': 'draft-report',
  'ep-mandate': 'mandate',
  'ep-interim-report': 'interim-report',
  'ep-opinion': 'consultation',
  'ep-consent': 'consent',
  'ep-adoption': 'first-reading',
  'ep-second-reading': 'second-reading',
  'council-mandate': 'mandate',
  'council-negotiating-box': 'negotiating-box',
  'council-first-reading-position': 'first-reading',
  'council-second-reading': 'second-reading',
  'european-council': 'european-council',
  'coreper-endorsement': 'coreper',
  'trilogue-start': 'trilogue',
  trilogue: 'trilogue',
  'political-agreement': 'provisional-agreement',
  conciliation: 'conciliation',
  'ep-third-reading': 'conciliation',
  'council-third-reading': 'conciliation',
  'oj-publication': 'official-journal',
  'entry-into-force': 'entry-into-force',
  application: 'application',
  'transposition-deadline': 'transposition',
}

/** The word to explain beside an event, if it needs one. */
export function termOf(kind: EventKind): Term | undefined {
  return explained[kind]
}

/** How the Council came to its position, where that is recorded. */
export type MandateForm = 'general-approach' | 'partial-general-approach' | 'coreper-mandate'

const explainedForms: { readonly [F in MandateForm]: Term } = {
  'general-approach': 'general-approach',
  'partial-general-approach': 'general-approach',
  'coreper-mandate': 'coreper',
}

/** In what form the Council took its position; nothing for other events and other words. */
export function mandateFormOf({ form }: Pick<PolicyEvent, 'form'>): MandateForm | undefined {
  return form !== undefined && Object.hasOwn(explainedForms, form) ? (form as MandateForm) : undefined
}

/** The word to explain beside one event: its form says more than its kind. */
export function termOfEvent(event: Pick<PolicyEvent, 'kind' | 'form'>): Term | undefined {
  const form = mandateFormOf(event)
  return form === undefined ? termOf(event.kind) : explainedForms[form]
}

const explainedStatuses: { readonly [C in StatusCode]?: Term } = {
  'awaiting-ep-mandate': 'mandate',
  'awaiting-council-mandate': 'mandate',
  'in-negotiation': 'trilogue',
  'provisionally-agreed': 'provisional-agreement',
  'second-reading': 'second-reading',
  adopted: 'official-journal',
  published: 'entry-into-force',
  'in-force': 'application',
  'applying-partly': 'application',
  'transposition-open': 'transposition',
  'transposition-due': 'transposition',
}

/** The word to explain beside a status, if it needs one. */
export function termOfStatus(code: StatusCode): Term | undefined {
  return explainedStatuses[code]
}

const explainedProcedures = new Map<string | undefined, Term>([
  ['COD', 'co-decision'],
  ['CNS', 'consultation'],
  ['APP', 'consent'],
])

/** The word to explain beside a procedure. */
export function termOfProcedure(procedure: Procedure): Term | undefined {
  return explainedProcedures.get(procedureType(procedure))
}

/** The word to explain beside a legal form. */
export function termOfForm(form: LegalForm): Term {
  return form
}
