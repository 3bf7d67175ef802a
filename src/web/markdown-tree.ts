import type { Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** What a link in a text may point to inside the site: `[the file](policy-file:return-regulation)`. */
export const linkKinds = [
  'policy-file',
  'topic',
  'page',
  'resource',
  'member',
  'figure',
  'term',
  'statement',
] as const
export type LinkKind = (typeof linkKinds)[number]

// HTML inside Markdown is dropped by remark-rehype, pictures here: they would be asked of another host.
// Ids come from footnotes alone and are made unique later, so nothing needs to be put before them yet.
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'input'].includes(name),
  ),
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel', ...linkKinds] },
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: '', footnoteLabelTagName: 'p', footnoteLabelProperties: {} })
  .use(rehypeSanitize, schema)
  .freeze()

const remembered = new Map<string, Root>()
const rememberAtMost = 400

/** The sanitised tree of a Markdown text. The last few hundred are remembered; a copy is given, to be changed freely. */
export function markdownTree(text: string): Root {
  let tree = remembered.get(text)
  if (tree === undefined) {
    tree = processor.runSync(processor.parse(text)) as Root
    if (remembered.size >= rememberAtMost) remembered.delete(remembered.keys().next().value ?? '')
  } else {
    remembered.delete(text)
  }
  remembered.set(text, tree)
  return structuredClone(tree)
}
