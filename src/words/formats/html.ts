import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { type Block, BlockBuilder } from './block.ts'
import { commentsIn } from './comments.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Comment = DefaultTreeAdapterTypes.CommentNode

const silent = new Set(
  'script style template noscript code pre kbd samp var svg math textarea select option object iframe head'.split(
    ' ',
  ),
)
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark output q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const quoting = new Set(['q', 'blockquote', 'cite'])
const spoken = ['alt', 'title', 'aria-label', 'placeholder']

type Around = { language?: string; quoted: boolean }

/** The visible text of an HTML page and its texts for pictures, in the languages that it says. Broken markup is read as browsers read it. */
export function htmlBlocks(source: string): Block[] {
  const document = parse(source, { sourceCodeLocationInfo: true })
  const blocks: Block[] = []
  const comments = commentsIn()
  let builder = new BlockBuilder()
  let around: Around = { quoted: false }

  const flush = () => {
    if (!builder.isEmpty) blocks.push(builder.build(describe(around, comments.take())))
    builder = new BlockBuilder()
  }

  // A stack of our own: pages nest deeper than calls may.
  const waiting: ({ node: Node; within: Around } | 'flush')[] = []
  const wait = (nodes: readonly Node[], within: Around) => {
    for (const node of nodes.toReversed()) waiting.push({ node, within })
  }

  const visit = (node: Node, within: Around): void => {
    if (node.nodeName === '#comment') comments.read(`<!--${(node as Comment).data}-->`)
    else if (node.nodeName === '#text') read(node as DefaultTreeAdapterTypes.TextNode, within)
    else if ('tagName' in node) enter(node as Element, within)
  }

  const read = ({ value, sourceCodeLocation: place }: DefaultTreeAdapterTypes.TextNode, within: Around) => {
    if (!place) return
    if (within.language !== around.language || within.quoted !== around.quoted) flush()
    around = within
    builder.addWritten(value, source, place.startOffset, place.endOffset)
  }

  const enter = (element: Element, within: Around) => {
    const name = element.tagName
    const at = element.sourceCodeLocation?.startOffset ?? 0
    const inner = insideOf(element, within)
    for (const block of spokenBlocks(element, source, inner)) blocks.push(block)
    if (silent.has(name) || isHidden(element)) {
      if (inline.has(name)) builder.add(';', at)
    } else if (name === 'br') builder.add('\n', at)
    else if (inline.has(name)) wait(element.childNodes, inner)
    else {
      flush()
      waiting.push('flush')
      wait(element.childNodes, inner)
    }
  }

  wait(document.childNodes, { quoted: false })
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    if (next === 'flush') flush()
    else visit(next.node, next.within)
  flush()
  return blocks
}

function insideOf(element: Element, within: Around): Around {
  const language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
  return {
    ...within,
    ...(language !== undefined && { language }),
    ...(quoting.has(element.tagName) && { quoted: true }),
  }
}

function spokenBlocks(element: Element, source: string, { language }: Around): Block[] {
  return element.attrs.flatMap(({ name, value }) => {
    const place = element.sourceCodeLocation?.attrs?.[name]
    if (!spoken.includes(name) || !place || value.trim() === '') return []
    const builder = new BlockBuilder()
    const from = source.indexOf('=', place.startOffset) + 1
    builder.addWritten(value, source, /["']/.test(source[from] ?? '') ? from + 1 : from, place.endOffset)
    return [builder.build(language === undefined ? {} : { language })]
  })
}

function isHidden(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true'
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function describe({ language, quoted }: Around, rest: { ignored?: readonly string[] }) {
  return { ...(language && { language }), ...(quoted && { quoted }), ...rest }
}
