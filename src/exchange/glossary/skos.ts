import type { Glossary, GlossaryConcept, GlossaryText } from './glossary.ts'

/**
 * A glossary as SKOS, in Turtle. A concept is an expression that people use; forms to avoid are hidden labels, so that a search finds
 * them and nothing shows them. What to say instead is a note of its own kind, declared in the file, since SKOS has none;
 * so is why. The scope note says when the expression is fine after all.
 */
export function writeSkos(glossary: Glossary): string {
  const blocks = [prefixes(glossary), vocabulary, scheme(glossary)]
  const addresses = new Map(glossary.concepts.map(({ key, address }) => [key, address]))
  const narrower = Map.groupBy(
    glossary.concepts.filter(({ wider }) => wider !== undefined),
    ({ wider }) => wider as string,
  )
  for (const concept of glossary.concepts)
    blocks.push(
      block(concept.address, [
        ['a', 'skos:Concept'],
        ['skos:inScheme', iri(schemeOf(glossary))],
        ['skos:notation', literal(concept.key)],
        ...(concept.wider === undefined
          ? [['skos:topConceptOf', iri(schemeOf(glossary))] as const]
          : [['skos:broader', iri(addresses.get(concept.wider) ?? '')] as const]),
        ...(narrower.get(concept.key) ?? []).map(({ address }) => ['skos:narrower', iri(address)] as const),
        ...statementsOf(concept),
      ]),
    )
  return blocks.join('\n')
}

type Statement = readonly [predicate: string, object: string]

function prefixes(glossary: Glossary): string {
  return [
    `# ${oneLine(glossary.title)} · ${oneLine(glossary.publisher)}`,
    '@prefix dct: <http://purl.org/dc/terms/> .',
    '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .',
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .',
    '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
    `@prefix words: <${schemeOf(glossary)}#> .`,
    '',
  ].join('\n')
}

const vocabulary = `words:say rdfs:subPropertyOf skos:note ; rdfs:label "say instead"@en .
words:why rdfs:subPropertyOf skos:note ; rdfs:label "why to avoid the expression"@en .
words:severity rdfs:subPropertyOf skos:note ; rdfs:label "how strong the advice is: avoid, reconsider or context"@en .
words:disputed rdfs:subPropertyOf skos:note ; rdfs:label "whether those concerned disagree"@en .
words:rule rdfs:subPropertyOf skos:note ; rdfs:label "what rules of the checker call it"@en .
words:reviewed rdfs:subPropertyOf skos:note ; rdfs:label "languages that a native speaker has signed, with the day"@en .
`

function schemeOf({ address }: Glossary): string {
  return `${new URL(address).origin}/words.ttl`
}

function scheme(glossary: Glossary): string {
  const changed = glossary.concepts.map((concept) => concept.changed).sort()
  const last = changed.at(-1)
  return block(schemeOf(glossary), [
    ['a', 'skos:ConceptScheme'],
    ['dct:title', literal(glossary.title, glossary.language)],
    ['dct:publisher', literal(glossary.publisher)],
    ['rdfs:seeAlso', iri(glossary.address)],
    ...(last === undefined ? [] : [['dct:modified', date(last)] as const]),
    ...glossary.concepts
      .filter(({ wider }) => wider === undefined)
      .map(({ address }) => ['skos:hasTopConcept', iri(address)] as const),
  ])
}

function statementsOf({
  severity,
  disputed,
  rules,
  changed,
  sources,
  versions,
  texts,
}: GlossaryConcept): Statement[] {
  return [
    ['words:severity', literal(severity)],
    ...(disputed ? [['words:disputed', 'true'] as const] : []),
    ...rules.map((rule) => ['words:rule', literal(rule)] as const),
    ['dct:modified', date(changed)],
    ...[...new Set(sources.map(({ url }) => url))].map((url) => ['dct:source', iri(url)] as const),
    ...texts.flatMap(textStatements),
    ...texts.flatMap(({ language, versions: said }) =>
      versions.flatMap(({ id, date: since }): Statement[] =>
        said[id] === undefined ? [] : [['skos:historyNote', literal(`${since}: ${said[id]}`, language)]],
      ),
    ),
  ]
}

function textStatements({ language, title, avoid, say, why, fine, reviewed }: GlossaryText): Statement[] {
  const told = (predicate: string, text: string): Statement => [predicate, literal(text, language)]
  return [
    told('skos:prefLabel', title),
    // A label cannot be both: SKOS wants the three kinds of labels apart.
    ...avoid.filter((form) => form !== title).map((form) => told('skos:hiddenLabel', form)),
    ...say.map((words) => told('words:say', words)),
    told('words:why', why),
    ...(fine === undefined ? [] : [told('skos:scopeNote', fine)]),
    ...(reviewed === undefined ? [] : [['words:reviewed', literal(`${language} ${reviewed}`)] as const]),
  ]
}

function block(subject: string, statements: readonly Statement[]): string {
  const lines = statements.map(([predicate, object]) => `  ${predicate} ${object}`)
  return `${iri(subject)}\n${lines.join(' ;\n')} .\n`
}

/** Addresses may hold a few signs that Turtle does not take. */
function iri(address: string): string {
  return `<${new URL(address).href.replace(/[<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`
}

function literal(text: string, language?: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
  return `"${escaped}"${language === undefined ? '' : `@${language}`}`
}

/** As precise as it is known. */
function date(text: string): string {
  const type = { 4: 'gYear', 7: 'gYearMonth' }[text.length] ?? 'date'
  return `"${text}"^^xsd:${type}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
