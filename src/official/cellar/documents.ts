import type { EventKind } from '#policies'

/** How the works of an event are named, and how people write them. The first that fits is taken. */
type Writing = readonly [name: RegExp, written: string]

const adopted: Writing = [/^\w+\/P(\d{1,2})_TA\((\d{4})\)(\d{4})$/, 'P$1_TA($2)$3']
const report: Writing = [/^\w+\/P(\d{1,2})_A\((\d{4})\)(\d{4})$/, 'A$1-$3/$2']
const draft: Writing = [/^\w+\/[A-Z]{4}_PR\(\d{4}\)(\d{3})(\d{3})$/, 'PE$1.$2']
const proposals: readonly Writing[] = [
  [/^\w+\/COM\((\d{4})\)(\d+) final$/, 'COM($1) $2'],
  [/^COM\/(\d{4})\/0*(\d+)\/FINAL$/, 'COM($1) $2'],
  [/^comnat\/COM_(\d{4})_0*(\d+)_FIN$/, 'COM($1) $2'],
]
const journal: readonly Writing[] = [
  [/^celex\/(3\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?)$/, '$1'],
  [/^oj\/([LC])_(\d{4})0*(\d+)$/, 'OJ $1, $2/$3'],
]
const notice: Writing = [/^celex\/(5\d{4}XC\d{4,5}(?:\(\d{2}\))?)$/, '$1']
const council: Writing = [/^(ST \d+ \d{4}(?: [A-Z]+(?: \d+)?)?)$/, '$1']
const opinion: Writing = [/^\w+\/((?:EESC|COR)-\d{4}-\d+)$/, '$1']

const writings: { readonly [K in EventKind]?: readonly Writing[] } = {
  'commission-proposal': proposals,
  'commission-amended-proposal': proposals,
  'eesc-opinion': [opinion],
  'cor-opinion': [opinion],
  'ep-draft-report': [draft],
  'ep-committee-vote': [report],
  'ep-report-tabled': [report],
  'ep-mandate': [adopted],
  'ep-adoption': [adopted],
  'ep-opinion': [adopted],
  'ep-consent': [adopted],
  'ep-second-reading': [adopted],
  'ep-third-reading': [adopted],
  'council-mandate': [council],
  'coreper-endorsement': [council],
  'oj-publication': journal,
  withdrawal: [notice],
}

/** The number of the document that an event is about, as people write it. Names are sorted first, so their order does not matter. */
export function documentOf(kind: EventKind, names: readonly string[]): string | undefined {
  const sorted = [...names].sort()
  for (const [shape, written] of writings[kind] ?? []) {
    const name = sorted.find((one) => shape.test(one))
    if (name !== undefined) return name.replace(shape, written)
  }
  return undefined
}

/** The committee whose draft report it is. */
export function committeeOf(names: readonly string[]): string | undefined {
  return names
    .map((name) => /^\w+\/([A-Z]{4})_PR\(/.exec(name)?.[1])
    .find((committee) => committee !== undefined)
}
