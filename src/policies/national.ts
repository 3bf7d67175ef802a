import { type Day, lastDay } from '#shared'
import { compare } from './known.ts'
import type { LegalForm, NationalFact, NationalState, PolicyFacts } from './policy-facts.ts'

/** ISO 3166-1 alpha-2 codes of the member states of the European Union. */
export const memberStates = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const

/** Where a country can stand, the furthest first; what nobody has recorded is unknown, never a failure. */
export const nationalRowStates = [
  'transposed',
  'partly',
  'notified',
  'plan-published',
  'late',
  'infringement',
  'unknown',
  'not-bound',
] as const satisfies readonly (NationalState | 'unknown' | 'not-bound')[]

export type NationalRowState = (typeof nationalRowStates)[number]

export type NationalRow = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly state: NationalRowState
  /** What the state rests on; left out while unknown or not bound. */
  readonly fact?: NationalFact
  /** What was said of the country before, newest first. */
  readonly earlier: readonly NationalFact[]
}

/** These ask something of every member state, each in its own way. */
const carriedOutByStates: readonly LegalForm[] = ['directive', 'recommendation']

export function nationalRows(file: PolicyFacts, asOf: Day): readonly NationalRow[] {
  const facts = file.national
    .filter((fact) => fact.confidence !== 'low' && lastDay(fact.date) <= asOf)
    .sort(newestFirst)
  const ofCountry = Map.groupBy(facts, (fact) => fact.country)
  const asked = carriedOutByStates.includes(file.form) && isAdopted(file, asOf) ? memberStates : []
  const countries = [...new Set([...asked, ...ofCountry.keys()])].sort(compare)
  return countries.map((country) => {
    const [fact, ...earlier] = ofCountry.get(country) ?? []
    if (file.notBound.includes(country) && !fact) return { country, state: 'not-bound', earlier }
    return fact ? { country, state: fact.state, fact, earlier } : { country, state: 'unknown', earlier }
  })
}

/** A proposal asks nothing of countries yet. */
function isAdopted(file: PolicyFacts, asOf: Day): boolean {
  return file.events.some(
    ({ kind, date, planned, confidence }) =>
      (kind === 'council-adoption' || kind === 'oj-publication' || kind === 'entry-into-force') &&
      planned !== true &&
      confidence !== 'low' &&
      date !== undefined &&
      lastDay(date) <= asOf,
  )
}

function newestFirst(a: NationalFact, b: NationalFact): number {
  return (
    compare(lastDay(b.date), lastDay(a.date)) ||
    nationalRowStates.indexOf(a.state) - nationalRowStates.indexOf(b.state) ||
    compare(a.id, b.id)
  )
}
