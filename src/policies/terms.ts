import type { EventKind, LegalForm } from './policy-facts.ts'

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

/** The word to explain beside a legal form. */
export function termOfForm(form: LegalForm): Term {
  return form
}
