import { XMLParser } from 'fast-xml-parser'

/**
 * What TBX-Basic in its DCA style allows, as far as a file of terms needs it: ISO 30042:2019 for the elements, the dialect’s definition for the
 * categories and their values. Written anew from both; less than they allow, never more.
 */
const auxiliary = '(?:(?:admin|descrip|transacGrp|note|xref) )*'

/** The names of the children of an element, in order, each with a space after it. */
const children: Readonly<Record<string, RegExp>> = {
  tbx: /^tbxHeader text $/,
  tbxHeader: /^fileDesc $/,
  fileDesc: /^(?:publicationStmt )?(?:titleStmt )?sourceDesc $/,
  publicationStmt: /^(?:p )+$/,
  titleStmt: /^title (?:note )*$/,
  sourceDesc: /^(?:p )+$/,
  text: /^body $/,
  body: /^(?:conceptEntry )+$/,
  conceptEntry: new RegExp(`^${auxiliary}(?:langSec )+$`),
  langSec: new RegExp(`^${auxiliary}(?:termSec )+$`),
  termSec: new RegExp(`^term (?:termNote )*${auxiliary}$`),
  transacGrp: /^transac (?:date |transacNote )*$/,
}

/** Elements that hold text alone. */
const texts = new Set('p title term termNote admin descrip transac transacNote date note xref'.split(' '))

/** For every element with a category: the categories, the elements in which each may stand, and the values it may have. */
const categories: Readonly<Record<string, Readonly<Record<string, { in: readonly string[]; of?: RegExp }>>>> =
  {
    admin: { source: { in: ['conceptEntry', 'langSec', 'termSec'] } },
    descrip: {
      subjectField: { in: ['conceptEntry'] },
      definition: { in: ['conceptEntry', 'langSec'] },
      context: { in: ['termSec'] },
    },
    termNote: {
      administrativeStatus: {
        in: ['termSec'],
        of: /^(?:preferred|admitted|deprecated|superseded)Term-admn-sts$/,
      },
      partOfSpeech: { in: ['termSec'], of: /^(?:adjective|noun|other|verb|adverb)$/ },
      termType: {
        in: ['termSec'],
        of: /^(?:fullForm|acronym|abbreviation|shortForm|variant|phrase)$/,
      },
    },
    transac: { transactionType: { in: ['transacGrp'], of: /^(?:origination|modification)$/ } },
    transacNote: { responsibility: { in: ['transacGrp'] } },
    xref: { externalCrossReference: { in: ['conceptEntry', 'langSec', 'termSec'] } },
  }

const languageTag = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i

type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

/** What is wrong with a TBX file, in sentences; none when it keeps to the standard. */
export function faultsOfTbx(xml: string): string[] {
  const [root] = read(new XMLParser(options).parse(xml) as Node[])
  const ids = new Set<string>()
  const faults: string[] = []

  const check = (element: Element, parent: string): void => {
    const { name, attributes, text } = element
    const names = element.children.map((child) => `${child.name} `).join('')
    const expect = (holds: boolean, sentence: string) => {
      if (!holds) faults.push(`${parent}/${name}: ${sentence}`)
    }
    if (texts.has(name)) expect(names === '' && text !== '', 'holds text and nothing else')
    else expect(children[name]?.test(names) === true, `may not hold “${names.trim()}”`)
    if (name === 'tbx')
      expect(
        attributes.type === 'TBX-Basic' &&
          attributes.style === 'dca' &&
          attributes.xmlns === 'urn:iso:std:iso:30042:ed-2',
        'says which dialect it is',
      )
    if (name === 'tbx' || name === 'langSec')
      expect(languageTag.test(attributes['xml:lang'] ?? ''), 'says its language')
    if (name === 'conceptEntry') {
      expect(/^[\p{L}_][\p{L}\d._-]*$/u.test(attributes.id ?? ''), 'has a name that XML takes')
      expect(!ids.has(attributes.id ?? ''), `has a name of its own, not “${attributes.id}” again`)
      ids.add(attributes.id ?? '')
    }
    if (name === 'date') expect(/^\d{4}-\d\d-\d\d$/.test(text), `“${text}” is no day`)
    if (name === 'xref') expect(/^https?:\/\/./.test(attributes.target ?? ''), 'leads somewhere')
    const category = categories[name]?.[attributes.type ?? '']
    if (categories[name]) expect(category !== undefined, `“${attributes.type}” is no category`)
    if (category) {
      expect(category.in.includes(parent), `“${attributes.type}” may not stand here`)
      expect(category.of?.test(text) ?? true, `“${text}” is no value of “${attributes.type}”`)
    }
    for (const child of element.children) check(child, name)
  }

  if (root?.name === 'tbx') check(root, '')
  else faults.push('The root is not tbx.')
  return faults
}

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  ignoreDeclaration: true,
} as const

type Node = Readonly<Record<string, unknown>>

function read(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
    if (name === undefined) return []
    const inside = node[name] as readonly Node[]
    return {
      name,
      attributes: (node[':@'] ?? {}) as Record<string, string>,
      children: read(inside),
      text: inside.map((one) => String(one['#text'] ?? '')).join(''),
    }
  })
}
