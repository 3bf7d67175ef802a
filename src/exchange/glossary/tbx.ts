import { element, type Xml, xmlDeclaration } from '../xml.ts'
import type { Glossary, GlossaryConcept, GlossarySource, GlossaryText } from './glossary.ts'

/**
 * A glossary as TBX (ISO 30042:2019), dialect TBX-Basic in the style DCA, for translation tools: what to say is preferred or admitted,
 * what to avoid is deprecated. A language with neither is left out, since TBX knows no concept without a term.
 */
export function writeTbx(glossary: Glossary): string {
  const entries = glossary.concepts.map(entry).filter((one) => one !== undefined)
  const root = element(
    'tbx',
    {
      type: 'TBX-Basic',
      style: 'dca',
      'xml:lang': glossary.language,
      xmlns: 'urn:iso:std:iso:30042:ed-2',
    },
    [header(glossary), element('text', {}, element('body', {}, entries))],
  )
  return `${xmlDeclaration}${root.xml}\n`
}

function header({ title, publisher, address }: Glossary): Xml {
  return element(
    'tbxHeader',
    {},
    element('fileDesc', {}, [
      element('publicationStmt', {}, element('p', {}, publisher)),
      element('titleStmt', {}, element('title', {}, title)),
      element('sourceDesc', {}, element('p', {}, address)),
    ]),
  )
}

function entry({ key, address, changed, texts, sources }: GlossaryConcept): Xml | undefined {
  const sections = texts.map(languageSection).filter((one) => one !== undefined)
  if (sections.length === 0) return undefined
  return element('conceptEntry', { id: `words-${key}` }, [
    element('transacGrp', {}, [
      element('transac', { type: 'transactionType' }, 'modification'),
      element('date', {}, changed),
    ]),
    element('descrip', { type: 'subjectField' }, 'migration'),
    element('xref', { type: 'externalCrossReference', target: address }, key),
    sources.map((source) => element('admin', { type: 'source' }, sourceText(source))),
    sections,
  ])
}

function sourceText({ title, publisher, date, url }: GlossarySource): string {
  return [publisher, title, date, url].filter((one) => one !== undefined).join(' · ')
}

function languageSection({ language, avoid, say, why, fine }: GlossaryText): Xml | undefined {
  if (avoid.length + say.length === 0) return undefined
  return element('langSec', { 'xml:lang': language }, [
    element('note', {}, why),
    fine === undefined ? undefined : element('note', {}, fine),
    say.map((words, place) => term(words, place === 0 ? 'preferred' : 'admitted')),
    avoid.map((words) => term(words, 'deprecated')),
  ])
}

function term(words: string, status: 'preferred' | 'admitted' | 'deprecated'): Xml {
  return element('termSec', {}, [
    element('term', {}, words),
    element('termNote', { type: 'administrativeStatus' }, `${status}Term-admn-sts`),
    element('termNote', { type: 'termType' }, 'phrase'),
  ])
}
