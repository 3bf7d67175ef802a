import type { Day, Finding } from '#shared'
import { mayRepeat } from './event-kinds.ts'
import { plansAndDates } from './findings-dates.ts'
import { nationalRowsThatCannotBe } from './findings-national.ts'
import { datesOutOfOrder } from './findings-order.ts'
import { tiesToOtherFiles } from './findings-ties.ts'
import type { EventKind, LegalForm, PolicyEvent, PolicyFacts } from './policy-facts.ts'

/**
 * What looks wrong in a policy file, in plain words, with the field to mend.
 * Without a day, nothing is said that depends on what day it is.
 *
 * @param others by key, the file itself among them or not; a file that is not there may well exist elsewhere, so nothing is said of it
 */
export function checkPolicyFile(
  file: PolicyFacts,
  others: ReadonlyMap<string, PolicyFacts> = new Map(),
  asOf?: Day,
): readonly Finding[] {
  return [
    ...doubles(file),
    ...misfits(file),
    ...references(file),
    ...plansAndDates(file, asOf),
    ...datesOutOfOrder(file),
    ...nationalRowsThatCannotBe(file, asOf),
    ...tiesToOtherFiles(file, others),
  ]
}

function doubles({ events }: PolicyFacts): readonly Finding[] {
  const ids = new Set<string>()
  const firstOfKind = new Map<EventKind, PolicyEvent>()
  const days = new Set<string>()
  return events.flatMap((event, index): Finding[] => {
    const { id, kind, date } = event
    if (ids.has(id))
      return [{ message: `Two events have the id “${id}”. Give each its own.`, field: `events.${index}.id` }]
    ids.add(id)
    if (!happened(event)) return []
    const twin = firstOfKind.get(kind)
    firstOfKind.set(kind, twin ?? event)
    const day = `${kind} ${date}`
    const sameDay = date !== undefined && days.has(day)
    days.add(day)
    if (twin && !mayRepeat(kind)) return [onlyOnce(event, twin, index)]
    return sameDay && !severalOnOneDay.has(kind) ? [doubled(event, index)] : []
  })
}

/** Several parts of an act may begin to apply, or fall due, on one day. */
const severalOnOneDay = new Set<EventKind>([
  'application',
  'transposition-deadline',
  'report-due',
  'national-report-due',
])

function onlyOnce(event: PolicyEvent, twin: PolicyEvent, index: number): Finding {
  return {
    message: `“${event.kind}” comes twice (${twin.id}, ${event.id}), and can happen only once. Keep the right one; note the other date as a conflict.`,
    field: `events.${index}.kind`,
  }
}

function doubled(event: PolicyEvent, index: number): Finding {
  return {
    message: `“${event.kind}” is there twice for ${event.date}. Remove one.`,
    field: `events.${index}.date`,
  }
}

function happened(event: PolicyEvent): boolean {
  return event.planned !== true && event.pending !== true && event.supersededBy === undefined
}

const foreignTo: readonly (readonly [EventKind, readonly LegalForm[], string])[] = [
  [
    'transposition-deadline',
    ['regulation', 'decision', 'recommendation', 'strategy', 'treaty', 'budget-framework'],
    'only directives are put into national law by a deadline',
  ],
  ['entry-into-force', ['recommendation', 'strategy'], 'it binds nobody, so it never enters into force'],
  ['application', ['recommendation', 'strategy'], 'it binds nobody, so no part of it begins to apply'],
  ['trilogue', ['recommendation', 'strategy', 'treaty'], 'it is not negotiated with Parliament'],
]

function misfits({ events, form }: PolicyFacts): readonly Finding[] {
  return events.flatMap((event, index) =>
    foreignTo
      .filter(([kind, forms]) => kind === event.kind && forms.includes(form))
      .map(([kind, , reason]) => ({
        message: `A ${form} has no “${kind}”: ${reason}. Check the form and the event.`,
        field: `events.${index}.kind`,
      })),
  )
}

function references({ procedures }: PolicyFacts): readonly Finding[] {
  return procedures.flatMap(({ ref, type }, index): Finding[] => {
    const field = `procedures.${index}.ref`
    const [, letters] = /^\d{4}\/\d{4}[A-Z]?\(([A-Z]{3})\)$/.exec(ref) ?? []
    if (!letters)
      return [{ message: `“${ref}” is not a procedure reference; write it like 2025/0059(COD).`, field }]
    if (type !== undefined && type !== letters)
      return [
        { message: `The reference “${ref}” and the type “${type}” do not agree. Mend one of them.`, field },
      ]
    const again = procedures.findIndex((procedure) => procedure.ref === ref) < index
    return again ? [{ message: `The procedure “${ref}” is there twice. Remove one.`, field }] : []
  })
}
