import type { Day } from '#shared'
import { inShort } from '../answer-json.ts'
import type { Skipped } from '../reading.ts'
import { UnreadableAnswer } from '../unreadable-answer.ts'
import { usableDay } from '../usable-day.ts'
import { cdm, lastOf, nameIn, resources } from './addresses.ts'
import { procedureKeyOf } from './procedure-key.ts'
import { type Resource, readRdf } from './rdf.ts'
import { nameOnce } from './same-as.ts'

/** An event of the dossier, all its twins in one. */
export type NoticeEvent = {
  readonly nativeId: string
  readonly code: string
  readonly date: Day
  /** Announced; the mark stays on events that have passed. */
  readonly projected: boolean
  /** Recorded by the older system, which used some codes for other things. */
  readonly older: boolean
  /** Works and document references, as the notice names them. */
  readonly names: readonly string[]
  /** It published an act that the dossier led to. */
  readonly publishesAct: boolean
}

const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The dated events of one procedure in its notice, and what else there was. Throws `UnreadableAnswer` for any other document. */
export function noticeEvents(
  xml: string,
  procedure: string,
): { events: readonly NoticeEvent[]; skipped: readonly Skipped[] } {
  const key = procedureKeyOf(procedure)
  if (key === undefined) throw new UnreadableAnswer(`“${procedure}” is not a procedure reference.`)
  const graph = readRdf(xml, `the notice of ${procedure}`)
  const nameOf = nameOnce(graph)
  const dossier = nameOf(`${resources}procedure/${key}`)
  const addresses = [...graph].filter(([address]) => nameOf(address) === dossier)
  if (addresses.length === 0)
    throw new UnreadableAnswer(`Expected the notice of ${procedure}. Got one without it, ${inShort(xml)}.`)
  sameNumber(addresses, key, procedure)
  const acts = new Set(valuesOf(addresses, 'dossier_produces_resource_legal').map(nameOf))
  const own = [...graph].filter(([, resource]) => isOf(resource, dossier, nameOf))
  const known = new Set(own.map(([address]) => nameOf(address)))
  const strangers = [...graph].filter(
    ([address, resource]) => isEvent(address, resource) && !known.has(nameOf(address)),
  )
  const read = own.map(([address, resource]) => eventOf(address, resource, acts, nameOf))
  return {
    events: twinsInOne(read.filter((one): one is NoticeEvent => 'code' in one)),
    skipped: [
      ...read.filter((one): one is Skipped => 'reason' in one),
      ...strangers.map(([address]) => ({
        nativeId: nameIn(address),
        reason: 'it belongs to another procedure',
      })),
    ],
  }
}

/** A notice of another number was sent, or the addresses of two procedures were mixed up. */
function sameNumber(
  addresses: readonly (readonly [string, Resource])[],
  key: string,
  procedure: string,
): void {
  const references = valuesOf(addresses, 'procedure_code_interinstitutional_reference_procedure')
  const keys = references.map((reference) => reference.replace(/^(\d{4})\/0*(\d+[A-Z]?)\/.*$/, '$1_$2'))
  if (keys.length > 0 && !keys.includes(key))
    throw new UnreadableAnswer(`Asked for ${procedure}, got the notice of ${references.join(', ')}.`)
}

function isOf(resource: Resource, dossier: string, nameOf: (address: string) => string): boolean {
  return [...(resource.get(`${cdm}event_legal_part_of_dossier`) ?? [])].some(
    (part) => nameOf(part) === dossier,
  )
}

function isEvent(address: string, resource: Resource): boolean {
  return (
    address.startsWith(`${resources}procedure-event/`) ||
    resource.get(type)?.has(`${cdm}event_legal`) === true
  )
}

/** Only the property made for it: the general `date` mixes the day of the event with that of a letter. */
function eventOf(
  address: string,
  resource: Resource,
  acts: ReadonlySet<string>,
  nameOf: (address: string) => string,
): NoticeEvent | Skipped {
  const dates = textsOf(resource, 'event_legal_date').flatMap((written) => usableDay(written) ?? [])
  const concepts = textsOf(resource, 'event_legal_has_type_concept_type_event_legal').map(lastOf)
  const texts = textsOf(resource, 'event_legal_type')
  const code = concepts.toSorted()[0] ?? texts.filter((text) => /^\w+$/.test(text)).toSorted()[0]
  const date = dates.toSorted()[0]
  const nativeId = nameIn(address)
  if (date === undefined) return { nativeId, reason: 'it has no date, or one that means none' }
  if (code === undefined) return { nativeId, reason: 'it has no code' }
  const works = textsOf(resource, 'event_legal_contains_work')
  const statuses = textsOf(resource, 'event_legal_has-status_event-status')
  return {
    nativeId,
    code,
    date,
    projected: statuses.some((status) => lastOf(status) === 'PROJECTED'),
    older: texts.length > 0 && !texts.some((text) => /^\w+$/.test(text)),
    names: [...works.map(nameIn), ...textsOf(resource, 'event_legal_document_reference')],
    publishesAct: works.some((work) => acts.has(nameOf(work))),
  }
}

/** The same event is recorded by several systems. It happened as soon as one does not call it projected. */
function twinsInOne(events: readonly NoticeEvent[]): readonly NoticeEvent[] {
  return [...Map.groupBy(events, ({ code, date }) => `${date} ${code}`).values()].map((twins) => {
    const [first, ...others] = twins.toSorted(bestNamed) as [NoticeEvent, ...NoticeEvent[]]
    return {
      ...first,
      projected: twins.every(({ projected }) => projected),
      older: twins.every(({ older }) => older),
      publishesAct: twins.some(({ publishesAct }) => publishesAct),
      names: [...new Set([first, ...others].flatMap(({ names }) => names))].sort(),
    }
  })
}

/** Names made of procedure, day and code last longer than numbers of the older system. */
function bestNamed(a: NoticeEvent, b: NoticeEvent): number {
  const rank = ({ nativeId }: NoticeEvent) => (nativeId.startsWith('procedure-event/') ? 0 : 1)
  return rank(a) - rank(b) || (a.nativeId < b.nativeId ? -1 : 1)
}

function valuesOf(resources: readonly (readonly [string, Resource])[], property: string): string[] {
  return resources.flatMap(([, resource]) => textsOf(resource, property))
}

function textsOf(resource: Resource, property: string): string[] {
  return [...(resource.get(cdm + property) ?? [])]
}
