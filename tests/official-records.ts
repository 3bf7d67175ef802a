import { type Asking, questionsOf } from '../src/official/run/questions.ts'
import type { OfficialServer } from './official-server.ts'

const authority = 'http://publications.europa.eu/resource/authority'
const procedure = 'http://publications.europa.eu/resource/procedure'
const cdm = 'http://publications.europa.eu/ontology/cdm#'

/** Puts the answer to one question about a file, by the question's name, on the server. */
export function putAnswer(server: OfficialServer, asking: Asking, name: string, body: string): void {
  server.record(pathOf(asking, name), body)
}

/** Where the question with this name is asked. */
export function pathOf(asking: Asking, name: string): string {
  const question = questionsOf(asking).find((one) => one.name === name)
  if (question === undefined) throw new Error(`nobody asks ${name}`)
  return question.feed === 'parliament' ? `/api/v2${question.path}` : question.path
}

/** The record of a procedure in Parliament's open data, from lines such as `COMMITTEE_ADOPTING_REPORT 2026-03-09`; `scheduled` ones last. */
export function parliamentRecord(ref: string, ...lines: string[]): string {
  const [, year, number, type] = /^(\d{4})\/(\d{4}[A-Z]?)\(([A-Z]{3})\)$/.exec(ref) ?? []
  const id = `${year}-${number}`
  const events = lines.map((line) => {
    const [code, date, word] = line.split(' ') as [string, string, string?]
    const name =
      word === 'scheduled' ? `MTG-PL-${date}-OJ-ITM-V-7` : `${id}-${shapes[code] ?? 'DEC-DCPL'}-${date}`
    return {
      scheduled: word === 'scheduled',
      record: {
        id: `eli/dl/event/${name}`,
        type: 'Activity',
        activity_date: date,
        activity_id: name,
        had_activity_type: `def/ep-activities/${code}`,
        occured_at_stage: `${authority}/procedure-phase/RDG1`,
      },
    }
  })
  const records = (scheduled: boolean) =>
    events.filter((event) => event.scheduled === scheduled).map(({ record }) => record)
  return JSON.stringify({
    data: [
      {
        id: `eli/dl/proc/${id}`,
        type: 'Process',
        process_id: id,
        process_type: `def/ep-procedure-types/${type}`,
        label: ref,
        current_stage: `${authority}/procedure-phase/RDG1`,
        process_title: { en: 'An invented procedure' },
        consists_of: records(false),
        was_scheduled_in: records(true),
      },
    ],
    '@context': [{ data: '@graph' }],
  })
}

/** How Parliament shapes the names of its records. */
const shapes: Record<string, string> = {
  REFERRAL: 'ANPRO',
  COMMITTEE_ADOPTING_REPORT: 'DEC-ADCP',
  PLENARY_ENDORSE_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS: 'DEC-PLEIN1',
  INTERINSTITUTIONAL_NEGOTIATION: 'MEET-TRI1',
  COMMITTEE_APPROVE_PROVISIONAL_AGREEMENT: 'DEC-VOAGT',
  SIGNATURE: 'SIGN',
  PUBLICATION_OFFICIAL_JOURNAL: 'PUB',
}

/** The notice of a procedure in Cellar, from lines such as `ADP_byCOM 2025-03-11`. */
export function notice(ref: string, ...lines: string[]): string {
  const [, year, number, letter, type] = /^(\d{4})\/0*(\d+)([A-Z]?)\(([A-Z]{3})\)$/.exec(ref) ?? []
  const key = `${year}_${number}${letter}`
  const events = lines.map((line) => {
    const [code, date, word] = line.split(' ') as [string, string, string?]
    return `<rdf:Description rdf:about="http://publications.europa.eu/resource/procedure-event/${key}.${date}_${code}">
    <j.0:event_legal_part_of_dossier rdf:resource="${procedure}/${key}"/>
    <j.0:part_of rdf:resource="${procedure}/${key}"/>
    <j.0:event_legal_type>${code}</j.0:event_legal_type>
    <j.0:event_legal_has_type_concept_type_event_legal rdf:resource="${authority}/event/${code}"/>
    <j.0:event_legal_date>${date}</j.0:event_legal_date>
    <j.0:date>${date}</j.0:date>${
      word === 'projected'
        ? `\n    <j.0:event_legal_has-status_event-status rdf:resource="${authority}/event-status/PROJECTED"/>`
        : ''
    }
  </rdf:Description>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:j.0="${cdm}">
  <rdf:Description rdf:about="${procedure}/${key}">
    <j.0:procedure_code_interinstitutional_reference_procedure>${year}/${number?.padStart(4, '0')}${letter}/${type}</j.0:procedure_code_interinstitutional_reference_procedure>
  </rdf:Description>
  ${events.join('\n  ')}
</rdf:RDF>`
}

/** An answer to a query, one object for each row. */
export function rows(...bindings: Record<string, string>[]): string {
  const vars = [...new Set(bindings.flatMap((row) => Object.keys(row)))]
  return JSON.stringify({
    head: { link: [], vars },
    results: {
      distinct: false,
      ordered: true,
      bindings: bindings.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { type: 'literal', value }])),
      ),
    },
  })
}

/** A row for a measure that a country notified, by its three-letter code. */
export function measure(celex: string, country: string, notified?: string): Record<string, string> {
  return { celex, by: `${authority}/country/${country}`, ...(notified !== undefined && { notified }) }
}
