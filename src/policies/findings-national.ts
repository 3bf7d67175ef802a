import { type Day, type Finding, firstDay, lastDay } from '#shared'
import { isSuperseded } from './known.ts'
import type { NationalFact, PolicyFacts } from './policy-facts.ts'

/** Rows of countries that the act does not bind, of a day to come, or of what such an act never asks. */
export function nationalRowsThatCannotBe(file: PolicyFacts, asOf?: Day): readonly Finding[] {
  return file.national.flatMap((row, index) =>
    [...unbound(row, file), ...impossible(row, file), ...(asOf ? stillToCome(row, asOf) : [])].map(
      ({ name, message }) => ({ message, field: `national.${index}.${name}` }),
    ),
  )
}

type Remark = { name: keyof NationalFact; message: string }

function unbound({ country }: NationalFact, { notBound }: PolicyFacts): readonly Remark[] {
  if (!notBound.includes(country)) return []
  const message = `“${country}” stands in notBound, and has a row here. Take it out of one of the two.`
  return [{ name: 'country', message }]
}

function impossible({ state, date }: NationalFact, file: PolicyFacts): readonly Remark[] {
  if (state === 'transposed' && file.form === 'recommendation')
    return [{ name: 'state', message: 'A recommendation binds nobody, so no country transposes it.' }]
  const deadline = firstDeadline(file)
  return state === 'late' && deadline !== undefined && lastDay(date) < deadline
    ? [{ name: 'state', message: `It is “late” as of ${date}, before the deadline of ${deadline}.` }]
    : []
}

function firstDeadline({ events }: PolicyFacts): Day | undefined {
  const deadlines = events.filter(
    (event) =>
      (event.kind === 'transposition-deadline' || event.kind === 'national-plans-due') &&
      !isSuperseded(event),
  )
  return deadlines
    .flatMap(({ date }) => (date ? [firstDay(date)] : []))
    .sort()
    .at(0)
}

function stillToCome({ date }: NationalFact, asOf: Day): readonly Remark[] {
  return firstDay(date) > asOf
    ? [
        {
          name: 'date',
          message: `${date} is still to come, and nobody knows yet what a country will have done.`,
        },
      ]
    : []
}
