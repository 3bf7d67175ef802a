import type { Language } from '#languages'

/** Languages in which the institutions publish what the site may be read in; for all others they answer in English. */
const published = new Set(
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' '),
)

function institutional(language: Language): string {
  const base = language.split('-')[0] ?? ''
  return (published.has(base) ? base : 'en').toUpperCase()
}

/** The page of EUR-Lex for a CELEX number: `52025PC0101`, `32024R1689`. */
export function eurLexPage(celex: string, language: Language): string {
  return `https://eur-lex.europa.eu/legal-content/${institutional(language)}/TXT/?uri=CELEX:${encodeURIComponent(celex)}`
}

type Pattern = readonly [RegExp, (found: readonly string[], language: Language) => string]

const doceo = 'https://www.europarl.europa.eu/doceo/document'

/** Numbers of documents from which an address follows; each institution writes them in its own way. */
const patterns: readonly Pattern[] = [
  [/^[1-9]\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?$/, ([celex = ''], language) => eurLexPage(celex, language)],
  // Texts adopted by Parliament: P9_TA(2024)0138.
  [
    /^P(\d+)_TA(?:-PROV)?\((\d{4})\)(\d{4})$/,
    ([, term, year, number], language) =>
      `${doceo}/TA-${term}-${year}-${number}_${institutional(language)}.html`,
  ],
  // Reports and motions tabled in Parliament: A9-0157/2024, B9-0154/2024.
  [
    /^([AB])(\d+)-(\d{4})\/(\d{4})$/,
    ([, series, term, number, year], language) =>
      `${doceo}/${series}-${term}-${year}-${number}_${institutional(language)}.html`,
  ],
  // Commission documents: COM(2025) 101, also with “final” behind.
  [
    /^(COM|SWD|JOIN)\((\d{4})\) ?(\d{1,4})(?: final)?$/,
    ([, series, year, number], language) =>
      `https://eur-lex.europa.eu/legal-content/${institutional(language)}/TXT/?uri=${series}:${year}:${number}:FIN`,
  ],
  // Council documents: ST 16084/25.
  [
    /^(?:ST )?(\d{4,5})\/(?:20)?(\d{2})$/,
    ([, number, year], language) =>
      `https://data.consilium.europa.eu/doc/document/ST-${number}-20${year}-INIT/${institutional(language).toLowerCase()}/pdf`,
  ],
  // Opinions of the Court: Opinion 1/19, under the CELEX number 62019CV0001.
  [
    /^Opinion (\d{1,4})\/(\d{2})$/,
    ([, number = '', year], language) => eurLexPage(`620${year}CV${number.padStart(4, '0')}`, language),
  ],
]

/** The official page of a document, where its number alone tells the address. */
export function documentPage(number: string, language: Language): string | undefined {
  for (const [pattern, address] of patterns) {
    const found = pattern.exec(number.trim())
    if (found !== null) return address(found, language)
  }
  return undefined
}

/** The year that a number of a document names, whatever the institution. */
export function yearOf(number: string): string | undefined {
  return /\((\d{4})\)|^[1-9](\d{4})[A-Z]|\/(\d{4})$/.exec(number)?.slice(1).find(Boolean)
}
