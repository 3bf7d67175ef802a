import type { Nodes, Parent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Block, BlockBuilder } from './block.ts'
import { type Comments, commentsIn } from './comments.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** More blocks within each other than anybody writes: the parser takes the square of their number. */
const tooDeep = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){500}/m

/** The prose of a Markdown text: paragraphs, headings, cells and the texts of pictures; not code, addresses or front matter. */
export function markdownBlocks(source: string): Block[] {
  const body = source.replace(/^(---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$))/, (head) =>
    head.replace(/[^\r\n]/g, ' '),
  )
  if (tooDeep.test(body)) throw new RangeError('Too many blocks within each other')
  const blocks: Block[] = []
  const comments = commentsIn()
  walk(parser.parse(body), { source: body, blocks, comments, quoted: false })
  return blocks
}

type Context = { source: string; blocks: Block[]; comments: Comments; quoted: boolean }

function walk(node: Nodes, context: Context): void {
  if (node.type === 'html') context.comments.read(node.value)
  else if (prosaic.has(node.type)) prose(node as Parent, context)
  else if ('children' in node) {
    const within = node.type === 'blockquote' ? { ...context, quoted: true } : context
    for (const child of node.children as Nodes[]) walk(child, within)
  }
}

const prosaic = new Set(['paragraph', 'heading', 'tableCell'])

function prose(node: Parent, { source, blocks, comments, quoted }: Context): void {
  const builder = new BlockBuilder()
  const pictures: Block[] = []
  inline(node, builder, source, pictures)
  const rest = { ...(quoted && { quoted }), ...comments.take() }
  if (!builder.isEmpty) blocks.push(builder.build(rest))
  blocks.push(...pictures)
}

function inline(node: Parent, builder: BlockBuilder, source: string, pictures: Block[]): void {
  for (const child of node.children as Nodes[]) {
    const from = child.position?.start.offset ?? 0
    const to = child.position?.end.offset ?? from
    if (child.type === 'text') builder.addWritten(child.value, source, from, to)
    else if (child.type === 'break') builder.add('\n', from)
    else if (child.type === 'inlineCode') builder.add(';', from)
    else if (child.type === 'image' && child.alt) {
      const alt = new BlockBuilder()
      alt.addWritten(child.alt, source, from, to)
      pictures.push(alt.build({}))
    } else if ('children' in child) inline(child as Parent, builder, source, pictures)
  }
}
