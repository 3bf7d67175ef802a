import { actProperties } from './cellar/act-properties.ts'
import { cellarCodes } from './cellar/event-codes.ts'
import type { CodeMeanings, Meaning } from './meaning.ts'
import { parliamentCodes, plannedVote } from './parliament/event-codes.ts'

/** The reference page of the official sources: its tables are written from the same codes with which answers are read. */
export function writeOfficialPage(): string {
  return [
    head,
    parliament,
    tableOf(parliamentCodes),
    detailsOf(parliamentCodes),
    planned,
    tableOf(plannedVote),
    cellar,
    tableOf(cellarCodes),
    detailsOf(cellarCodes),
    acts,
    actTable(),
    foot,
  ].join('\n')
}

const head = `# Official sources

Written from the codes in \`src/official/\` by \`npx vitest run src/official/official-page.test.ts -u\`; change those, not this page.

Two official sources are read, and what they say is **suggested** to editors; it never changes a file by itself. Each suggestion keeps the code
with which the source says so, and how well that code fits the event:

- **exact**: the code means just that.
- **conditional**: it is read so because of the type of the procedure, or of another record. Look at the source before accepting.

An editor reads this page when a suggestion looks odd. How to decide: [read a suggestion](../how-to/read-a-suggestion.md).

## What holds for both

- A plan is never something that happened. What a source announced for a day that has passed is left out until it is recorded as done.
- Dates before 1950 and after 2100 mean “none”, and are left out.
- The same event within three days in two sources is one, with the date of the better one: the act and the Official Journal, then other events
  in Cellar, then Parliament. Further apart, both are shown as a contradiction.
- A record that cannot be used is counted and kept with its reason. An answer that cannot be relied on, such as a web page, an error text or the
  record of another procedure, is refused whole: it is a failure, never “no change”.
- That a source does not list a step says nothing. Cellar has committees and mandates of recent procedures only; Parliament has nothing of the
  Commission and the Council.
`

const parliament = `## Parliament's open data

The European Parliament's open data, version 2, one record for each procedure, found by its reference: 2023/0439(COD) is \`2023-0439\` there. Licence:
CC BY 4.0, © European Union, European Parliament; credit the source and link to <https://data.europarl.europa.eu/>.

The code is \`had_activity_type\` of an event.
`

const planned = `### Votes on the agenda

Items of coming sittings (\`was_scheduled_in\`, with a V) are plans; debates, urgency requests, and votes on a file that has been voted already are
details. The code here is the reading.
`

const cellar = `## Cellar

The repository of the Publications Office, one notice for each procedure: 2020/0279(COD) is \`2020_279\` there. Reuse: Commission Decision 2011/833/EU;
name the source, © European Union, and link to <https://eur-lex.europa.eu/>.

The code is the event's type. Only \`event_legal_date\` is read as its date. A notice also holds events of other procedures, and several records of the
same event; the former are left out, the latter made one.
`

const acts = `## Acts in Cellar

Dates that only the act itself has are asked for by its CELEX number, in SPARQL.
`

const foot = `## National measures in Cellar

For directives and recommendations, the measures that each country notified for the act are counted, each measure once, with the newest day of
notification. A notified measure does not prove that an act was carried out, and no measure does not prove the contrary: a suggestion says how many
were notified, and no more.

## What is never read

- **Parliament's stage** (\`current_stage\`): it stays at first reading even after publication.
- **Flags of a dossier in Cellar** (pending, adopted, withdrawn): they contradict each other.
- **The end of validity of an act:** most have none, and no file needs it.
- **The day of a political agreement:** no machine source has it. The approval in committee proves that there was one by then. Take the day from
  the press release of either institution.
- **Trilogues before about 2025,** most **mandates of the Council,** and **parts of an act** to which a date of application belongs: by hand.
- **Web pages** of EUR-Lex, of Parliament's observatory and of the Council. Links lead there for people; nothing fetches them.
- **Names of persons:** rapporteurs and shadows are in the records, and are not kept.
- **Parltrack and other databases under share-alike licences,** so that what a network publishes stays its own.
`

function tableOf(codes: CodeMeanings): string {
  const rows = Object.entries(codes).flatMap(([code, meaning]) => {
    if (meaning === 'detail') return []
    if ('unclear' in meaning)
      return [`| ${named(code)} | – | an editor must look | ${sentence(meaning.unclear)} |`]
    return meaning.map((one) => rowOf(code, one))
  })
  return ['| code | event | fits | to know |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

function rowOf(code: string, { kind, mapping, outcome, types, forms, note }: Meaning): string {
  const where = [types && `${types.join(', ')} only`, forms && `for a ${forms.join(' or a ')}`]
    .filter(Boolean)
    .join(', ')
  const told = [where && sentence(where), outcome && `Outcome: ${outcome}.`, note].filter(Boolean).join(' ')
  return `| ${named(code)} | \`${kind}\` | ${mapping} | ${told} |`
}

function detailsOf(codes: CodeMeanings): string {
  const details = Object.keys(codes).filter((code) => codes[code] === 'detail')
  return `Details, no step of a procedure: ${details.map(named).join(', ')}.\n`
}

function actTable(): string {
  const rows = actProperties.map(({ property, events, mapping, note }) => {
    const kinds = events.map((kind) => `\`${kind}\``).join(', ')
    return `| \`${property}\` | ${kinds} | ${mapping} | ${note} |`
  })
  return ['| property | event | fits | to know |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

function named(code: string): string {
  return code === '' ? 'a decision of the plenary (`…-DEC-DCPL-…`) without a code' : `\`${code}\``
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
