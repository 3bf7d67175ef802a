import { writeCsv } from '../csv.ts'
import type { Glossary } from './glossary.ts'

const columns = [
  'concept',
  'language',
  'severity',
  'disputed',
  'title',
  'avoid',
  'say instead',
  'why',
  'when it is fine',
  'reviewed',
  'address',
] as const

/** A glossary as a table: a row for each concept in each language, several words in a cell with semicolons between. */
export function writeGlossaryCsv({ concepts }: Glossary): string {
  const rows = concepts.flatMap(({ key, severity, disputed, address, texts }) =>
    texts.map(({ language, title, avoid, say, why, fine, reviewed }) => [
      key,
      language,
      severity,
      disputed ? 'yes' : 'no',
      title,
      avoid.join('; '),
      say.join('; '),
      why,
      fine,
      reviewed,
      address,
    ]),
  )
  return writeCsv(columns, rows)
}

/** A glossary as JSON, with all that it holds. */
export function writeGlossaryJson(glossary: Glossary): string {
  return `${JSON.stringify({ format: 'tessera-words/1', ...glossary }, null, 1)}\n`
}
