import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { inShort } from '../answer-json.ts'
import { UnreadableAnswer } from '../unreadable-answer.ts'

/** All that is said of one resource: the values of each property, links and texts alike. */
export type Resource = ReadonlyMap<string, ReadonlySet<string>>

/** What an RDF/XML document says, by the address of what it is said of. */
export type Graph = ReadonlyMap<string, Resource>

/** A notice is about half a megabyte; one of a whole package, a few. */
const longest = 25_000_000

/** Notices have a few levels. The parser copies all levels at each, so that a small but deep text would take all memory. */
const deepest = 100

/** Reads RDF/XML by namespaces, whatever prefixes were chosen. Throws `UnreadableAnswer` for anything else. */
export function readRdf(xml: string, expected: string): Graph {
  if (xml.length > longest)
    throw new UnreadableAnswer(`Expected ${expected}. Got ${xml.length} characters, which is too much.`)
  // Notices declare no entities; a document that does could grow without bound when they are expanded.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml))
    throw new UnreadableAnswer(`Expected ${expected}. Got ${inShort(xml)}, which declares entities.`)
  // The parser takes a text that was cut off for a whole one.
  if (!/<\/[^<>]*RDF\s*>\s*$/.test(xml.slice(-200)))
    throw new UnreadableAnswer(`Expected ${expected}, as RDF/XML to its end. Got ${inShort(xml)}.`)
  if (depthOf(xml) > deepest)
    throw new UnreadableAnswer(`Expected ${expected}. Got ${inShort(xml)}, nested too deeply.`)
  const parser = new RdfXmlParser({ validateUri: false })
  const failures: unknown[] = []
  parser.on('error', (failure) => failures.push(failure))
  parser.write(xml)
  parser.end()
  const graph = graphOf(parser)
  if (failures.length > 0 || parser.errored || graph.size === 0)
    throw new UnreadableAnswer(`Expected ${expected}, as RDF/XML. Got ${inShort(xml)}.`)
  return graph
}

function depthOf(xml: string): number {
  let [depth, most] = [0, 0]
  for (const [tag] of xml.matchAll(/<\/?[^<>!?](?:"[^"]*"|'[^']*'|[^<>"'])*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
  }
  return most
}

/** The parser is a stream that works at once: what was written can be read back in the same turn. */
function graphOf(parser: RdfXmlParser): Graph {
  const graph = new Map<string, Map<string, Set<string>>>()
  for (let quad = parser.read(); quad !== null; quad = parser.read()) {
    const resource = graph.get(quad.subject.value) ?? new Map<string, Set<string>>()
    graph.set(quad.subject.value, resource)
    const values = resource.get(quad.predicate.value) ?? new Set<string>()
    resource.set(quad.predicate.value, values)
    values.add(quad.object.value)
  }
  return graph
}
