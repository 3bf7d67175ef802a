import type { Localised } from '#content'
import { collator, countryName } from '#languages'
import { type NationalFact, type NationalRow, nationalRowStates, nationalRows } from '#policies'
import type { Said } from '#web'
import type { PolicyView } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'

/** A country and how far it has come, with its name in the reader's language. */
export type NationalLine = NationalRow & { readonly name: string }

/** How far each country has come, by state and then in the order of the reader's alphabet. */
export function nationalLines({ language, today }: SiteRequest, view: PolicyView): readonly NationalLine[] {
  const { compare } = collator(language)
  return nationalRows(view.facts, today)
    .map((row) => ({ ...row, name: countryName(row.country, language) }))
    .sort(
      (a, b) =>
        nationalRowStates.indexOf(a.state) - nationalRowStates.indexOf(b.state) || compare(a.name, b.name),
    )
}

/** What is to be known about a row, with its language. */
export function noteOf(file: Localised<'policy-file'>, fact: NationalFact): Said | undefined {
  const notes = file.fields.nationalNotes
  const value = notes?.value[fact.id]
  return notes === undefined || value === undefined ? undefined : { value, language: notes.language }
}

/** Whom the file asks to do something: states that it binds, states that it only asks, or nobody in particular. */
export type Asked = 'directive' | 'recommendation' | 'other'

export function askedBy({ facts: { form } }: PolicyView): Asked {
  return form === 'directive' || form === 'recommendation' ? form : 'other'
}
