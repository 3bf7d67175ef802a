/** Official sources on the loopback, with a record for every procedure and act that is asked for. Prints where it is. */
import { measure, notice, parliamentRecord, rows } from '../../tests/official-records.ts'
import { startOfficialServer } from '../../tests/official-server.ts'

const server = await startOfficialServer((path) => {
  const procedure = /\/procedures\/(\d{4})-(\d{4})/.exec(path)
  if (procedure)
    return { type: 'application/ld+json', body: inParliament(`${procedure[1]}/${procedure[2]}(COD)`) }
  const key = /\/resource\/procedure\/(\d{4})_(\d+)/.exec(path)
  if (key)
    return { type: 'application/rdf+xml', body: inCellar(`${key[1]}/${key[2]?.padStart(4, '0')}(COD)`) }
  const query = decodeURIComponent(path)
  const celex = /3\d{4}L\d{4}/.exec(query)?.[0]
  if (celex === undefined) return undefined
  return {
    type: 'application/sparql-results+json',
    body: query.includes('measure_national') ? measures(celex) : dates(),
  }
})
process.stdin.resume().once('end', () => process.exit())
process.stdin.on('data', () => process.stdout.write(`${server.asked.length}\n`))
process.stdout.write(`${server.origin}\n`)

function inParliament(ref: string): string {
  return parliamentRecord(
    ref,
    'REFERRAL 2025-03-10',
    ...Array.from({ length: 12 }, (_, i) => `PLENARY_DEBATE 2025-04-${10 + i}`),
    'COMMITTEE_ADOPTING_REPORT 2025-09-15',
    'PLENARY_ENDORSE_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS 2025-10-06',
    'INTERINSTITUTIONAL_NEGOTIATION 2026-01-13',
    'INTERINSTITUTIONAL_NEGOTIATION 2026-03-17',
    'COMMITTEE_APPROVE_PROVISIONAL_AGREEMENT 2026-06-22',
  )
}

/** Half of the events of a notice are working documents that the Council discussed, and most of its size is what is said twice. */
function inCellar(ref: string): string {
  const noise = Array.from({ length: 600 }, (_, i) => {
    const day = new Date(Date.UTC(2025, 1, 3) + i * 86_400_000).toISOString().slice(0, 10)
    return `DIS_byCONSIL ${day}`
  })
  return notice(ref, 'ADP_byCOM 2025-01-20', 'REF_OF_byEP 2025-03-10', 'OPI_byEESC 2025-06-18', ...noise)
}

function dates(): string {
  return rows(
    { signed: '2024-04-24', inForceOrApplies: '2024-05-20', transpose: '2026-05-21' },
    { signed: '2024-04-24', inForceOrApplies: '2024-05-20', endOfValidity: '9999-12-31' },
  )
}

function measures(celex: string): string {
  const countries = ['BEL', 'BGR', 'CZE', 'DEU', 'EST', 'ESP', 'FRA', 'ITA', 'LVA', 'NLD', 'PRT', 'ROU']
  return rows(
    ...countries.flatMap((country) =>
      [1, 2, 3].map((n) =>
        measure(`7${celex.slice(1)}${country}_20260000${n}`, country, `2026-05-${10 + n}`),
      ),
    ),
  )
}
