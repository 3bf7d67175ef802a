import type { Day } from '#shared'
import type { NationalCandidate, Reading } from '../candidate.ts'
import { readingOf, type Skipped } from '../reading.ts'
import { UnreadableAnswer } from '../unreadable-answer.ts'
import { usableDay } from '../usable-day.ts'
import { measuresPage } from './addresses.ts'
import { countryOf } from './country-codes.ts'
import { checkedCelex, isCelex, type Row, rowsIn } from './sparql.ts'

/**
 * Asks Cellar which measures countries notified for one act. It starts from the act: asking for all measures first runs out of time.
 * Throws `Invalid` for what is no CELEX number.
 */
export function nationalMeasuresQuery(celex: string): string {
  return `PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT DISTINCT (STR(?c) AS ?celex) (STR(?country) AS ?by) (STR(?n) AS ?notified)
WHERE {
  ?act cdm:resource_legal_id_celex "${checkedCelex(celex)}"^^xsd:string .
  { ?m cdm:measure_national_implementing_implements_resource_legal ?act }
  UNION { ?m cdm:measure_national_implementing_implements_directive ?act }
  ?m cdm:resource_legal_id_celex ?c ;
     cdm:measure_national_implementing_implemented_by_country ?country .
  OPTIONAL { ?m cdm:measure_national_implementing_date_notification ?n }
}`
}

/**
 * How many measures each country notified for an act, in the answer to `nationalMeasuresQuery`, in the order of country codes.
 * A notified measure does not prove that the act was carried out, and a country without one is simply not in the list.
 * Throws `UnreadableAnswer` for an error text or any other answer.
 */
export function readNationalMeasures(
  json: string,
  { celex, today }: { readonly celex: string; readonly today: Day },
): Reading {
  if (!isCelex(celex)) throw new UnreadableAnswer(`“${celex}” is not a CELEX number.`)
  const rows = rowsIn(json, `the national measures for ${celex}`).map(measureIn)
  const measures = rows.filter((row): row is Measure => 'country' in row)
  const skipped = rows.filter((row): row is Skipped => 'reason' in row)
  if (rows.length > 0 && measures.length === 0)
    throw new UnreadableAnswer(
      `None of the ${rows.length} measures for ${celex} has a number and a country. The shape of the answer may have changed.`,
    )
  const byCountry = [...Map.groupBy(measures, ({ country }) => country)].sort(([a], [b]) => (a < b ? -1 : 1))
  return readingOf(
    skipped,
    byCountry.map(([country, own]) => inCountry(country, own, celex, today)),
  )
}

type Measure = { readonly number: string; readonly country: string; readonly notified: Day | undefined }

function measureIn({ celex, by, notified }: Row): Measure | Skipped {
  const nativeId = celex || '(none)'
  const country = countryOf(by ?? '')
  if (!celex) return { nativeId, reason: 'it has no number' }
  if (country === undefined)
    return { nativeId, reason: `its country is not known here: ${(by ?? 'none').slice(0, 80)}` }
  return { number: celex, country, notified: usableDay(notified) }
}

/** One measure comes in several rows, one for each time it was notified. */
function inCountry(
  country: string,
  measures: readonly Measure[],
  celex: string,
  today: Day,
): NationalCandidate {
  const days = measures.flatMap(({ notified }) => (notified && notified <= today ? [notified] : []))
  const newest = days.sort().at(-1)
  return {
    feed: 'cellar',
    celex,
    country,
    measures: new Set(measures.map(({ number }) => number)).size,
    ...(newest && { notified: newest }),
    source: measuresPage(celex),
  }
}
